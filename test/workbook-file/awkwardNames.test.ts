import validate from "@ooxml-tools/validate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { type HistoryRow, unknownCounts } from "../../core/crm/history.ts";
import { withPrefilledShares } from "../../core/workbook/metrics/prefillShares.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { fileName } from "../../workbook-file/xlsx/fileName.ts";
import { fileWorkbook } from "../../workbook-file/xlsx/fileWorkbook.ts";
import { renderXlsx } from "../../workbook-file/xlsx/renderXlsx.ts";
import { workbookFile } from "../../workbook-file/xlsx/workbookFile.ts";
import { packageOf } from "./packageOf.ts";

const example = exampleState("plain");
const day = new Date(Date.UTC(2026, 6, 1));

/** Texts that XML, spreadsheets or formulas would like to take for something else. */
const channels = ["A/B \\ C", "[Paid] & <media>", 'O\'Brien: "calls"', "🚀 Launch", "تسويق", "_x0041_ code"];
const personas = ["Zoë, Straße", "#N/A buyer", "TRUE friend", "1e3 club"];

function stateWith(names: { channels: readonly string[]; personas: readonly string[] }): State {
  const history = names.channels.flatMap(channel =>
    names.personas.map((persona): HistoryRow => {
      const counts = { leads: 20, customers: 5, revenue: 2_500, pricedCustomers: 5, won: 5, wonRevenue: 2_500 };
      return { source: "=cmd|' /C calc'!A0", month: "2026-06", channel, persona, ...unknownCounts, ...counts };
    }),
  );
  return withPrefilledShares({
    ...example,
    settings: {
      ...example.settings,
      company: "Müller & Söhne <GmbH>",
      channels: names.channels.map(name => ({ name, owner: "marketing", costPerLead: null })),
      personas: names.personas.map(name => ({ name, ownPrice: null })),
      metrics: [],
    },
    history,
    mapping: [{ kind: "persona", raw: "=1+1", name: names.personas[0] ?? "Unassigned" }],
  });
}

describe("names with signs of every kind", () => {
  test("stand in the file as they were typed, and the counts are found by them", { timeout: 60_000 }, async () => {
    const bytes = await workbookFile(stateWith({ channels, personas }), day);
    expect(await validate(bytes, "xlsx", "Microsoft365")).toEqual([]);
    const overview = packageOf(bytes).sheet("SLA Overview").cells;
    const rows = overview.filter(([name]) => channels.includes(String(name)));
    expect(rows.slice(0, channels.length).map(([name]) => name)).toEqual(channels);
    const leads = rows.slice(0, channels.length).map(row => row[2]);
    expect(leads).toEqual(channels.map(() => expect.objectContaining({ v: 20 * personas.length })));
  });

  test("are the same to a reader that is not ours", async () => {
    const bytes = await workbookFile(stateWith({ channels, personas }), day);
    const rows = await readSheet(Buffer.from(bytes), "SLA History");
    expect([...new Set(rows.slice(1).map(row => row[3]))]).toEqual(personas);
  });

  test("never become formulas: an export's =1+1 stays a text", async () => {
    const bytes = await workbookFile(stateWith({ channels, personas }), day);
    const file = packageOf(bytes);
    expect(file.sheet("SLA Mapping").cells.flat()).toContain("=1+1");
    expect(file.sheetXml("SLA Mapping")).not.toContain("<f>");
    expect(file.sheet("SLA History").cells[1]?.[0]).toBe("=cmd|' /C calc'!A0");
    expect(file.sheetXml("SLA History")).not.toContain("<f>");
  });
});

describe("few and many names", () => {
  test.each([
    ["no channel", { channels: [], personas: ["Buyer"] }],
    ["one channel and one persona", { channels: ["Organic"], personas: ["Buyer"] }],
    ["no persona", { channels: ["Organic"], personas: [] }],
  ])("%s makes a file without a single error in it", async (_, names) => {
    const file = packageOf(await workbookFile(stateWith(names), day));
    const shown = file.sheetNames.flatMap(name =>
      file
        .sheet(name)
        .cells.flatMap(line => line.map(cell => (cell !== null && typeof cell === "object" ? cell.v : cell))),
    );
    expect(shown.length).toBeGreaterThan(500);
    expect(shown.filter(value => typeof value === "string" && /^#(N\/A|[A-Z/0]+[!?])$/.test(value))).toEqual([]);
  });

  test("more rows than a workbook holds are refused before anything is written", async () => {
    const many = Array.from({ length: 500 }, (_, index) => `Persona ${index}`);
    await expect(workbookFile(stateWith({ channels, personas: many }), day)).rejects.toThrow(
      "7 channels by 501 personas are 3507 rows of SLA Metrics; at most 1000 are supported.",
    );
  });
});

test("a formula that calls an SLA function is refused: whoever opens the file would see an error", async () => {
  const [overview, ...sheets] = (await fileWorkbook(example)).sheets;
  const block = { ...overview!.blocks[0]!, cells: [[{ f: "=SLA_LEADS_NEEDED(1,2,3)" }]] };
  const facts = { title: "", company: "", paper: "A4", created: day } as const;
  const workbook = { sheets: [{ ...overview!, blocks: [block] }, ...sheets], names: [] };
  await expect(renderXlsx(workbook, facts)).rejects.toThrow("files hold plain formulas only");
});

describe("the name of the file", () => {
  const named = (company: string) => fileName({ ...example.settings, company }, "2026-07-01", "SLA workbook", "xlsx");

  test.each([
    ["Acme Inc.", "SLA workbook Acme Inc 2026-06-30.xlsx"],
    ['A/B: "C" <D> | E?', "SLA workbook A B C D E 2026-06-30.xlsx"],
    ["", "SLA workbook 2026-06-30.xlsx"],
    ["تسويق 🚀", "SLA workbook تسويق 🚀 2026-06-30.xlsx"],
  ])("for the company %j is %j", (company, name) => expect(named(company)).toBe(name));

  test("carries the day of writing where no data has a day", () => {
    const settings = { ...example.settings, dataAsOf: null };
    expect(fileName(settings, "2026-07-01", "SLA workbook", "xlsx")).toContain("2026-07-01");
  });
});
