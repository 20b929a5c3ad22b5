import { expect, test } from "vitest";
import { atDetail } from "../../../core/taskpane/views/build/atDetail.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";

const shares = (state: ReturnType<typeof exampleState>, persona: string) =>
  state.settings.metrics.filter(row => row.persona === persona && row.share !== null);

test("a level without shares of the goal gets them, and the other level keeps its own", () => {
  const state = exampleState("sla");
  const byChannel = atDetail(state, "channel");
  expect(byChannel.settings.detail).toBe("channel");
  expect(shares(byChannel, "All personas").reduce((sum, row) => sum + (row.share ?? 0), 0)).toBeCloseTo(1);
  for (const row of state.settings.metrics) expect(byChannel.settings.metrics).toContainEqual(row);
});

test("going back leaves everything that people typed as it was", () => {
  const state = exampleState("sla");
  const typed = { ...state.settings.metrics[0]!, share: 0.9 };
  const changed = { ...state, settings: { ...state.settings, metrics: [typed, ...state.settings.metrics.slice(1)] } };
  const back = atDetail(atDetail(changed, "total"), "channel and persona");
  expect(back.settings.metrics).toContainEqual(typed);
});
