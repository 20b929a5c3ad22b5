import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { MemoryHost } from "../workbook/memoryHost.ts";
import type { Sample } from "../workbook/schemas/small.ts";

const { sheets } = JSON.parse(
  readFileSync(new URL("../workbook/schemas/schema-1.json", import.meta.url), "utf8"),
) as Sample;

function hostWithSample(): MemoryHost {
  const host = new MemoryHost();
  for (const [name, cells] of Object.entries(sheets)) host.sheets.set(name, new Map(Object.entries(cells)));
  return host;
}

/** The rows of a hidden sheet that begin a record, with its key. */
const records = (sheet: "SLA Build" | "SLA Undo") =>
  Object.entries(sheets[sheet]!)
    .filter(([place, cell]) => /^\d+,1$/.test(place) && place !== "1,1" && cell !== "")
    .map(([place, cell]) => [String(cell), Number.parseInt(place, 10)] as const)
    .filter(([key], index, all) => all.findIndex(([other]) => other === key) === index);

/** What somebody could write into a record: no JSON, JSON of another kind, and names that reach into objects. */
const odd = [
  "",
  "x",
  "null",
  "5",
  "[]",
  "{}",
  "[null]",
  '"text"',
  '{"__proto__":{"polluted":true}}',
  '[{"__proto__":{"polluted":true}}]',
  '{"constructor":{"prototype":{"polluted":true}}}',
  "[".repeat(5_000),
];

describe.each(["SLA Build", "SLA Undo"] as const)("whatever stands in %s", sheet => {
  test.each(records(sheet))("at %s, opening and undoing end in a workbook or a sentence", async (_, row) => {
    for (const text of odd) {
      const host = hostWithSample();
      host.type(sheet, row, 2, `:${text}`);
      for (let column = 3; column <= 13; column += 1) host.type(sheet, row, column, null);
      const opened = await openWorkbook(host).catch((failure: Error) => failure);
      expect([text.slice(0, 40), opened instanceof Error ? opened.stack : "opened"]).toEqual([
        text.slice(0, 40),
        "opened",
      ]);
      const undone = await undoRefresh(host, true).catch((failure: Error) => failure);
      expect([text.slice(0, 40), undone instanceof TypeError ? undone.stack : "said"]).toEqual([
        text.slice(0, 40),
        "said",
      ]);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test("a block that claims more cells than it has prints of is not gone through", async () => {
  const host = hostWithSample();
  const [, row] = records("SLA Build").find(([key]) => key === "block")!;
  const huge = { sheet: "SLA Overview", name: "x", row: 1, column: 1, rows: 1e9, columns: 1e9, rowKeys: [] };
  host.type("SLA Build", row, 2, `:${JSON.stringify(huge)}\nprints`);
  expect(await openWorkbook(host)).toMatchObject({ kind: "refused" });
});
