import { expect, test } from "vitest";
import { readExport } from "../../../core/crm/readExport.ts";
import {
  emptyFlow,
  type Flow,
  type FlowEvent,
  nextFlow,
  optionsKey,
  optionsOf,
} from "../../../core/taskpane/reading/flow.ts";
import { rememberedIn } from "../../../core/taskpane/reading/remembered.ts";
import { commonReason } from "../../../core/taskpane/views/refresh/monthsStep.tsx";
import { planRefresh } from "../../../core/taskpane/views/refresh/planRefresh.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";
import { typedState } from "../../../core/workbook/state/startingState.ts";
import type { State } from "../../../core/workbook/state/state.ts";

const text = [
  "Record ID,Create Date,Original Source,Lifecycle Stage,Became a Customer Date",
  "1,2026-01-20,Organic Search,customer,2026-02-03",
  "2,2026-02-25,Webinar,lead,",
].join("\n");

const workbook = typedState(
  {
    company: "Acme",
    currency: "USD",
    revenueGoal: 50000,
    channels: [{ name: "Organic", owner: "marketing", costPerLead: null }],
    personas: [{ name: "Every buyer", ownPrice: 500 }],
    detail: "channel",
  },
  "sla",
);

/** The flow as the pane has it after reading the text beside this workbook, and after further events. */
function flowBeside(state: State, ...events: readonly FlowEvent[]): Flow {
  const given = [
    { kind: "given", fileName: "hubspot.csv" } as const,
    { kind: "remembered", remembered: rememberedIn(state) } as const,
  ].reduce(nextFlow, emptyFlow);
  const read = (flow: Flow) => {
    const reading = readExport(text, optionsOf(flow));
    if (reading.kind === "refusal") throw new Error(reading.text);
    const rows = flow.rowsRead
      ? flow
      : nextFlow(flow, { kind: "rows read", headerFingerprint: reading.headerFingerprint });
    return nextFlow(rows, { kind: "read", reading, key: optionsKey(rows) });
  };
  return read(events.reduce(nextFlow, read(given)));
}

const plan = (state: State, flow: Flow) => planRefresh(state, flow, flow.reading!, "2026-03-01T09:00:00Z");

test("a refresh adds the counts, the names mapped in it and a log line", () => {
  const flow = flowBeside(workbook, { kind: "map", what: "channels", raw: "Webinar", name: "Events" });
  const planned = plan(workbook, flow);
  if (planned.kind !== "change") throw new Error(planned.kind);
  expect(planned.after.settings.channels.map(({ name }) => name)).toEqual(["Organic", "Events"]);
  expect(planned.after.log).toHaveLength(1);
  expect(workbook.log).toEqual([]);
});

test("a month that would lose leads is asked about, and the answer decides", () => {
  const first = plan(workbook, flowBeside(workbook));
  if (first.kind !== "change") throw new Error(first.kind);
  const history = first.after.history.map(row => (row.month === "2026-01" ? { ...row, leads: 100 } : row));
  const fuller = { ...first.after, history };
  const january = (...events: FlowEvent[]) => {
    const planned = plan(fuller, flowBeside(fuller, ...events));
    const asked = planned.months.find(one => one.month === "2026-01")?.reason !== null;
    const rows = planned.kind === "change" ? planned.after.history.filter(row => row.month === "2026-01") : [];
    return { kind: planned.kind, asked, leads: rows.map(row => row.leads) };
  };
  // The rest of the file is in the workbook already, so keeping the month leaves nothing to apply.
  expect(january()).toEqual({ kind: "already applied", asked: true, leads: [] });
  const replace = { kind: "months", months: ["2026-01"], decision: "replace" } as const;
  expect(january(replace)).toEqual({ kind: "change", asked: true, leads: [1] });
});

test("the same file again is already applied, with what was answered remembered", () => {
  const mapped: FlowEvent = { kind: "map", what: "channels", raw: "Webinar", name: "Events" };
  const first = plan(workbook, flowBeside(workbook, mapped));
  if (first.kind !== "change") throw new Error(first.kind);
  expect(plan(first.after, flowBeside(first.after)).kind).toBe("already applied");
});

test("an older export is said to be older, and its months are kept until a person decides", () => {
  const first = plan(workbook, flowBeside(workbook));
  if (first.kind !== "change") throw new Error(first.kind);
  const log = first.after.log.map(line => ({ ...line, asOf: "2026-06-30", fingerprint: "another file" }));
  const older = plan({ ...first.after, log }, flowBeside(first.after));
  expect(older.months.map(({ decision }) => decision)).toEqual(["keep", "keep"]);
  expect(older.months[0]!.reason).toContain("the export is older");
});

test("the numbers of the worked example are compared with nothing", () => {
  const example = exampleState("sla");
  const planned = plan(example, flowBeside(example));
  if (planned.kind !== "change") throw new Error(planned.kind);
  expect(planned.overExample).toBe(true);
  expect(planned.preview.totals.closeRate[0]).toBeNull();
  expect(planned.preview.lines.some(({ moved }) => moved)).toBe(false);
});

test("many months are asked about in one sentence with their sums", () => {
  const month = { month: "2026-01", leadsBefore: 600, leadsAfter: 200, decision: "keep", reason: "a" } as const;
  const asked = [month, { ...month, month: "2026-02", reason: "b" }];
  expect(commonReason(asked)).toBe(
    "In 2 months the workbook has 1,200 leads and this file 400: the export seems to be filtered.",
  );
  expect(commonReason([month, month].map(one => ({ ...one, reason: "The export is older." })))).toContain("older");
});

test("the very same file under another source name is not counted twice", () => {
  const first = plan(workbook, flowBeside(workbook));
  if (first.kind !== "change") throw new Error(first.kind);
  const other = flowBeside(first.after, { kind: "source", name: "Second CRM" });
  const again = plan(first.after, other);
  expect(again.kind === "already applied" && again.source).toBe(first.after.log[0]?.source);
});
