/** The wall clock where the person sits: what they call today. The rest of the product has no clock. */

/** "2026-07-15T09:30" */
export function wallClock(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** "2026-07-15" */
export const today = (now = new Date()): string => wallClock(now).slice(0, 10);
