import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import { packed } from "../../workbook-file/xlsx/packed.ts";
import { zipOf } from "../../workbook-file/xlsx/zipOf.ts";

/** Longer than a piece of the packing in all, one of them longer than a piece alone; signs of one to four bytes. */
const texts = [
  "<a>",
  ...Array.from({ length: 9_000 }, (_, row) => `row ${row} é 漢 🙂 \n`),
  "ß".repeat(300_000),
  "</a>",
];

async function unpackedAgain(): Promise<Record<string, Uint8Array>> {
  const parts = new Map([
    ["[Content_Types].xml", await packed(["<Types/>"])],
    ["xl/long.xml", await packed(texts)],
    ["xl/ünläut.xml", await packed([""])],
  ]);
  return unzipSync(zipOf(parts));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a package that is packed while it is written", () => {
  test("gives back every part as it was, in its order", async () => {
    const files = await unpackedAgain();
    expect(Object.keys(files)).toEqual(["[Content_Types].xml", "xl/long.xml", "xl/ünläut.xml"]);
    expect(strFromU8(files["[Content_Types].xml"]!)).toBe("<Types/>");
    expect(strFromU8(files["xl/long.xml"]!) === texts.join("")).toBe(true);
    expect(files["xl/ünläut.xml"]).toHaveLength(0);
  });

  test("is the same to whoever opens it where the browser cannot pack by itself", async () => {
    const usual = await unpackedAgain();
    vi.stubGlobal("CompressionStream", undefined);
    expect(await unpackedAgain()).toEqual(usual);
  });

  test("fails once, and leaves nothing failing behind, where the packer or what is written fails", async () => {
    const lost: unknown[] = [];
    const note = (reason: unknown) => void lost.push(reason);
    process.on("unhandledRejection", note);
    const broken = function* () {
      yield* texts;
      throw new Error("a formula refers to itself");
    };
    await expect(packed(broken())).rejects.toThrow("refers to itself");
    const full = class extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform: () => {
            throw new Error("no memory");
          },
        });
      }
    };
    vi.stubGlobal("CompressionStream", full);
    await expect(packed(Array.from({ length: 9 }, () => "ß".repeat(300_000)))).rejects.toThrow("no memory");
    await expect(packed(["<a/>"])).rejects.toThrow("no memory");
    await new Promise(resolve => setTimeout(resolve, 20));
    process.off("unhandledRejection", note);
    expect(lost).toEqual([]);
  });

  test("says the sum and the size of each part, by which a damaged file is found", async () => {
    const { sum, size } = await packed(["123456789"]);
    // The check value that CRC-32 is known by.
    expect([sum, size]).toEqual([0xcbf43926, 9]);
    vi.stubGlobal("CompressionStream", undefined);
    const other = await packed(["123456789"]);
    expect([other.sum, other.size]).toEqual([sum, size]);
  });
});
