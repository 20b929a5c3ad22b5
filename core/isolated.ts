/**
 * A name in a sentence. One written from right to left is fenced off (first strong isolate, pop directional isolate), or
 * the numbers and marks after it would be drawn on its wrong side. Where markup is possible, <bdi> does the same.
 */
export const isolated = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name);

/** Hebrew to Arabic Extended-A, and the presentation forms of both. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
