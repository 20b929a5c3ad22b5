import { describe, expect, test } from "vitest";
import {
  answersOf,
  emptyFlow,
  type Flow,
  type FlowEvent,
  isSettled,
  nextFlow,
  optionsKey,
  optionsOf,
  sourceOf,
} from "../../../core/taskpane/reading/flow.ts";
import { nothingRemembered, type Remembered } from "../../../core/taskpane/reading/remembered.ts";
import { dateQuestion, someReading } from "./someReading.ts";

const flowAfter = (events: readonly FlowEvent[], flow: Flow = emptyFlow) => events.reduce(nextFlow, flow);

function reviewed(remembered: Remembered = nothingRemembered, reading = someReading()): Flow {
  const rows = flowAfter([
    { kind: "given", fileName: "contacts.csv" },
    { kind: "remembered", remembered },
    { kind: "rows read", headerFingerprint: reading.headerFingerprint },
  ]);
  return nextFlow(rows, { kind: "read", reading, key: optionsKey(rows) });
}

const remembering: Remembered = {
  mapping: { channels: { "Organic Search": "Organic" }, personas: {} },
  answers: [
    { headerFingerprint: "other", source: "Pipedrive deals", answers: '{"dateOrder":"MDY"}' },
    { headerFingerprint: "h1", source: "HubSpot contacts", answers: '{"dateOrder":"DMY","won":["Paid"]}' },
  ],
  channels: ["Organic", "Email"],
  personas: ["Owner"],
  currency: "EUR",
  rowKind: null,
  sources: [],
  limits: { responseMinutes: 60, enoughAttempts: 3 },
};

describe("the flow of a reading", () => {
  test("goes from the start over reading to the review", () => {
    const reading = flowAfter([{ kind: "given", fileName: "contacts.csv" }]);
    expect(reading.phase).toBe("reading");
    const review = reviewed();
    expect(review.phase).toBe("review");
    expect(isSettled(review)).toBe(true);
  });

  test("a file that cannot be read leads back to the start with the reason", () => {
    const given = flowAfter([{ kind: "given", fileName: "x.csv" }]);
    const refused = nextFlow(given, { kind: "refused", text: "The file is empty.", key: null });
    expect(refused).toMatchObject({ phase: "start", refusal: "The file is empty.", reading: null });
  });

  test("rows without a known creation date wait for a column to be named", () => {
    const rows = flowAfter([
      { kind: "given", fileName: "x.csv" },
      { kind: "rows read", headerFingerprint: "h1" },
    ]);
    const refused = nextFlow(rows, { kind: "refused", text: "No creation date.", key: optionsKey(rows) });
    expect(refused).toMatchObject({ phase: "refused", refusal: "No creation date." });
    const named = nextFlow(refused, { kind: "column", role: "created", index: 2 });
    expect(isSettled(named)).toBe(false);
    expect(nextFlow(named, { kind: "read", reading: someReading(), key: optionsKey(named) }).phase).toBe("review");
  });

  test("leaving forgets the file and everything decided about it", () => {
    const left = flowAfter([{ kind: "column", role: "channel", index: 3 }, { kind: "left" }], reviewed());
    expect(left).toEqual(emptyFlow);
  });

  test("a change asks for another reading until it has come", () => {
    const changed = nextFlow(reviewed(), { kind: "switch", problem: "test leads", to: "use" });
    expect(isSettled(changed)).toBe(false);
    const read = nextFlow(changed, { kind: "read", reading: someReading(), key: optionsKey(changed) });
    expect(isSettled(read)).toBe(true);
  });

  test("a change that cannot be read keeps the last reading and says why", () => {
    const changed = nextFlow(reviewed(), { kind: "column", role: "created", index: null });
    const refused = nextFlow(changed, { kind: "refused", text: "No dates.", key: optionsKey(changed) });
    expect(refused).toMatchObject({ phase: "review", refusal: "No dates." });
    expect(refused.reading).not.toBeNull();
  });

  test("the name of the source and the decisions on months need no new reading", () => {
    const changed = flowAfter(
      [
        { kind: "source", name: "Our CRM " },
        { kind: "months", months: ["2026-01"], decision: "replace" },
      ],
      reviewed(),
    );
    expect(isSettled(changed)).toBe(true);
    expect(sourceOf(changed)).toBe("Our CRM");
    expect(changed.choices.months).toEqual({ "2026-01": "replace" });
  });
});

describe("what is remembered", () => {
  test("answers for the same header row are taken over, and the source with them", () => {
    const flow = reviewed(remembering);
    expect(answersOf(flow)).toEqual({ dateOrder: "DMY", won: ["Paid"] });
    expect(sourceOf(flow)).toBe("HubSpot contacts");
  });

  test("answers for another header row are not", () => {
    const flow = reviewed(remembering, someReading({ headerFingerprint: "new" }));
    expect(answersOf(flow)).toEqual({});
  });

  test("answers that a person has broken in the sheet count as not given", () => {
    const broken = { ...remembering, answers: [{ headerFingerprint: "h1", source: "HubSpot", answers: "{oops" }] };
    expect(answersOf(reviewed(broken))).toEqual({});
  });

  test("mapping, names and currency of the workbook go into the reading", () => {
    expect(optionsOf(reviewed(remembering))).toMatchObject({
      mapping: { channels: { "Organic Search": "Organic" } },
      channels: ["Organic", "Email"],
      personas: ["Owner"],
      currency: "EUR",
      responseMinutes: 60,
      enoughAttempts: 3,
    });
  });

  test("without a workbook the reading may propose any names", () => {
    expect(optionsOf(reviewed())).not.toHaveProperty("channels");
  });
});

describe("what a person decides", () => {
  test("a column is passed on by its number from 1; none is null", () => {
    const flow = flowAfter(
      [
        { kind: "column", role: "channel", index: 0 },
        { kind: "column", role: "amount", index: null },
      ],
      reviewed(),
    );
    expect(answersOf(flow).columns).toEqual({ channel: 1, amount: null });
  });

  test("an answer adds its patch; another answer to the same question replaces it", () => {
    const yes = nextFlow(reviewed(), { kind: "answer", question: dateQuestion, option: 0 });
    expect(answersOf(yes).dateOrder).toBe("DMY");
    const no = nextFlow(yes, { kind: "answer", question: dateQuestion, option: 1 });
    expect(answersOf(no).dateOrder).toBe("MDY");
    expect(no.choices.answered).toHaveLength(1);
  });

  test("a column chosen by hand wins over a remembered one", () => {
    const remembered = {
      ...remembering,
      answers: [{ headerFingerprint: "h1", source: "S", answers: '{"columns":{"channel":"Lead Source","persona":2}}' }],
    };
    const flow = nextFlow(reviewed(remembered), { kind: "column", role: "channel", index: 4 });
    expect(answersOf(flow).columns).toEqual({ channel: 5, persona: 2 });
  });

  test("a mapped value replaces the remembered one, however it is spelled, and its name becomes one to propose", () => {
    const flow = nextFlow(reviewed(remembering), {
      kind: "map",
      what: "channels",
      raw: "organic_search",
      name: "Search",
    });
    expect(optionsOf(flow).mapping?.channels).toEqual({ organic_search: "Search" });
    expect(optionsOf(flow).channels).toEqual(["Organic", "Email", "Search"]);
  });

  test("of an answer and a table about the same thing the later decision holds", () => {
    const question = {
      ...dateQuestion,
      options: [{ label: "Email", mapping: { channels: { Offline: "Email" }, personas: {} } }],
    };
    const answer = { kind: "answer", question, option: 0 } as const;
    const map = { kind: "map", what: "channels", raw: "offline", name: "Social" } as const;
    expect(optionsOf(flowAfter([map, answer], reviewed())).mapping?.channels).toEqual({ Offline: "Email" });
    const mapped = flowAfter([answer, map], reviewed());
    expect(optionsOf(mapped).mapping?.channels).toEqual({ offline: "Social" });
    expect(mapped.choices.answered).toEqual([]);
  });

  test("a cleared date goes back to the file's own", () => {
    const typed = nextFlow(reviewed(), { kind: "as of", date: "2026-08-01" });
    expect(optionsOf(typed).asOf).toBe("2026-08-01");
    expect(optionsOf(nextFlow(typed, { kind: "as of", date: "" })).asOf).toBeNull();
  });
});
