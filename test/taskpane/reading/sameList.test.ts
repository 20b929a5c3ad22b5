import { expect, test } from "vitest";
import { knownSources, sameList } from "../../../core/taskpane/reading/sameList.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";
import { refreshOf } from "../../workbook/refreshOf.ts";

const reading = (...leads: readonly number[]) =>
  refreshOf.reading(leads.map((count, at) => [`2026-0${at + 3}`, "Organic", "Founders", count, 0, 0]));
const workbook = refreshOf.after(exampleState("sla"), reading(40, 50, 7));
const sources = knownSources(workbook);

test("the lists of the workbook are known by their leads a month; the example is none of them", () => {
  expect(sources).toEqual([{ name: "CRM", leads: { "2026-03": 40, "2026-04": 50, "2026-05": 7 } }]);
  expect(knownSources(exampleState("sla"))).toEqual([]);
});

test("an export with nearly the same leads a month is the same list, whatever its headers are", () => {
  expect(sameList(sources, reading(40, 52, 63, 20))).toBe("CRM");
});

test("another number of leads, or too few to tell, is no sign", () => {
  expect(sameList(sources, reading(40, 54, 60))).toBeNull();
  const small = refreshOf.after(exampleState("sla"), reading(3, 4));
  expect(sameList(knownSources(small), reading(3, 4))).toBeNull();
});

test("the running month of the export does not count: it stops in the middle of it", () => {
  const longer = knownSources(refreshOf.after(exampleState("sla"), reading(40, 50, 60, 70)));
  expect(sameList(longer, { ...reading(40, 50, 5), asOf: "2026-05-03" })).toBe("CRM");
  expect(sameList(longer, { ...reading(40, 50, 5), asOf: "2026-06-03" })).toBeNull();
});
