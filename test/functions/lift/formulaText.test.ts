import { expect, test } from "vitest";
import { closeRate } from "../../../core/functions/closeRate.ts";
import { leadsNeeded } from "../../../core/functions/leadsNeeded.ts";
import { formulaText } from "../../../core/functions/lift/formulaText.ts";

test("a call reads as a person types it", () => {
  expect(formulaText(leadsNeeded, [50000, 500, 0.5])).toBe("=SLA_LEADS_NEEDED(50000, 500, 50%)");
  expect(formulaText(leadsNeeded, [50000, 500, 0.29, null])).toBe("=SLA_LEADS_NEEDED(50000, 500, 29%, )");
  expect(formulaText(closeRate, [[[5], [3]], [[50, 12]]])).toBe("=SLA_CLOSE_RATE({5;3}, {50,12})");
  expect(formulaText(closeRate, ['say "n/a"', true])).toBe('=SLA_CLOSE_RATE("say ""n/a""", TRUE)');
});
