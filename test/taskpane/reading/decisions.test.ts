import { expect, test } from "vitest";
import type { Problem } from "../../../core/crm/reading.ts";
import { currencyDoubt, currencyIsOpen } from "../../../core/taskpane/reading/currencyDoubt.ts";
import { answersOf, emptyFlow, type Flow, nextFlow, optionsOf, sourceOf } from "../../../core/taskpane/reading/flow.ts";
import { newChannels } from "../../../core/taskpane/reading/newChannels.ts";
import { nothingRemembered } from "../../../core/taskpane/reading/remembered.ts";
import { usualOwner } from "../../../core/workbook/state/ownerOf.ts";
import { someReading } from "./someReading.ts";

const abroad: Problem = { kind: "other currency", count: 8, rows: [2, 3], text: "", choice: "use" };
const reading = someReading({
  problems: [abroad],
  outcome: { won: 10, lost: 0, open: 0, wonAmount: 0 },
  currency: "USD",
});

function flow(change: Partial<Flow> = {}): Flow {
  const remembered = { ...nothingRemembered, currency: "USD", channels: ["Organic"] };
  return { ...emptyFlow, phase: "review", rowsRead: true, remembered, reading, ...change };
}

test("a workbook whose currency most wins do not have is asked about, and the answer is remembered", () => {
  expect(currencyIsOpen(flow())).toBe(true);
  const answered = nextFlow(flow(), { kind: "switch", problem: "other currency", to: "use" });
  expect(currencyIsOpen(answered)).toBe(false);
  expect(currencyIsOpen(flow({ rememberedAnswers: answersOf(answered) }))).toBe(false);
});

test("the export's currency can be taken over: then the amounts are read in it", () => {
  const taken = nextFlow(flow(), { kind: "currency", of: "export" });
  expect(optionsOf(taken).currency).toBeNull();
  const again = { ...taken, reading: { ...reading, problems: [], currency: "EUR" } };
  expect(currencyDoubt(again)).toMatchObject({ answer: "export", now: "EUR", workbook: "USD" });
});

test("a few wins abroad are a line of the quality report, not a question", () => {
  expect(currencyDoubt(flow({ reading: { ...reading, problems: [{ ...abroad, count: 2 }] } }))).toBeNull();
});

const named = (raw: string, name: string) => ({ raw, rows: 1, name, by: "proposal" as const });

test("channels that the workbook does not have are new, Unassigned is not", () => {
  const channelValues = [named("seo", "Organic"), named("fair", "Events"), named("", "Unassigned")];
  expect(newChannels(flow({ reading: { ...reading, channelValues } }))).toEqual(["Events"]);
  const build = flow({ reading: { ...reading, channelValues }, remembered: nothingRemembered });
  expect(newChannels(build)).toEqual(["Events"]);
});

test.each([
  ["Sales rep call", "sales"],
  ["Outbound", "sales"],
  ["Kaltakquise Süd", "sales"],
  ["Organic", "marketing"],
  ["Webinar", "marketing"],
  ["Recall campaign", "marketing"],
])("%s usually belongs to %s", (name, owner) => {
  expect(usualOwner(name)).toBe(owner);
});

test("months can be decided all at once, and one of them otherwise afterwards", () => {
  const all = nextFlow(flow(), { kind: "months", months: ["2026-01", "2026-02"], decision: "replace" });
  const one = nextFlow(all, { kind: "months", months: ["2026-02"], decision: "keep" });
  expect(one.choices.months).toEqual({ "2026-01": "replace", "2026-02": "keep" });
});

test("an answer of last time that is taken back is no longer given to the reading", () => {
  const kept = flow({ rememberedAnswers: { dateOrder: "DMY", won: ["Paid"] } });
  const without = nextFlow(kept, { kind: "kept", answers: { won: ["Paid"] } });
  expect(optionsOf(without).answers).toEqual({ won: ["Paid"] });
});

test("what one row is can be said, and is remembered with the answers", () => {
  const said = nextFlow(flow(), { kind: "row kind", rowKind: "opportunity" });
  expect(answersOf(said).rowKind).toBe("opportunity");
});

test("the proposed source is the list of the workbook with the same name or the same leads", () => {
  const months = ["2026-03", "2026-04"].map(month => ({ month, leads: 40 }));
  const cohorts = months as unknown as typeof reading.cohorts;
  const hubspot = { ...reading, fileName: "hubspot_contacts.csv", cohorts };
  const sourceWith = (...sources: { name: string; leads: Record<string, number> }[]) => {
    const rows = flow({ reading: null, phase: "reading", remembered: { ...nothingRemembered, sources } });
    return sourceOf(nextFlow(rows, { kind: "read", reading: hubspot, key: "k" }));
  };
  expect(sourceWith()).toBe("HubSpot contacts");
  expect(sourceWith({ name: "hubspot CONTACTS", leads: {} })).toBe("hubspot CONTACTS");
  const alike = { "2026-03": 40, "2026-04": 41, "2026-05": 3 };
  expect(sourceWith({ name: "Our list", leads: alike })).toBe("Our list");
  expect(sourceWith({ name: "Our list", leads: { ...alike, "2026-04": 400 } })).toBe("HubSpot contacts");
  expect(sourceWith({ name: "Salesforce leads", leads: alike })).toBe("HubSpot contacts");
});
