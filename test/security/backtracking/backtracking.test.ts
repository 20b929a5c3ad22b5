import { expect, test } from "vitest";
import { growthOf } from "./backtracking.ts";

test.each([
  ["(a+)+$", "exponential"],
  ["(a*)*b", "exponential"],
  ["(a|a)*b", "exponential"],
  ["(a|ab|b)*c", "exponential"],
  ["^(?:a|b?|c?)*d", "linear"],
  ["(?:x(?:b?|c?))*y", "exponential"],
  ["^(\\w+\\s?)*$", "exponential"],
  ["^(([a-z])+.)+[A-Z]", "exponential"],
  ["(.*)*x", "exponential"],
  ["(?=(a+)+b)c", "exponential"],
  ["\\s+$", "power"],
  ["^\\s*\\s*$", "power"],
  ["^a*b?a*c", "power"],
  ["x*y", "power"],
  ["<c>.*?</c>", "power"],
  ["^(\\d+\\.?\\d*|\\.\\d+)%$", "power"],
  ["\\s+", "linear"],
  ["^\\s+$", "linear"],
  ["^(\\d{4})-(\\d{2})$", "linear"],
  ["^a*b*c*$", "linear"],
  ["^(?:ab|cd)*$", "linear"],
  ["\\b(lead|deal|leads)\\b", "linear"],
  ["^(?:a{1,3}){2}$", "linear"],
  ["^[^,]*,[^,]*$", "linear"],
])("%s is %s", (pattern, growth) => expect(growthOf(pattern, "")).toBe(growth));

test("case and letters of all languages are taken as the flags say", () => {
  expect(growthOf("^(?:a|A)*b$", "")).toBe("linear");
  expect(growthOf("^(?:a|A)*b$", "i")).toBe("exponential");
  expect(growthOf("^(?:\\p{L}|é)*1$", "u")).toBe("exponential");
});

test("what it calls exponential takes a real matcher very long, and what it calls linear does not", () => {
  const took = (form: RegExp, text: string) => {
    const started = performance.now();
    form.test(text);
    return performance.now() - started;
  };
  const short = "a".repeat(22);
  // The shortest of several, since a busy machine may stop any of them.
  const straight = Math.min(...[1, 2, 3, 4, 5].map(() => took(/^a*b$/, short)));
  expect(took(/^(a|a)*b$/, short)).toBeGreaterThan(20 * straight);
  expect(took(/^(?:ab|cd)*$/, `${"ab".repeat(200_000)}x`)).toBeLessThan(1_000);
});
