import { expect, test } from "vitest";
import { onlyWonNote } from "../../../core/taskpane/reading/pulls.ts";
import { someReading } from "./someReading.ts";

const reading = (won: number, lost: number, fileName = "hubspot_deals.csv") =>
  someReading({ fileName, outcome: { won, lost, open: 0, wonAmount: won } });

test("an export of nothing but wins is warned of, with the export to pull from that CRM", () => {
  expect(onlyWonNote(reading(40, 0))).toMatch(
    /Every row of this export is won.* In HubSpot: Contacts or Deals, Export/,
  );
  expect(onlyWonNote({ ...reading(40, 0, "list.csv"), allColumns: [] })).toMatch(/still open\.$/);
});

test("an export with lost leads, or with a handful of wins, is not", () => {
  expect(onlyWonNote(reading(40, 1))).toBeNull();
  expect(onlyWonNote(reading(4, 0))).toBeNull();
});
