import type { Decode } from "./decodeText.ts";

/** "GrÃ¶ÃŸe": UTF-8 that some program took for Windows-1252 and wrote as UTF-8 again; null where the text is none. */
export function undoubled(text: string, decode: Decode, signs: string): string | null {
  if (!/[ÂÃÄÅÐÑâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return null;
  const known = new Map<string, string | null>();
  let [broken, whole] = [0, 0];
  const repaired = text.replace(/[^ -~\s]+/g, run => {
    let better = known.get(run);
    if (better === undefined) {
      better = repair(run, decode, signs);
      known.set(run, better);
    }
    if (better === null) whole++;
    else broken++;
    return better ?? run;
  });
  // A text that only quotes such a run is not one.
  return broken >= 2 && broken >= whole * 9 ? repaired : null;
}

function repair(run: string, decode: Decode, signs: string): string | null {
  const bytes: number[] = [];
  for (const sign of run) {
    const code = sign.charCodeAt(0);
    const at = signs.indexOf(sign);
    if (at >= 0) bytes.push(0x80 + at);
    else if (code < 0x100) bytes.push(code);
    else return null;
  }
  return decode(Uint8Array.from(bytes), "utf-8");
}
