import { expect, test } from "vitest";
import { readFile } from "../../../core/taskpane/reading/readFile.ts";

test("a file over the limit is refused by its size alone, before a byte of it is read", async () => {
  const file = {
    size: 310_000_000,
    arrayBuffer: () => Promise.reject(new Error("It was read.")),
  } as unknown as Blob;
  const run = { signal: new AbortController().signal, report: () => undefined };
  expect(await readFile(file, run)).toEqual({
    kind: "refusal",
    text: "The file has 310 MB, and at most 300 MB can be read: export fewer columns or fewer months.",
  });
});
