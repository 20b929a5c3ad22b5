/** A short mark of a text, in two independent halves of 32 bits; the same text always has the same one. */
export interface Mark {
  a: number;
  b: number;
}

export const newMark = (): Mark => ({ a: 0x51a1, b: 0x3e7d });

export function addToMark(mark: Mark, text: string, from: number, to: number): void {
  let { a, b } = mark;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x5bd1e995) + 1;
    b = Math.imul(b + code, 0x27d4eb2f) ^ (b >>> 15);
  }
  mark.a = a;
  mark.b = b;
}

export function markText(mark: Mark): string {
  return hex(mark.a) + hex(mark.b);
}

export function fingerprint(text: string): string {
  const mark = newMark();
  addToMark(mark, text, 0, text.length);
  return markText(mark);
}

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
