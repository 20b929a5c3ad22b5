import { describe, expect, test } from "vitest";
import { watched } from "../../command-line/progress.ts";
import type { Progress } from "../../core/crm/reading.ts";

/** Takes as long as asked, in steps. */
function* reading(milliseconds: number): Generator<Progress, string> {
  const started = performance.now();
  for (let done = 0; done < 4; done += 1) {
    while (performance.now() - started < (milliseconds * (done + 1)) / 4);
    yield { step: "Reading rows", done: done / 4 };
  }
  return "read";
}

function terminal(isTTY: boolean) {
  const lines: string[] = [];
  const stream = { isTTY, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream;
  return { lines, stream };
}

describe("how far a reading is", () => {
  test("stands on one line of a terminal, which is wiped at the end", () => {
    const { lines, stream } = terminal(true);
    expect(watched(reading(500), "export.csv", stream)).toBe("read");
    expect(lines.some(line => line.startsWith("\rexport.csv: Reading rows 75 %"))).toBe(true);
    expect(lines[lines.length - 1]).toMatch(/^\r +\r$/);
  });

  test("is not said of a short reading", () => {
    const { lines, stream } = terminal(true);
    watched(reading(20), "export.csv", stream);
    expect(lines).toEqual([]);
  });

  test("is not said where nobody watches", () => {
    const { lines, stream } = terminal(false);
    watched(reading(400), "export.csv", stream);
    expect(lines).toEqual([]);
  });
});
