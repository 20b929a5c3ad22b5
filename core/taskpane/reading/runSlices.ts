/** Runs a long generator in short slices, so that the page stays alive and Cancel can be pressed. */
import type { Progress } from "../../crm/reading.ts";

export const cancelled = Symbol("cancelled");

const sliceMilliseconds = 30;

export async function runSlices<Result>(
  steps: Generator<Progress, Result>,
  report: (progress: Progress) => void,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
  pause: () => Promise<void> = nextTask,
): Promise<Result | typeof cancelled> {
  await pause();
  while (!signal.aborted) {
    const until = clock() + sliceMilliseconds;
    let latest: Progress | null = null;
    do {
      const step = steps.next();
      if (step.done) return signal.aborted ? cancelled : step.value;
      latest = step.value;
    } while (clock() < until);
    report(latest);
    await pause();
  }
  return cancelled;
}

/** A message is delivered after pending input and painting, without the four milliseconds that timers wait. */
export function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
