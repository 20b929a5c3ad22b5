import { above } from "./above.ts";

export type PaceWord = "Met" | "On track" | "At risk" | "Off track";

/** How far a goal above 0 is reached when a part of its period, 0 to 1, is over. */
export function paceWord(actual: number, goal: number, elapsed: number): PaceWord {
  if (!above(goal, actual)) return "Met";
  if (!above(goal * elapsed, actual)) return "On track";
  return above(goal * elapsed * 0.8, actual) ? "Off track" : "At risk";
}
