import { describe, expect, test } from "vitest";
import { unpackTexts } from "../../apps-script/unpackTexts.ts";

const modules = (name: string) => import(new URL(`../../build/${name}`, import.meta.url).href);

describe("the packing of the texts of Code.js", () => {
  test("gives back every text, in every alphabet, with all signs of a script", async () => {
    const { packTexts } = await modules("packTexts.mjs");
    const texts = [
      "a text that is long enough",
      "Verkaufschance, größer als je",
      "Přesně tento měsíc, ne příští",
      "回答到达的时间比我们预期的要晚得多一些",
      'signs: " \\ ` $& $x </script> 😀',
    ];
    const code = `var x=(()=>{return ${JSON.stringify([...texts, "short", "two\nlines that are long enough"])};})();`;
    const packed = await packTexts(process.cwd(), code);
    expect(packed).not.toContain(texts[0]);
    expect(new Function(`${packed} return x;`)()).toEqual([...texts, "short", "two\nlines that are long enough"]);
  });

  test("fails where there is nothing that it would pack, and where the script has another shape", async () => {
    const { packTexts } = await modules("packTexts.mjs");
    await expect(packTexts(process.cwd(), "var x=(()=>{return 1})();")).rejects.toThrow("no long texts");
    await expect(packTexts(process.cwd(), "var x=1;")).rejects.toThrow("no closed part");
    expect(() => unpackTexts("#####", 5)).toThrow();
  });
});

test("what is left out for SLA_GRID stops the build once core calls it otherwise", async () => {
  const { gridOnly } = await modules("gridOnly.mjs");
  const { build } = await import("esbuild");
  const contents = 'export * from "./core/crm/values/timeZone.ts";';
  const bundle = build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    plugins: [gridOnly],
    logLevel: "silent",
  });
  await expect(bundle).rejects.toThrow(
    /no longer has: the sentences of a choice, .*the question "created column", .*the file weeks\.ts/,
  );
  await expect(bundle).rejects.not.toThrow("the file timeZone.ts");
});
