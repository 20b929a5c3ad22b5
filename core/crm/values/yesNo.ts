import { key } from "../text/fold.ts";

const yes = new Set(
  "true yes y t j s 1 x ✓ ✔ ☑ ✅ да так kylla igen evet da ja si oui tak ano sim wahr vrai vero verdadeiro verdadero checked on".split(
    " ",
  ),
);
const no = new Set(
  "false no n f 0 ✗ ✖ ❌ ☐ ei nem hayir nu нет ні nein nej non nee nie ne nao falsch faux falso unchecked off".split(
    " ",
  ),
);

/** true, false, or null when the cell is no mark. A blank cell is false. */
export function yesNo(cell: string): boolean | null {
  if (cell === "1" || cell === "true") return true;
  if (cell === "" || cell === "0" || cell === "false") return false;
  if (cell.length > 12) return null;
  if (/^[01][.,]0$/.test(cell.trim())) return cell.trim()[0] === "1";
  // A mark may be followed by the sign that it is drawn in colours.
  const word = key(cell.replace(/\uFE0F/g, ""));
  return yes.has(word) ? true : no.has(word) || word === "" ? false : null;
}
