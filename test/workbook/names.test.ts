import { describe, expect, test } from "vitest";
import { nameProblem } from "../../core/workbook/state/names.ts";

describe("names of channels and personas", () => {
  test.each([
    "Organic",
    "Paid media",
    "Sales rep call",
    "C",
    "2nd line",
    "Größe <b>",
    "Événements",
    "小売",
    "Mid-market (EU)",
  ])("%s is fine", name => expect(nameProblem(name, ["Email"], "channel")).toBeNull());

  test.each([
    ["", "needs a name"],
    ["   ", "needs a name"],
    ["=A1", "starts with ="],
    [" =A1", "starts with ="],
    ["<5", "starts with <"],
    [">x", "starts with >"],
    ["+49 leads", "starts with +"],
    ["-x", "starts with -"],
    ["@home", "starts with @"],
    ["Paid*", "holds *"],
    ["Who?", "holds ?"],
    ["a~b", "holds ~"],
    ["2026", "has no letter"],
    ["a\nb", "on one line"],
    ["x".repeat(32), "at most 31"],
    ["unassigned", "uses itself"],
    ["ALL CHANNELS", "uses itself"],
    ["All personas", "uses itself"],
    ["EMAIL ", 'taken by "Email"'],
  ])("%j is refused with the reason", (name, reason) =>
    expect(nameProblem(name, ["Email"], "channel")).toContain(reason),
  );

  test("31 characters are allowed, counted as a reader counts them", () => {
    expect(nameProblem("é".repeat(31), [], "persona")).toBeNull();
    expect(nameProblem(`a${"🚀".repeat(30)}`, [], "persona")).toBeNull();
  });

  test("the sentence says whether a channel or a persona is meant", () => {
    expect(nameProblem("=x", [], "persona")).toContain("persona");
    expect(nameProblem("=x", [], "channel")).toContain("channel");
  });
});
