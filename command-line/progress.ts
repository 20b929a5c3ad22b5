/** How far a long reading is, on one line of a terminal that is wiped afterwards; silent where nobody watches. */
import type { Progress } from "../core/crm/reading.ts";

/** A step that takes less needs no line. */
const patience = 300;

/** Runs the steps to their end and gives their result. */
export function watched<Result>(steps: Generator<Progress, Result>, name: string, to: NodeJS.WriteStream): Result {
  const started = performance.now();
  let shown = "";
  const show = (line: string) => {
    if (line === shown) return;
    to.write(`\r${line.padEnd(shown.length)}`);
    shown = line;
  };
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      if (shown !== "") to.write(`\r${" ".repeat(shown.length)}\r`);
      return step.value;
    }
    const isLong = performance.now() - started > patience;
    if (to.isTTY && isLong) show(`${name}: ${step.value.step} ${Math.floor(step.value.done * 100)} %`);
  }
}
