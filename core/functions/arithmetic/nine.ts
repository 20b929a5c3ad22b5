/** The value to 9 decimals (to 15 digits where a double has no 9 decimals left): what the last bits of a double say is noise. */
export function nine(x: number): number {
  if (Number.isInteger(x)) return x;
  return Math.abs(x) < 4e6 ? Math.round(x * 1e9) / 1e9 : Number(x.toPrecision(15));
}
