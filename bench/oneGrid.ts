/** A workbook of the supported size in the playground's engine, in a process of its own: the time of each step, as JSON. */
import { buildWorkbook } from "../core/workbook/actions/build.ts";
import { sheetNames } from "../core/workbook/model/sheetNames.ts";
import { headlessGrid } from "../playground/headlessGrid.ts";
import { playgroundHost } from "../playground/host.ts";
import { largeState, supportedState } from "./largeState.ts";

const [size = ""] = process.argv.slice(2);
const [channels = 0, personas = 0, months = 0] = size.split("x").map(Number);
const state = size === "supported" ? supportedState() : largeState({ channels, personas, months });
const grid = headlessGrid();

async function timeOf(step: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await step();
  await grid.settled();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function type(name: string | undefined, address: string, value: number): void {
  grid.book.getSheetByName(name!)!.getRange(address).setValue(value);
}

const build = await timeOf(() => buildWorkbook(playgroundHost(grid), state, "replace"));
const [goalSheet, goalCell] = grid.book
  .getDefinedName("SlaRevenueGoal")!
  .getFormulaOrRefString()
  .replace(/['$]/g, "")
  .split("!");
const steps = {
  build,
  goal: await timeOf(() => type(goalSheet, goalCell!, 600_000)),
  history: await timeOf(() => type(sheetNames.history, `E${state.history.length + 1}`, 77)),
};
console.log(JSON.stringify({ ...steps, memory: process.resourceUsage().maxRSS / 1024 }));
process.exit();
