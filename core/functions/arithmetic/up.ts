/** Whole leads and deals: the next whole number, after taking off the noise below a millionth. up(200 * 1.1) is 220. */
export function up(x: number): number {
  if (Number.isInteger(x)) return x;
  // Above this a double holds no millionths; 15 digits are what can be trusted.
  const clean = Math.abs(x) < 9e9 ? Math.round(x * 1e6) / 1e6 : Number(x.toPrecision(15));
  return Math.ceil(clean) + 0;
}
