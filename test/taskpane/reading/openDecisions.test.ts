import { describe, expect, test } from "vitest";
import { emptyFlow, type Flow, nextFlow } from "../../../core/taskpane/reading/flow.ts";
import {
  blockingQuestions,
  inMappingOrder,
  namesToOffer,
  questionsOf,
  unknownValues,
  unsureRoles,
} from "../../../core/taskpane/reading/openDecisions.ts";
import { dateQuestion, someReading } from "./someReading.ts";

const read = (change = {}, flow: Flow = emptyFlow) =>
  nextFlow(flow, { kind: "read", reading: someReading(change), key: "k" });

describe("what is left to decide", () => {
  test("an easy file leaves nothing", () => {
    const flow = read();
    expect(questionsOf(flow)).toEqual([]);
    expect(unsureRoles(flow)).toEqual([]);
  });

  test("a question that changes counts blocks until it is answered", () => {
    const flow = read({ questions: [dateQuestion] });
    expect(blockingQuestions(flow)).toEqual([dateQuestion]);
    const answered = nextFlow(flow, { kind: "answer", question: dateQuestion, option: 1 });
    expect(blockingQuestions(answered)).toEqual([]);
  });

  test("a question without effect on counts does not block", () => {
    expect(blockingQuestions(read({ questions: [{ ...dateQuestion, changesCounts: false }] }))).toEqual([]);
  });

  test("answered questions stay in their place, so that they can be changed", () => {
    const second = { ...dateQuestion, id: "second" };
    const flow = read({ questions: [dateQuestion, second] });
    const answered = nextFlow(flow, { kind: "answer", question: dateQuestion, option: 0 });
    const again = read({ questions: [second] }, answered);
    expect(questionsOf(again).map(({ question, answer }) => [question.id, answer])).toEqual([
      ["date order", 0],
      ["second", null],
    ]);
  });

  test("a question that another answer has settled is gone", () => {
    const second = { ...dateQuestion, id: "second" };
    const flow = read({ questions: [] }, read({ questions: [second] }));
    expect(questionsOf(flow)).toEqual([]);
  });

  test("a missing or mostly blank channel or persona column is worth a look, until a person has chosen", () => {
    const columns = { id: 0, created: 1, channel: 2 };
    const allColumns = someReading().allColumns.map(column =>
      column.index === 2 ? { ...column, filled: 0.3 } : column,
    );
    const flow = read({ columns, allColumns });
    expect(unsureRoles(flow)).toEqual(["channel", "persona"]);
    expect(unsureRoles(nextFlow(flow, { kind: "column", role: "persona", index: null }))).toEqual(["channel"]);
  });

  test("columns that a question is about are worth a look", () => {
    const question = { ...dateQuestion, options: [{ label: "Amount", answers: { columns: { amount: 4 } } }], taken: 0 };
    expect(unsureRoles(read({ questions: [question] }))).toEqual(["amount"]);
  });
});

describe("values to map", () => {
  const value = (raw: string, rows: number, by: "mapping" | "proposal" | "nothing", name = "Unassigned") => ({
    raw,
    rows,
    by,
    name,
  });

  test("unseen ones come first, the heavy ones before the light ones", () => {
    const values = [
      value("a", 9, "mapping"),
      value("b", 1, "nothing"),
      value("c", 5, "nothing"),
      value("d", 7, "proposal"),
    ];
    expect(inMappingOrder(values).map(({ raw }) => raw)).toEqual(["c", "b", "d", "a"]);
  });

  test("a blank value has nothing to map, and one with a question is decided there", () => {
    const question = {
      ...dateQuestion,
      options: [{ label: "Email", mapping: { channels: { asked: "Email" }, personas: {} } }],
    };
    const channelValues = [" ", "x", "asked"].map(raw => value(raw, 1, "nothing"));
    expect(unknownValues(read({ channelValues })).map(({ raw }) => raw)).toEqual(["x", "asked"]);
    expect(unknownValues(read({ channelValues, questions: [question] })).map(({ raw }) => raw)).toEqual(["x"]);
  });

  test("names on offer are those in force and new ones, without Unassigned", () => {
    const flow = read({ channelValues: [value("a", 1, "proposal", "Email"), value("b", 1, "nothing")] });
    const mapped = nextFlow(flow, { kind: "map", what: "channels", raw: "b", name: "Trade fair" });
    expect(namesToOffer(mapped, "channels", ["Organic"])).toEqual(["Organic", "Email", "Trade fair"]);
  });
});
