import { afterEach, describe, expect, test } from "vitest";
import { changeHistory } from "../../core/crm/change.ts";
import { readExport } from "../../core/crm/readExport.ts";
import type { Mapping, Reading } from "../../core/crm/reading.ts";
import { stageMeanings } from "../../core/crm/values/stageColumn.ts";
import { grid } from "../../core/functions/grid.ts";
import { call } from "../../core/functions/lift/call.ts";
import { plannedState } from "../../core/planning/plannedState.ts";
import { asTheyAre } from "../../core/taskpane/reading/asTheyAre.ts";
import { mergeAnswers, mergeMapping } from "../../core/taskpane/reading/mergeAnswers.ts";
import { parseAnswers } from "../../core/taskpane/reading/remembered.ts";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { refreshedState } from "../../core/workbook/refresh/refreshedState.ts";
import { stateFromReading } from "../../core/workbook/state/startingState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { MemoryHost } from "../workbook/memoryHost.ts";

/** Names that every object has already; a file may use them for headers, sources, personas, anything. */
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "__defineGetter__"];
const before = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

/** Each name is a source with three leads, one of them won, and the persona of another source. */
const lines = names.flatMap((name, index) =>
  [0, 1, 2].map(
    lead =>
      `${index * 10 + lead},2026-01-1${lead},${lead === 0 ? "Won" : "Open"},${name},${names[(index + 1) % names.length]},100`,
  ),
);
const text = `Id,Created,Status,Source,Persona,Amount\n${lines.join("\n")}\n`;

const read = (mapping?: Mapping): Reading => {
  const reading = readExport(text, { asOf: "2026-06-30", ...(mapping && { mapping }) });
  if (reading.kind !== "reading") throw new Error(reading.text);
  return reading;
};

/** As a settings or mapping file gives it: JSON makes "__proto__" a name like any other. */
const everyName = Object.fromEntries(names.map(name => [name, name]));
const mapping: Mapping = { channels: everyName, personas: everyName };

test("an export counts such sources and personas under their names", () => {
  const { cohorts, outcome } = read(mapping);
  expect(cohorts.map(({ channel, leads }) => [channel, leads]).sort()).toEqual(names.map(name => [name, 3]).sort());
  expect(new Set(cohorts.map(({ persona }) => persona))).toEqual(new Set(names));
  expect(outcome).toMatchObject({ won: 7, open: 14, wonAmount: 700 });
});

test("a mapping sends such values where it says, and no other value", () => {
  const proto = JSON.parse('{"channels":{"__proto__":"Renamed"},"personas":{}}') as Mapping;
  const found = read(proto).channelValues.filter(({ by }) => by === "mapping");
  expect(found).toEqual([{ raw: "__proto__", rows: 3, name: "Renamed", by: "mapping" }]);
});

test("headers of such names are columns like any other", () => {
  const header = "__proto__,constructor,Id,Created,Status,Source";
  const reading = readExport(`${header}\nx,y,7,2026-01-31,Won,Ads\nz,y,8,2026-01-31,Open,Ads\n`, {
    asOf: "2026-06-30",
  });
  expect(reading).toMatchObject({ kind: "reading", outcome: { won: 1, open: 1 } });
});

describe("a workbook with such channels and personas", () => {
  const refresh = (reading: Reading, history: State["history"]) => ({
    reading,
    source: "CRM",
    history: changeHistory(history, reading, "CRM", {}).history,
    mapping,
    answers: {},
    when: "2026-07-01T09:00",
  });

  test("is built, refreshed, read back and undone like any other", async () => {
    const host = new MemoryHost();
    const start = { currency: "USD", revenueGoal: 1_000, detail: "channel and persona" } as const;
    const state = stateFromReading(refresh(read(mapping), []), start, "sla");
    expect(state.settings.channels.map(({ owner }) => owner)).toEqual(names.map(() => "marketing"));
    await buildWorkbook(host, state, "keep");
    const opened = async () => {
      const workbook = await openWorkbook(host);
      if (workbook.kind !== "ready") throw new Error(JSON.stringify(workbook));
      expect(workbook.problems).toEqual([]);
      return workbook.state;
    };
    const built = await opened();
    expect(built.settings.channels).toEqual(state.settings.channels);
    expect(built.history.map(({ channel, leads }) => [channel, leads]).sort()).toEqual(
      names.map(name => [name, 3]).sort(),
    );
    await applyRefresh(host, built, refreshedState(built, refresh(read(mapping), built.history)));
    expect((await opened()).history).toEqual(built.history);
    expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
    expect(await opened()).toEqual(built);
  });

  test("a new channel of a later export gets an owner, and a plan without prices changes none", () => {
    const start = { currency: "USD", revenueGoal: 1_000, detail: "channel and persona" } as const;
    const state = stateFromReading(refresh(read(mapping), []), start, "sla");
    const none = { ...state, settings: { ...state.settings, channels: [], personas: state.settings.personas } };
    const later = refreshedState(none, { ...refresh(read(mapping), []), owners: {} });
    for (const { owner } of later.settings.channels) expect(["marketing", "sales"]).toContain(owner);
    const planned = plannedState(state, { leads: {}, personaShares: {}, rates: {}, prices: {} });
    expect(planned.settings.personas.map(({ ownPrice }) => ownPrice)).toEqual(names.map(() => null));
  });
});

test("stages of such names are no letters and no numbers of states", () => {
  const meanings = stageMeanings(["2", "1", "constructor"]);
  expect([...meanings.values()].map(({ outcome }) => typeof outcome)).toEqual(["string", "string", "string"]);
  expect(stageMeanings(["toString", "valueOf"]).get("valueOf")?.outcome).not.toBeTypeOf("function");
});

test("what the pane keeps of answers and names holds such names, and nothing is inherited from them", () => {
  const evil =
    '{"__proto__":{"polluted":true},"columns":{"__proto__":"x","constructor":{"prototype":{"polluted":true}}}}';
  const merged = mergeAnswers(parseAnswers(evil), parseAnswers(evil));
  expect((merged as { polluted?: unknown }).polluted).toBeUndefined();
  const values = names.map(raw => ({ raw, rows: 1, name: "Unassigned", by: "nothing" as const }));
  const kept = mergeMapping(mapping, { channels: asTheyAre(values, [], "channel"), personas: {} });
  expect(Object.keys(kept.channels).sort()).toEqual([...names].sort());
});

test("SLA_GRID maps such values as its mapping says", () => {
  const cells = text
    .trimEnd()
    .split("\n")
    .map(line => line.split(","));
  const answer = call(grid, [cells, "leads", "2026-06-30", 6, names.map(name => [name, `${name} team`])]);
  expect(JSON.stringify(answer)).toContain("__proto__ team");
});
