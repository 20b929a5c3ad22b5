/** Days and months as people read them; from the text alone, never through the machine's time zone. */

// biome-ignore format: a list reads better in rows
export const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/** "2026-07", or a day of it -> "July 2026". What is no month stays as it is. */
export function monthInWords(iso: string): string {
  const name = monthNames[Number(iso.slice(5, 7)) - 1];
  return name ? `${name} ${iso.slice(0, 4)}` : iso;
}

/** "2026-07-15", with or without a time -> "15 July 2026". What is no day stays as it is. */
export function dayInWords(iso: string): string {
  const day = Number(iso.slice(8, 10));
  return day > 0 && monthInWords(iso) !== iso ? `${day} ${monthInWords(iso)}` : iso;
}
