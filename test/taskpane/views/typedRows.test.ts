import { expect, test } from "vitest";
import {
  checkChannels,
  checkPersonas,
  everyBuyer,
  nextId,
  usualChannels,
} from "../../../core/taskpane/views/build/typedRows.ts";

const channel = (id: number, name: string, rate = "") => ({ id, name, owner: "marketing" as const, rate });

test("the usual channels are fine as they stand", () => {
  const { value, problems } = checkChannels(usualChannels);
  expect(problems).toEqual({});
  expect(value.map(({ name, owner }) => `${name}: ${owner}`)).toContain("Sales rep call: sales");
});

test("blank rows are left out, rates become shares", () => {
  const { value } = checkChannels([channel(1, " Email ", "12.5"), channel(2, "")]);
  expect(value).toEqual([{ name: "Email", owner: "marketing", costPerLead: null, ownCloseRate: 0.125 }]);
});

test("each bad row is named by its id, the later one of two alike", () => {
  const { problems } = checkChannels([
    channel(1, "Email"),
    channel(4, "EMAIL"),
    channel(7, "Web", "150"),
    channel(8, "", "5"),
  ]);
  expect(Object.keys(problems)).toEqual(["4", "7", "8"]);
});

test("no channel at all is refused in the first row", () => {
  expect(checkChannels([channel(3, "")]).problems[3]).toContain("at least one channel");
});

test("without a named persona everyone is one persona, with the price if there is one", () => {
  expect(checkPersonas([{ id: 1, name: "", price: "" }]).value).toEqual([{ name: everyBuyer, ownPrice: null }]);
  expect(checkPersonas([{ id: 1, name: "", price: "500" }]).value).toEqual([{ name: everyBuyer, ownPrice: 500 }]);
});

test("of several personas each needs a name", () => {
  const { problems } = checkPersonas([
    { id: 1, name: "Owner", price: "500" },
    { id: 2, name: "", price: "900" },
  ]);
  expect(problems[2]).toContain("needs a name");
});

test("ids of new rows are never used again", () => {
  expect(nextId([{ id: 2 }, { id: 9 }])).toBe(10);
  expect(nextId([])).toBe(1);
});
