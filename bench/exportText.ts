/** A made-up HubSpot-like export, the same at every run. */
const sources = [
  "Organic Search",
  "Email Marketing",
  "Paid Search",
  "Organic Social",
  "Offline Sources",
  "Direct Traffic",
];
const personas = ["SMB", "Mid-Market", "Enterprise", "Government", ""];

/** Numbers from 0 to below 1 that look random and repeat from the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

export function exportText(rows: number): string {
  const next = chance(20_260_630);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const lines = [
    "Record ID,First Name,Email,Buyer Persona,Lifecycle Stage,Create Date,Original Source,Became a Customer Date,Total Revenue,Message",
  ];
  for (let row = 0; row < rows; row += 1) {
    const month = 1 + Math.floor(next() * 6);
    const day = 1 + Math.floor(next() * 28);
    const won = next() < 0.08;
    const created = `2026-${two(month)}-${two(day)} ${two(Math.floor(next() * 24))}:${two(Math.floor(next() * 60))}`;
    const wonOn = won ? `2026-06-${two(1 + Math.floor(next() * 28))} 12:00` : "";
    const amount = won ? (500 + Math.floor(next() * 900_000) / 100).toFixed(2) : "";
    const message = next() < 0.1 ? '"Said ""yes"", then asked, twice"' : "";
    lines.push(
      `${100_000 + row},Name ${row},person${row}@example.com,${pick(personas)},${won ? "Customer" : "Lead"},${created},${pick(sources)},${wonOn},${amount},${message}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
