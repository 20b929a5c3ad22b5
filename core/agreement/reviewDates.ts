/** When the agreement is looked at again. */

/** As EDATE: the same day some months later, or the last day of a shorter month. */
function monthsLater(iso: string, months: number): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), index % 12];
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(y).padStart(4, "0")}-${two(m + 1)}-${two(Math.min(day, last))}`;
}

/** The nth review; null while the effective day or the rhythm is open. */
export function reviewDate(effective: string, everyMonths: string, nth: number): string | null {
  return effective === "" || everyMonths === "" ? null : monthsLater(effective, Number(everyMonths) * nth);
}
