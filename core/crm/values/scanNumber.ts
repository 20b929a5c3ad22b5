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
  /^(\()?([-+−])?\s?(\p{L}{1,4}\.?|(?:\p{L}{1,3})?\p{Sc}|\p{L}{3}\s\p{Sc})?\s?([-+−])?(\d[\d.,'’\s]{0,30}|[.,]\d{1,12})((?:k|K|m|M|Mio\.?|Mrd\.?|Tsd\.?|tys\.?|tis\.?|mln)(?!\p{L})|T(?=\p{Sc}|EUR))?\s?(\p{Sc}|\p{L}{1,4}\.?)?(\))?(-)?$/u;
const longest = 40;
/** From a text, which travels packed where a literal would not. */
const pattern = (source: string) => new RegExp(source, "giu");
/** What stands before an amount that is only rounded, after one that is whole, and of its tax. */
const around = pattern(
  "^(?:ca|circa|approx|env|cca|c)\\.?\\s|/[-–=]$|\\s\\(?(?:net|netto|brutto|gross|ht|ttc|hors taxes?|iva incl|(?:excl?|incl?|plus|zzgl|exkl|inkl|ohne|mit|sin|con|hors)\\.?\\s(?:vat|tax|btw|mwst|ust|moms|iva|tva|gst))\\.?\\)?$",
);
const power = /^([-+]?\d[.,]?\d{0,12})[eE]([+-]?\d{1,2})$/;
/** A euro, pound and yen sign that was decoded twice. */
const broken: Readonly<Record<string, string>> = { "â‚¬": "€", "Â£": "£", "Â¥": "¥" };

export function scanNumber(text: string): ScannedNumber | null {
  const cell = text.trim();
  if (cell === "" || cell.length > longest) return null;
  // The commonest forms, without the cost of the long pattern.
  if (plain.test(cell) || (cell.length < 30 && simple.test(cell)))
    return { figures: cell, sign: 1, scale: 1, currency: null };
  // In "1.234,-" the dash stands for the cents.
  return (/[,.]\s?-/.test(cell) ? null : scanShape(cell)) ?? scanRest(cell);
}

/** How many digits follow the point of a number such as 1234 or 1234.56; -1 for any other text. */
export function plainDecimals(text: string): number {
  let point = -1;
  if (text.length > 29) return -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 46 && point < 0 && at > 0) point = at;
    else if (sign < 48 || sign > 57) return -1;
  }
  const last = text.length - 1;
  return text === "" || point === last ? -1 : point < 0 ? 0 : last - point;
}

/** 1.25E+04, and what stands around the number in words or dashes; null where nothing of it is there. */
function scanRest(cell: string): ScannedNumber | null {
  if (!/\d/.test(cell)) return null;
  const written = power.exec(cell);
  if (written !== null) {
    const value = Number(cell.replace(",", "."));
    const figures = Number.isInteger(value) ? String(Math.abs(value)) : Math.abs(value).toFixed(4);
    const mark = written[1]!.includes(",") ? "," : ".";
    return { figures: figures.replace(".", mark), sign: value < 0 ? -1 : 1, scale: 1, currency: null };
  }
  const mended = cell.replace(/â‚¬|Â[£¥]/g, sign => broken[sign]!).replace(/([,.])\s?[-–—=]{1,2}(?=$|\s)/, "$100");
  const bare = mended.replace(around, "").replace(around, "").trim();
  return bare === cell ? null : scanShape(bare);
}

function scanShape(cell: string): ScannedNumber | null {
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
    scale: scale === undefined ? 1 : /^(?:k|t)/i.test(scale) ? 1e3 : /^mr/i.test(scale) ? 1e9 : 1e6,
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
