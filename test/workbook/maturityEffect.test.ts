import { expect, test } from "vitest";
import { maturityEffect } from "../../core/workbook/refresh/maturityEffect.ts";
import { typedState } from "../../core/workbook/state/startingState.ts";
import { refreshOf } from "./refreshOf.ts";

const start = typedState(
  { company: "", currency: "USD", revenueGoal: 9000, channels: [], personas: [], detail: "channel" },
  "sla",
);
const after = refreshOf.after(
  start,
  refreshOf.reading([
    ["2026-04", "Organic", "Founders", 100, 20, 20_000],
    ["2026-05", "Organic", "Founders", 100, 10, 10_000],
    ["2026-06", "Organic", "Founders", 100, 0, 0],
  ]),
);

test("waiting moves the months that the close rate looks at, and the rate with them", () => {
  const waiting = { ...after, settings: { ...after.settings, maturityMeasured: 1 } };
  expect(maturityEffect(waiting)).toEqual({
    months: 1,
    typed: false,
    span: { first: "2026-04", last: "2026-05" },
    rate: 0.15,
    rateWithout: 0.1,
  });
});

test("a typed wait wins over the measured one and is said to be typed", () => {
  const typed = { ...after, settings: { ...after.settings, maturityMeasured: 1, maturityTyped: 0 } };
  expect(maturityEffect(typed)).toMatchObject({ months: 0, typed: true, rate: 0.1, rateWithout: 0.1 });
});
