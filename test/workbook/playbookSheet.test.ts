import { describe, expect, test } from "vitest";
import { reviewDate } from "../../core/agreement/reviewDates.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { playbookPlaces } from "../../core/workbook/sheets/playbookPlaces.ts";
import { serialOfDate } from "../../core/workbook/state/dates.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { lighterBook } from "../agreement/lighterBook.ts";
import { MemoryHost } from "./memoryHost.ts";
import { recalculate } from "./recalculate.ts";

const sheet = "SLA Playbook";

describe("SLA Playbook works out from what is typed", async () => {
  const example = exampleState("plain");
  const read = await recalculate(
    lighterBook(
      {
        ...example,
        agreement: { ...example.agreement, effective: "2026-08-31", reviewMonths: "6" },
        playbook: { ...example.playbook, bandARate: "0.5", intentBar: "70", nextMonthly: "2026-07-31" },
      },
      ["SLA Scorecard", "SLA Weeks", "SLA Overview", "SLA Log"],
    ),
  );
  const line = (row: number, columns: readonly number[]) => columns.map(column => read(sheet, row, column));

  test("the review dates from the effective day, month ends included", () => {
    expect(line(15, [5, 6])).toEqual(["Reviews of the agreement", "Date"]);
    for (let nth = 1; nth <= 8; nth += 1) {
      expect(read(sheet, 15 + nth, 6)).toBe(serialOfDate(reviewDate("2026-08-31", "6", nth)!));
    }
    expect(read(sheet, 16, 6)).toBe(serialOfDate("2027-02-28"));
  });

  test("the monthly meetings from the next one", () => {
    expect([27, 28, 29].map(row => read(sheet, row, 6))).toEqual(
      ["2026-07-31", "2026-08-31", "2026-09-30"].map(serialOfDate),
    );
  });

  test("the value of a lead in each score band: close rate x average sale price", () => {
    expect(line(10, [5, 6, 7, 8])).toEqual(["Band A", 80, 0.5, 250]);
    expect(line(11, [5, 6, 7, 8])).toEqual(["Band B", 50, null, null]);
  });

  test("the lead IQ matrix with its bars", () => {
    expect(line(4, [5, 6, 7])).toEqual(["Lead IQ matrix", "Qualification below 50", "Qualification from 50"]);
    expect(line(5, [5, 6, 7])).toEqual(["Intent from 70", "Check fit", "Hand to sales"]);
    expect(line(6, [5, 6, 7])).toEqual(["Intent below 70", "Disqualify", "Nurture"]);
  });
});

test("what people type into the playbook is kept; a text that cannot be a number is named", async () => {
  const host = new MemoryHost();
  await buildWorkbook(host, exampleState("sla"), "keep");
  const rowOf = (key: string) => playbookPlaces.fields.find(({ field }) => field.key === key)!.row;
  host.type(sheet, rowOf("lead3"), 2, "=1+1");
  host.type(sheet, rowOf("rejectedMql"), 2, null);
  host.type(sheet, rowOf("bandARate"), 2, 0.4);
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error("expected a workbook");
  expect([opened.state.playbook.lead3, opened.state.playbook.rejectedMql, opened.state.playbook.bandARate]).toEqual([
    "=1+1",
    "",
    "0.4",
  ]);
  host.type(sheet, rowOf("bandARate"), 2, "often");
  const again = await openWorkbook(host);
  expect(again.kind === "ready" && again.problems).toEqual([
    expect.stringMatching(
      /^SLA Playbook, B\d+ \(Band A: close rate\): expected a number from 0 to 1, found "often"\.$/,
    ),
  ]);
});

test("a workbook that was built before these sheets existed is read with their starting texts", async () => {
  const host = new MemoryHost();
  const example = exampleState("sla");
  await buildWorkbook(host, example, "keep");
  const build = host.sheets.get("SLA Build")!;
  for (const [place, cell] of [...build]) {
    if (typeof cell === "string" && /"sheet":"SLA (Agreement|Playbook|Versions)"/.test(cell)) {
      const row = place.split(",")[0]!;
      for (const key of [...build.keys()]) if (key.startsWith(`${row},`)) build.delete(key);
    }
  }
  for (const name of ["SLA Agreement", "SLA Playbook", "SLA Versions"]) host.sheets.delete(name);
  const opened = await openWorkbook(host);
  expect(opened.kind === "ready" && [opened.problems, opened.state]).toEqual([[], example]);
});

test("a workbook that lost its agreed versions is not written to", async () => {
  const host = new MemoryHost();
  await buildWorkbook(host, exampleState("sla"), "keep");
  host.sheets.delete("SLA Versions");
  expect(await openWorkbook(host)).toEqual({ kind: "refused", text: expect.stringContaining("SLA Versions is gone") });
});
