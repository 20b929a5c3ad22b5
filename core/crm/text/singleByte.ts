import type { Decode } from "./decodeText.ts";

/** Single-byte encodings that are told apart by the letters of the languages written in them; the first wins a tie. */
const alphabets: readonly (readonly [SingleByte, readonly string[]])[] = [
  [
    "windows-1252",
    "äöüß|àâæçéèêëîïôœùûüÿ|áéíóúüñç|áâãàçéêíóôõú|àèéìíîòùú|éëïöüèêáóç|åäöæøé|áðéíóúýþæö|šžåäö|àçèéíïòóúü".split("|"),
  ],
  ["windows-1250", "ąćęłńóśźż|áčďéěíňóřšťúůýž|áäčďéíĺľňóôŕšťúýž|áéíóöőúüű|ăâîşţ|ćčđšž".split("|")],
  ["windows-1254", ["çğıiöşüâîû"]],
];
type SingleByte = "windows-1252" | "windows-1250" | "windows-1251" | "windows-1254";

/** What a person should know where it is not the usual Windows-1252. */
const called: Readonly<Record<SingleByte, string>> = {
  "windows-1252": "",
  "windows-1250": "Windows-1250, for Central European languages",
  "windows-1251": "Windows-1251, for Cyrillic letters",
  "windows-1254": "Windows-1254, for Turkish",
};

const enough = 3;

/** The text and, where the letters speak for another encoding than Windows-1252, a note; null where it stays with that. */
export function otherSingleByte(bytes: Uint8Array, decode: Decode): { text: string; note: string } | null {
  const encoding = guess(bytes.subarray(0, 2_000_000), decode);
  const text = encoding === "windows-1252" ? null : decode(bytes, encoding);
  if (text === null) return null;
  return { text, note: `By its letters, the file was read as ${called[encoding]}. Check a few names with accents.` };
}

function guess(bytes: Uint8Array, decode: Decode): SingleByte {
  let [high, beside] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0xc0) continue;
    high++;
    if (bytes[at + 1]! >= 0xc0) beside++;
  }
  if (high < enough && !bytes.some(byte => byte >= 0x8a)) return "windows-1252";
  // Western words have single letters with an accent; Cyrillic words have nothing else.
  if (high >= enough && beside > high * 0.5) return "windows-1251";
  let best: SingleByte = "windows-1252";
  let most = 0;
  for (const [encoding, languages] of alphabets) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    // A sign inside a word is a letter of another encoding: "Wie¹kość" has none in Polish.
    const found = text.match(/(?<=\p{L})[^\p{ASCII}]|[^\p{ASCII}](?=\p{L})/gu) ?? [];
    if (found.length < enough) continue;
    for (const language of languages) {
      const known = new Set(language + language.toUpperCase());
      const share = found.filter(sign => known.has(sign) || quotes.has(sign)).length / found.length;
      // Names from abroad must not turn a whole file round.
      const least = encoding === "windows-1252" ? 0 : Math.max(0.97, most + 0.1);
      if (share >= least && share > most) [most, best] = [share, encoding];
    }
  }
  return best;
}

const quotes = new Set("’‘“”„–—…«»\u00a0´§°№€");
