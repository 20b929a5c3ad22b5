import { expect, test } from "vitest";
import { takingTurns } from "../../core/taskpane/turns.ts";

test("a second piece of work begins when the first has come to its end", async () => {
  const takeTurn = takingTurns();
  const seen: string[] = [];
  const work = (name: string, pauses: number) => async () => {
    seen.push(`${name} begins`);
    for (let pause = 0; pause < pauses; pause++) await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  const both = await Promise.all([takeTurn(work("writing", 5)), takeTurn(work("reading", 0))]);
  expect(both).toEqual(["writing", "reading"]);
  expect(seen).toEqual(["writing begins", "writing ends", "reading begins", "reading ends"]);
});

test("work that fails tells its own caller, and the next one has its turn", async () => {
  const takeTurn = takingTurns();
  const failing = takeTurn(() => Promise.reject(new Error("no answer")));
  const next = takeTurn(async () => "next");
  await expect(failing).rejects.toThrow("no answer");
  expect(await next).toBe("next");
});
