import { expect, test } from "vitest";
import { leftOutCsv } from "../../core/crm/leftOutCsv.ts";
import { interpretSteps, readingSteps, type Table, tableSteps } from "../../core/crm/readExport.ts";
import type { Reading } from "../../core/crm/reading.ts";
import { exportText } from "./exportFiles.ts";

function end<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function both(text: string): [Table, Reading] {
  const table = end(tableSteps(text)) as Table;
  return [table, end(interpretSteps(table, {})) as Reading];
}

test("the rows that were left out or merged are listed with row and reason before their own cells", () => {
  const [table, reading] = both(
    'Id,Created,Status,Note\n1,2026-01-02,Won,"a ""b"""\n1,2026-01-02,Open,\n2,TBD,Open,"x\ny"\n3,2026-01-02,Open\n',
  );
  expect(leftOutCsv(table, reading)).toBe(
    '"Row","Reason","Id","Created","Status","Note"\r\n"2","merged into row 3","1","2026-01-02","Won","a ""b"""\r\n"4","creation date not readable","2","TBD","Open","x\ny"\r\n',
  );
});

test("no cell can become a formula when a spreadsheet opens the list", () => {
  const cells = ["=1+1", "+1", "-1", "@x", "\tx", " =1", "＝1", "\u200b=1", "safe", "a=b"];
  const [table, reading] = both(
    `Id,Created,Status,Note\n9,2026-01-02,Won,\n${cells.map(cell => `1,TBD,Won,"${cell}"`).join("\n")}\n`,
  );
  const notes = leftOutCsv(table, reading)
    .trim()
    .split("\r\n")
    .slice(1)
    .map(line => line.slice(line.lastIndexOf(',"') + 2, -1));
  expect(notes).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx", "' =1", "'＝1", "'\u200b=1", "safe", "a=b"]);
});

test("a reading comes in many short steps with growing progress and can be dropped at any of them", () => {
  const steps = readingSteps(exportText("large/pipedrive_deals_de.csv"), {});
  const seen: string[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    expect(step.value.done).toBeGreaterThanOrEqual(0);
    expect(step.value.done).toBeLessThanOrEqual(1);
    seen.push(step.value.step);
  }
  expect(new Set(seen)).toEqual(
    new Set(["Reading the file", "Reading dates and amounts", "Sorting the rows", "Counting"]),
  );
});

test("ids that all repeat are merged in many short steps too, in the order of the rows", () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `${(at * 7919) % 20_000},2026-05-11,Email,Won`);
  const steps = readingSteps(`Record ID,Create Date,Original Source,Deal Status\n${rows.join("\n")}\n`, {});
  let merging = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) if (step.value.step === "Looking for duplicates") merging++;
  expect(merging).toBeGreaterThan(10);
  const { rows: counted, merged } = step.value as Reading;
  expect(counted).toEqual({ read: 40_000, used: 20_000, merged: 20_000, leftOut: 0 });
  expect(merged.map(({ dropped }) => dropped[0])).toEqual(Array.from({ length: 20_000 }, (_, at) => at + 2));
});

test("the same text gives the same fingerprints, another text another one, the same header the same one", () => {
  const [, one] = both("Id,Created\n1,2026-01-02\n");
  const [, again] = both("Id,Created\n1,2026-01-02\n");
  const [, other] = both("Id,Created\n1,2026-01-03\n");
  expect(again.fingerprint).toBe(one.fingerprint);
  expect(other.fingerprint).not.toBe(one.fingerprint);
  expect(other.headerFingerprint).toBe(one.headerFingerprint);
});
