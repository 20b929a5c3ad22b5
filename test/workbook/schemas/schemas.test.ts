import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildWorkbook } from "../../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../../core/workbook/actions/undo.ts";
import { allSheetNames } from "../../../core/workbook/model/sheetNames.ts";
import { migrated, migrationSteps } from "../../../core/workbook/read/migrate.ts";
import { type State, schemaVersion } from "../../../core/workbook/state/state.ts";
import type { SheetContent } from "../../../core/workbook/writing/host.ts";
import { MemoryHost } from "../memoryHost.ts";
import { type Sample, smallWorkbook } from "./small.ts";

const files = readdirSync(import.meta.dirname).filter(name => /^schema-\d+.*\.json$/.test(name));
const sample = (file: string) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Pick<Sample, "sheets"> & {
    readonly state: Partial<State>;
  };

function hostWith(sheets: Sample["sheets"]): MemoryHost {
  const host = new MemoryHost();
  for (const [name, cells] of Object.entries(sheets)) host.sheets.set(name, new Map(Object.entries(cells)));
  return host;
}

async function opened(host: MemoryHost) {
  const workbook = await openWorkbook(host);
  if (workbook.kind !== "ready") throw new Error(JSON.stringify(workbook));
  return workbook;
}

test("a workbook of every released schema is kept", () => {
  const kept = new Set(files.map(file => Number(/\d+/.exec(file)![0])));
  expect([...kept].sort((a, b) => a - b)).toEqual(Array.from({ length: schemaVersion }, (_, index) => index + 1));
});

test("every schema before the present one has its step", () => {
  expect(migrationSteps.map(({ from }) => from)).toEqual(
    Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1),
  );
});

describe.each(files)("the workbook of %s", file => {
  const { sheets, state } = sample(file);

  test("is read with all that its version kept", async () => {
    const workbook = await opened(hostWith(sheets));
    expect(workbook.problems).toEqual([]);
    expect(workbook.overwritten).toEqual([]);
    expect(workbook.state).toMatchObject(state);
  });

  test("can still take its last refresh back", async () => {
    const host = hostWith(sheets);
    expect((await opened(host)).undo).toMatchObject({ source: "CRM", file: "export.csv" });
    expect(await undoRefresh(host, true)).toEqual({ kind: "undone" });
    const { history, log, settings } = (await opened(host)).state;
    expect([history, log]).toEqual([[], []]);
    expect(settings.channels).toEqual(state.settings?.channels);
  });

  test("becomes a whole workbook of today with the next build, and loses nothing", async () => {
    const host = hostWith(sheets);
    const before = (await opened(host)).state;
    await buildWorkbook(host, before, "keep");
    expect([...host.sheets.keys()].sort()).toEqual([...allSheetNames].sort());
    expect((await opened(host)).state).toEqual(before);
    expect(host.at("SLA Build", 2, 2)).toBe(`:${schemaVersion}`);
    expect((await opened(host)).state).toMatchObject(state);
  });
});

// Written by the product as it was before these sheets, with a refresh and a typed close rate in it.
test("the early workbook lacks the sheets that came later", () => {
  const names = Object.keys(sample("schema-1-early.json").sheets);
  for (const later of ["SLA Scorecard", "SLA Weeks", "SLA Agreement", "SLA Playbook", "SLA Versions"])
    expect(names).not.toContain(later);
});

test("the sample of the present schema is what the product still writes and reads", async () => {
  expect((await smallWorkbook()).state).toMatchObject(sample(`schema-${schemaVersion}.json`).state);
});

describe("migration", () => {
  const one: readonly SheetContent[] = [{ name: "SLA Setup", cells: [["a"]] }];
  const adding = (from: number) => ({
    from,
    move: (contents: readonly SheetContent[]) =>
      contents.map(({ name, cells }) => ({ name, cells: [[...cells[0]!, `from ${from}`]] })),
  });

  test("goes through every step in order, from the workbook's schema on", () => {
    const steps = [adding(2), adding(1), adding(3)];
    expect(migrated(one, 1, steps, 4)?.[0]?.cells).toEqual([["a", "from 1", "from 2", "from 3"]]);
    expect(migrated(one, 3, steps, 4)?.[0]?.cells).toEqual([["a", "from 3"]]);
  });

  test("leaves a workbook of the present schema as it is", () => expect(migrated(one, 4, [adding(1)], 4)).toBe(one));

  test("is refused where a step is missing, instead of reading the wrong places", () =>
    expect(migrated(one, 1, [adding(1), adding(3)], 4)).toBeNull());
});

test("a workbook of a newer schema is refused with what to do, and nothing is written to it", async () => {
  const host = hostWith(sample(`schema-${schemaVersion}.json`).sheets);
  host.type("SLA Build", 2, 2, `:${schemaVersion + 1}`);
  const before = host.snapshot();
  const sentence = `This workbook was built by a newer SLA Metrics (version 0.1.0, layout ${schemaVersion + 1}; this one knows layout ${schemaVersion}). Open it with the newer version.`;
  expect(await openWorkbook(host)).toEqual({ kind: "refused", text: sentence });
  const { state } = await opened(hostWith(sample(`schema-${schemaVersion}.json`).sheets));
  await expect(buildWorkbook(host, state, "replace")).rejects.toThrow(sentence);
  expect(host.snapshot()).toEqual(before);
});
