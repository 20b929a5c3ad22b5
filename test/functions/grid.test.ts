import { describe, expect, test } from "vitest";
import { grid } from "../../core/functions/grid.ts";
import { call } from "../../core/functions/lift/call.ts";
import { fromText } from "../../core/functions/lift/dates.ts";
import type { Cells } from "../../core/functions/lift/param.ts";
import { type Answer, type Argument, type CellValue, isError } from "../../core/functions/lift/values.ts";
import { exportJson, largeExports } from "../crm/exportFiles.ts";
import { exportCells } from "./exportCells.ts";

const mapping: Cells = [["Offline Sources", "Sales rep call"]];

function table(...args: readonly Argument[]): Answer[][] {
  const outcome = call(grid, args);
  if (isError(outcome)) throw new Error(outcome.message);
  return outcome as Answer[][];
}

function refusal(...args: readonly Argument[]): string {
  const outcome = call(grid, args);
  return isError(outcome) ? `${outcome.code} ${outcome.message}` : "no error";
}

/** A cell of the table by its names. */
const at = (rows: Answer[][], channel: string, persona: string) =>
  rows.find(row => row[0] === channel)?.[rows[0]!.indexOf(persona)];

interface Truth {
  readonly asOf: string;
  readonly windowTotals: Counts;
  readonly windowByChannel: Readonly<Record<string, Counts & { closeRate: number }>>;
  readonly windowByPersona: Readonly<Record<string, Counts & { averageSalePrice: number }>>;
  readonly windowByCell: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
  readonly leadValue: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
interface Counts {
  readonly leads: number;
  readonly customers: number;
  readonly revenue: number;
}

/** The ways in which a sheet can hold the same dates and amounts after pasting. */
const forms: Readonly<Record<string, (cell: string, order: "YMD" | "DMY" | "MDY") => CellValue>> = {
  "as text": cell => cell,
  "with dates as Date objects, as in Sheets": (cell, order) => asDate(cell, order) ?? cell,
  "with dates as serial numbers, as in Excel": (cell, order) => asSerial(cell, order) ?? cell,
  "with blank cells as 0, as some Excels hand them over": (cell, order) => asSerial(cell, order) ?? (cell || 0),
  "with amounts as numbers": cell => asAmount(cell) ?? cell,
  "with flags as numbers": cell => (cell === "0" || cell === "1" ? Number(cell) : cell),
};

describe.each(largeExports)("%s", name => {
  const truth = exportJson(`large/${name.replace(".csv", ".truth.json")}`) as Truth;
  const order = name.startsWith("hubspot") ? "YMD" : name.startsWith("pipedrive") ? "DMY" : "MDY";
  const rows = exportCells(`large/${name}`);

  describe.each(Object.entries(forms))("%s", (_, form) => {
    const cells = rows.map(row => row.map(cell => form(cell, order)));
    const show = (metric: string) => table(cells, metric, truth.asOf, 6, mapping);

    test.each(["leads", "customers", "revenue"] as const)("%s of every channel and persona", metric => {
      const shown = show(metric);
      expect(shown[shown.length - 1]!.slice(-1)).toEqual([truth.windowTotals[metric]]);
      for (const [channel, counts] of Object.entries(truth.windowByChannel)) {
        expect(at(shown, channel, "Total")).toBe(counts[metric]);
      }
      for (const [persona, counts] of Object.entries(truth.windowByPersona)) {
        expect(at(shown, "Total", persona)).toBe(counts[metric]);
      }
      for (const [channel, personas] of Object.entries(truth.windowByCell)) {
        for (const [persona, counts] of Object.entries(personas)) {
          expect(at(shown, channel, persona)).toBe(counts[metric]);
        }
      }
    });

    test("close rate, average sale price and lead value", () => {
      const rates = show("close rate");
      for (const [channel, { closeRate }] of Object.entries(truth.windowByChannel)) {
        expect(at(rates, channel, "Total")).toBeCloseTo(closeRate, 5);
      }
      const prices = show("Average sale price");
      for (const [persona, { averageSalePrice }] of Object.entries(truth.windowByPersona)) {
        expect(at(prices, "Total", persona)).toBeCloseTo(averageSalePrice, 1);
      }
      const values = show("LEAD_VALUE");
      for (const [persona, channels] of Object.entries(truth.leadValue)) {
        for (const [channel, value] of Object.entries(channels)) {
          expect(at(values, channel, persona)).toBeCloseTo(value, 4);
        }
      }
    });
  });
});

describe("a small export", () => {
  const header = ["Record ID", "Create Date", "Original Source", "Persona", "Lifecycle Stage", "Amount"];
  const small = (...rows: readonly (readonly CellValue[])[]): Cells => [header, ...rows];
  const two = small(
    ["1", "2026-05-04", "Organic Search", "Enterprise", "Customer", 900],
    ["2", "2026-06-30", "Organic Search", "Enterprise", "Lead", ""],
  );

  test("as_of omitted is the latest creation date, so June is complete on 30 June and not on 29 June", () => {
    expect(at(table(two, "leads"), "Total", "Total")).toBe(2);
    const earlier = small(two[1]!, ["2", "2026-06-29", "Organic Search", "Enterprise", "Lead", ""]);
    expect(at(table(earlier, "leads"), "Total", "Total")).toBe(1);
    for (const omitted of [null, undefined, "", 0, [[""]]]) {
      expect(table(two, "leads", omitted)).toEqual(table(two, "leads"));
    }
  });

  test("months says how many months count", () => {
    expect(at(table(two, "leads", null, 1), "Total", "Total")).toBe(1);
    expect(refusal(two, "leads", null, 1.5)).toContain("months: 1.5 is not a whole number");
    expect(refusal(two, "leads", null, 0)).toContain("months: 0 is too small");
  });

  test("whole columns with blank rows and columns give the same", () => {
    const padded = [...two.map(row => [...row, "", ""]), ...Array(50).fill(Array(8).fill(""))];
    expect(table(padded, "leads")).toEqual(table(two, "leads"));
    const nulls = [...two.map(row => [...row, null]), Array(7).fill(null)];
    expect(table(nulls, "leads")).toEqual(table(two, "leads"));
  });

  test("a mapping names channels and personas of one's own, and stages", () => {
    const own = small(
      ["1", "2026-05-04", "Messe Köln", "KMU", "Phase 9", 900],
      ["2", "2026-06-30", "Messe Köln", "KMU", "Phase 1", ""],
    );
    expect(refusal(own, "customers")).toContain("it is not known whether the stage");
    const mapped = table(own, "customers", null, null, [
      ["messe koln", "Events"],
      ["KMU", "Small firms"],
      ["Phase 9", "Won"],
      ["Phase 1", "open"],
      ["", ""],
    ]);
    expect(mapped).toEqual([
      ["Customers", "Small firms", "Unassigned", "Total"],
      ["Events", 1, 0, 1],
      ["Unassigned", 0, 0, 0],
      ["Total", 1, 0, 1],
    ]);
  });

  test("numbers with three decimals are no thousands", () => {
    const priced = small(
      ["1", "2026-05-04", "Organic Search", "Enterprise", "Customer", 123.456],
      ["2", "2026-06-30", "Organic Search", "Enterprise", "Customer", 1000.25],
    );
    expect(at(table(priced, "revenue"), "Total", "Total")).toBe(1123.71);
  });

  test.each<readonly [string, string]>([
    [
      refusal(
        small(
          ["1", "03/04/2026", "Organic Search", "Enterprise", "Customer", 900],
          ["2", "05/06/2026", "Organic Search", "Enterprise", "Lead", ""],
        ),
        "leads",
      ),
      '#VALUE! SLA_GRID: export: creation dates such as "03/04/2026" can be read day first or month first; write them as 2026-06-30, or as dates of the spreadsheet.',
    ],
    [
      refusal(
        small(
          ["1", "25/04/2026", "Organic Search", "Enterprise", "Customer", 900],
          ["2", 46178, "Organic Search", "Enterprise", "Lead", ""],
        ),
        "leads",
      ),
      '#VALUE! SLA_GRID: export: in the column "Create Date" some cells are dates and others texts such as "25/04/2026", so the sheet may have swapped day and month in the dates; format the column as plain text and paste the export again.',
    ],
    [
      refusal([header, ["1", "2026-05-04", "Organic Search", "Enterprise", "#NAME?", 900]], "leads"),
      "#VALUE! SLA_GRID: export, row 2, column 5: the cell holds the error #NAME?; repair that cell first.",
    ],
    [
      refusal("Record ID", "leads"),
      "#VALUE! SLA_GRID: export: a header row with the rows of the export below it is expected; point to all of it, such as A1:K500.",
    ],
    [
      refusal([["Record ID,Create Date"], ["1,2026-05-04"]], "leads"),
      '#VALUE! SLA_GRID: export: only one column came, starting with "Record ID,Create Date"; split it into columns first, with Text to Columns or Split text to columns.',
    ],
    [
      refusal(two.slice(1), "leads"),
      "#VALUE! SLA_GRID: export: no row with the names of the columns was found; begin the range with the header row of the export.",
    ],
    [
      refusal(two, "sales"),
      '#VALUE! SLA_GRID: metric: "sales" is not a metric; type one of "leads", "customers", "close rate", "revenue", "average sale price", "lead value".',
    ],
    [
      refusal(two, "leads", null, null, "Organic"),
      "#VALUE! SLA_GRID: mapping: 1 column came where two are expected: a value of the export, and the name it counts as.",
    ],
    [
      refusal(
        two.map(row => row.slice(0, 4)),
        "close rate",
      ),
      "#VALUE! SLA_GRID: export: no column says which leads were won; include the stage, status or won column of the export.",
    ],
    [
      refusal(
        two.map(row => row.slice(0, 5)),
        "revenue",
      ),
      "#VALUE! SLA_GRID: export: no column holds the sale price; include the amount column of the export.",
    ],
    [
      refusal(two, "leads", "2027-06-30"),
      "#DIV/0! SLA_GRID: export: no lead was created from 2027-01 to 2027-06; check as_of and months.",
    ],
    [
      refusal(two, "leads", "yesterday"),
      '#VALUE! SLA_GRID: as_of: "yesterday" is not a date; type it as 2026-06-01 or 2026-06-01 09:30.',
    ],
  ])("%s", (got, wanted) => expect(got).toBe(wanted));
});

/** The date as the sheet reads it in the right order; null where the cell is no date of that form. */
function asIso(cell: string, order: "YMD" | "DMY" | "MDY"): string | null {
  const patterns = {
    YMD: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?<t> \d{2}:\d{2})?$/,
    DMY: /^(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{4})(?<t> \d{2}:\d{2})?$/,
    MDY: /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?<t> \d{1,2}:\d{2})?$/,
  };
  const { y, m, d, t } = patterns[order].exec(cell)?.groups ?? {};
  const iso = `${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}${t ?? ""}`;
  return fromText(iso) === null ? null : iso;
}

/** 4.296,50 and 1798.5 as the sheet of the right language reads them. */
function asAmount(cell: string): number | null {
  if (/^\d{1,3}(\.\d{3})*,\d{2}$/.test(cell)) return Number(cell.replace(/\./g, "").replace(",", "."));
  return /^\d{3,6}(\.\d+)?$/.test(cell) ? Number(cell) : null;
}

function asDate(cell: string, order: "YMD" | "DMY" | "MDY"): Date | null {
  const iso = asIso(cell, order);
  if (iso === null) return null;
  const [y, m, d, hour = 0, minute = 0] = iso.split(/\D/).map(Number);
  return new Date(y!, m! - 1, d, hour, minute);
}

function asSerial(cell: string, order: "YMD" | "DMY" | "MDY"): number | null {
  const iso = asIso(cell, order);
  return iso === null ? null : fromText(iso)! / 86_400_000;
}
