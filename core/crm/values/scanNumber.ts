import type { Decimal } from "../reading.ts";
import { currencyCode } from "./currencies.ts";

/** A number as it is written, before it is decided which sign is the decimal sign. */
export interface ScannedNumber {
  /** Digits, points and commas. */
  readonly figures: string;
  readonly sign: 1 | -1;
  readonly scale: number;
  readonly currency: string | null;
}

const plain = /^\d+$/;
const simple = /^\d+\.\d+$/;
// Every part is bounded, and a cell longer than `longest` is never tried.
const shape =
  /^(\()?([-+−])?\s?((?:\p{L}{1,4}\.?)?\p{Sc}?)\s?([-+−])?(\d[\d.,'’\s]{0,30}|[.,]\d{1,12})((?:k|K|m|M|Mio\.?)(?!\p{L}))?\s?(\p{Sc}|\p{L}{1,4}\.?)?(\))?(-)?$/u;
const longest = 40;

export function scanNumber(text: string): ScannedNumber | null {
  const cell = text.trim();
  if (cell === "" || cell.length > longest) return null;
  if (plain.test(cell)) return { figures: cell, sign: 1, scale: 1, currency: null };
  const found = shape.exec(cell);
  if (found === null) return null;
  const [, open, minus, before, minus2, figures, scale, after, close, minus3] = found;
  if ((open === undefined) !== (close === undefined)) return null;
  const named = (before ?? "") !== "" ? before! : (after ?? "");
  const currency = named === "" ? null : currencyCode(named.replace(/\.$/, ""));
  if (named !== "" && currency === null) return null;
  const negative = open !== undefined || isMinus(minus) || isMinus(minus2) || minus3 !== undefined;
  return {
    figures: figures!.replace(/['’\s]/g, ""),
    sign: negative ? -1 : 1,
    scale: scale === undefined ? 1 : scale.toLowerCase() === "k" ? 1e3 : 1e6,
    currency,
  };
}

const isMinus = (sign: string | undefined) => sign === "-" || sign === "−";

/** What one number says about the decimal sign of its column; null when it says nothing, "unsure" for 1,234. */
export function decimalOf(figures: string): Decimal | "unsure point" | "unsure comma" | null {
  const point = figures.lastIndexOf(".");
  const comma = figures.lastIndexOf(",");
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? "point" : "comma";
  const at = Math.max(point, comma);
  const sign: Decimal = point >= 0 ? "point" : "comma";
  const other: Decimal = point >= 0 ? "comma" : "point";
  if (figures.indexOf(sign === "point" ? "." : ",") !== at) return other;
  const before = figures.slice(0, at);
  if (figures.length - at - 1 !== 3 || before.length > 3 || before === "" || before === "0") return sign;
  return sign === "point" ? "unsure point" : "unsure comma";
}

/** The value under a decimal sign; null when the number is not written that way. */
export function numberOf({ figures, sign, scale }: ScannedNumber, decimal: Decimal): number | null {
  if (plain.test(figures)) return sign * scale * Number(figures);
  if (decimal === "point" && simple.test(figures)) return sign * scale * Number(figures);
  const [mark, thousands] = decimal === "point" ? [".", ","] : [",", "."];
  const parts = figures.split(mark);
  if (parts.length > 2) return null;
  const groups = parts[0]!.split(thousands);
  if (
    groups.length > 1 &&
    groups.some((group, at) => {
      if (at === 0) return group.length > 3 || group === "";
      // India groups by two before the last three digits: 1,50,000.
      return group.length !== 3 && (group.length !== 2 || at === groups.length - 1);
    })
  ) {
    return null;
  }
  const fraction = parts[1] ?? "";
  if (fraction.includes(thousands)) return null;
  const value = Number(`${groups.join("") || "0"}.${fraction || "0"}`);
  return Number.isFinite(value) ? sign * scale * value : null;
}
