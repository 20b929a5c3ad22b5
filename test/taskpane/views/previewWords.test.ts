import { expect, test } from "vitest";
import {
  chanceOf,
  checkLines,
  maturitySentence,
  nameSentences,
} from "../../../core/taskpane/views/refresh/previewWords.ts";
import type { PreviewLine } from "../../../core/workbook/refresh/preview.ts";

const line = (closeRate: PreviewLine["closeRate"], moved: boolean) => ({ closeRate, moved }) as PreviewLine;

test("a close rate that moves is within or beyond chance; one that stays or was not known is neither", () => {
  expect(chanceOf(line([0.1, 0.2], true))).toBe("beyond chance");
  expect(chanceOf(line([0.1, 0.11], false))).toBe("within chance");
  expect(chanceOf(line([0.1, 0.1], false))).toBeNull();
  expect(chanceOf(line([null, 0.2], false))).toBeNull();
});

const measured = (wins: number) => ({ months: 2, wins, from: "all cohorts" }) as const;
const span = { first: "2026-01", last: "2026-04" };

test("the maturity is one sentence with its wins, its months and its effect on the close rate", () => {
  const said = maturitySentence({ months: 2, typed: false, span, rate: 0.12, rateWithout: 0.09 }, measured(210));
  expect(said).toContain("80% of the wins come within 2 months, measured on 210 wins");
  expect(said).toContain("from January 2026 to April 2026");
  const old = { ...measured(210), from: "old cohorts" } as const;
  const rates = { months: 2, typed: false, span, rate: null, rateWithout: null };
  expect(maturitySentence(rates, old)).toContain("210 wins of leads at least twelve months old");
  expect(said).toContain("would read 9% instead of 12%");
});

test("without a wait it says why", () => {
  const none = { months: 0, typed: false, span, rate: 0.1, rateWithout: 0.1 };
  expect(maturitySentence(none, measured(12))).toContain("12 wins in this export, and 30 are needed");
  expect(maturitySentence(none, measured(90))).not.toContain("30 are needed");
  expect(maturitySentence({ ...none, typed: true }, measured(90))).toContain("typed in SLA Setup");
});

test("new and gone names are told with their leads; nothing is said where nothing changed", () => {
  const events = { what: "channel", name: "Events", leads: 1 } as const;
  expect(nameSentences({ come: [events], gone: [] })).toEqual(["New: channel Events (1 lead)."]);
  expect(nameSentences({ come: [], gone: [events] })[0]).toContain("Gone: channel Events (1 lead) before");
  expect(nameSentences({ come: [], gone: [] })).toEqual([]);
  const many = Array.from({ length: 9 }, (_, at) => ({ ...events, name: `Event ${at}` }));
  expect(nameSentences({ come: many, gone: [] })[0]).toContain("Event 5 (1 lead), 3 more.");
});

test("each check shows both of its sides", () => {
  const lines = checkLines({
    rows: { read: 1200, used: 1000, merged: 150, leftOut: 50, holds: true },
    leads: { used: 1000, inHistory: 980, notTaken: 20, holds: true },
    grid: { metrics: 400, history: 412, holds: false },
  });
  expect(lines.map(({ holds }) => holds)).toEqual([true, true, false]);
  expect(lines[0]!.text).toBe("Rows read 1,200 = used 1,000 + merged 150 + left out 50");
  expect(lines[1]!.text).toContain("+ 20 of months that are kept");
  expect(lines[2]!.text).toContain("channel or persona that SLA Setup does not have");
});
