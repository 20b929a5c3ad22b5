import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { columnOf } from "../../core/workbook/metrics/metricKeys.ts";
import { metricRows } from "../../core/workbook/metrics/metricRows.ts";
import { withPrefilledShares } from "../../core/workbook/metrics/prefillShares.ts";
import { readCell, shownValue } from "../../core/workbook/model/grid.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { stateFromReading, typedState } from "../../core/workbook/state/startingState.ts";
import type { Settings, State } from "../../core/workbook/state/state.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";
import { recalculate } from "../workbook/recalculate.ts";

const grid = headlessGrid();
const host = playgroundHost(grid);
afterAll(() => grid.univer.dispose());

const mapping = { channels: { "Offline Sources": "Sales rep call" }, personas: {} };

function refreshed(settings: Partial<Settings>): State {
  const file = new URL("../crm/exports/large/hubspot_contacts.csv", import.meta.url);
  const reading = readExport(readFileSync(file, "utf8"), {
    fileName: "hubspot_contacts.csv",
    asOf: "2026-07-07",
    mapping,
  });
  if (reading.kind === "refusal") throw new Error(reading.text);
  const refresh = { reading, source: "HubSpot contacts", mapping, answers: {}, when: "2026-07-07T09:00" };
  const start = { revenueGoal: 400_000, currency: "USD", detail: settings.detail ?? "channel and persona" };
  const state = stateFromReading(refresh, start, "sla");
  return withPrefilledShares({ ...state, settings: { ...state.settings, ...settings } });
}

function withoutPrices(state: State): State {
  return { ...state, history: state.history.map(row => ({ ...row, revenue: null, pricedCustomers: null })) };
}

const promises: Partial<Settings> = {
  mqlsAWeek: 50,
  mqlTarget: 75,
  mqlRampWeeks: 13,
  mqlRampStart: "2026-06-03",
  answeredShare: 0.9,
  holidays: ["2026-06-19"],
  leadsPerRep: 40,
  reps: 2.5,
  contactsMade: 900,
  fallOut: 3,
  reasons: [{ name: "No budget", count: 5 }],
};

const states: readonly (readonly [string, State])[] = [
  [
    "an empty workbook",
    typedState(
      {
        company: "",
        currency: "EUR",
        revenueGoal: null,
        channels: [{ name: "Organic", owner: "marketing", costPerLead: null }],
        personas: [{ name: "Buyer", ownPrice: null }],
        detail: "channel and persona",
      },
      "sla",
    ),
  ],
  ["the example", exampleState("sla")],
  ["a refreshed workbook, by channel and persona", refreshed({ maturityTyped: 2, otherForecast: 25_000, ...promises })],
  [
    "a refreshed workbook in the guide's model",
    refreshed({ ratesBy: "channel", smoothingWeight: 0, buffer: 0, maturityTyped: 0 }),
  ],
  ["a workbook that knows no price", withoutPrices(exampleState("sla"))],
  ["a refreshed workbook by channel", refreshed({ detail: "channel" })],
  ["a refreshed workbook in one row", refreshed({ detail: "total" })],
];

test.each(states)(
  "SLA functions in the playground and plain formulas in another engine agree in %s",
  { timeout: 300_000 },
  async (_, state) => {
    await buildWorkbook(host, state, "replace");
    const plain = slaWorkbook({ ...state, mode: "plain" });
    const expected = await recalculate(plain);
    const contents = await host.readSheets(plain.sheets.map(({ name }) => name));
    let compared = 0;
    for (const sheet of plain.sheets) {
      const content = contents.find(({ name }) => name === sheet.name)!;
      for (const block of sheet.blocks.filter(({ role }) => role === "formula")) {
        block.cells.forEach((line, r) => {
          line.forEach((cell, c) => {
            if (cell === null) return;
            const [row, column] = [block.row + r, block.column + c];
            const shown = shownValue(readCell(content, row, column));
            const wanted = expected(sheet.name, row, column);
            const where = `${sheet.name} ${row},${column} (${block.name})`;
            if (typeof wanted === "number" && typeof shown === "number") {
              const distance = Math.abs(shown - wanted);
              expect(distance, where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
            } else expect([where, shown]).toEqual([where, wanted]);
            compared += 1;
          });
        });
      }
    }
    expect(compared).toBeGreaterThan(50);
  },
);

test("the guide's model: lead value is the persona's price x the channel's close rate", async () => {
  const truth = JSON.parse(
    readFileSync(new URL("../crm/exports/large/hubspot_contacts.truth.json", import.meta.url), "utf8"),
  ) as { leadValue: Record<string, Record<string, number>> };
  const state = states[3]![1];
  const read = await recalculate(slaWorkbook({ ...state, mode: "plain" }));
  metricRows(state.settings).forEach(({ channel, persona }, index) => {
    const value = truth.leadValue[persona]?.[channel];
    if (value === undefined) return;
    expect(Number(read("SLA Metrics", 5 + index, columnOf("leadValue"))), `${channel}, ${persona}`).toBeCloseTo(
      value,
      5,
    );
  });
});
