import fc from "fast-check";
import { expect, test } from "vitest";
import { withPrefilledShares } from "../../core/workbook/metrics/prefillShares.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { typedState } from "../../core/workbook/state/startingState.ts";
import { unassigned } from "../../core/workbook/state/state.ts";
import { anyState } from "./anyState.ts";

const shares = (state: ReturnType<typeof exampleState>) => state.settings.metrics.map(({ share }) => share ?? 0);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("shares are whole hundredths of a percent that add up to 100 %", () => {
  fc.assert(
    fc.property(anyState("plain"), state => {
      const shown = shares(state);
      const units = shown.map(share => Math.round(share * 10_000));
      expect(shown).toEqual(units.map(unit => unit / 10_000));
      expect(sum(units)).toBe(10_000);
    }),
  );
});

test("Unassigned gets no share", () => {
  const { metrics } = exampleState("sla").settings;
  const lost = metrics.filter(({ channel, persona }) => channel === unassigned || persona === unassigned);
  expect(lost.map(({ share }) => share)).toEqual(lost.map(() => 0));
});

test("a persona without history takes an equal part, split over the channels as the others are", () => {
  const example = exampleState("sla");
  const personas = [...example.settings.personas, { name: "Startup", ownPrice: null }];
  const state = withPrefilledShares({ ...example, settings: { ...example.settings, personas } });
  const startup = state.settings.metrics.filter(({ persona }) => persona === "Startup");
  expect(sum(startup.map(({ share }) => share ?? 0))).toBeCloseTo(0.2, 3);
  expect(startup.map(({ channel, share }) => [channel, share])).toContainEqual(["Organic", 0.058]);
});

test("without any history every channel and persona counts the same", () => {
  const state = typedState(
    {
      company: "",
      currency: "EUR",
      revenueGoal: 1_000,
      channels: [
        { name: "Organic", owner: "marketing", costPerLead: null },
        { name: "Calls", owner: "sales", costPerLead: null },
      ],
      personas: [{ name: "Buyer", ownPrice: 10 }],
      detail: "channel and persona",
    },
    "sla",
  );
  expect(shares(state).filter(share => share > 0)).toEqual([0.5, 0.5]);
});
