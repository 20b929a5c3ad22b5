import { expect, test } from "vitest";
import { mergeAnswers, mergeMapping } from "../../../core/taskpane/reading/mergeAnswers.ts";

test("columns and switches are merged by key, the later one winning", () => {
  const merged = mergeAnswers(
    { columns: { channel: "A", amount: 3 }, switches: { duplicates: "use" } },
    { columns: { channel: 2 }, switches: { "test leads": "use" } },
  );
  expect(merged).toEqual({
    columns: { channel: 2, amount: 3 },
    switches: { duplicates: "use", "test leads": "use" },
  });
});

test("stage words add up", () => {
  expect(mergeAnswers({ won: ["Paid"] }, { won: ["Signed"] }).won).toEqual(["Paid", "Signed"]);
});

test("a stage word answered anew leaves the list it stood in, however it is spelled", () => {
  const merged = mergeAnswers({ won: ["Deposit Paid"], open: ["New"] }, { lost: ["deposit_paid"] });
  expect(merged).toEqual({ open: ["New"], lost: ["deposit_paid"] });
});

test("nothing added changes nothing", () => {
  const answers = { dateOrder: "DMY", won: ["Paid"] } as const;
  expect(mergeAnswers(answers, {})).toEqual(answers);
});

test("a value mapped anew replaces its other spelling", () => {
  const before = { channels: { "E-Mail": "Email", Événement: "Events" }, personas: { smb: "Small" } };
  const merged = mergeMapping(before, { channels: { evenement: "Trade fair" }, personas: {} });
  expect(merged).toEqual({ channels: { "E-Mail": "Email", evenement: "Trade fair" }, personas: { smb: "Small" } });
});
