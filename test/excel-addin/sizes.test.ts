import { expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { excelHost } from "../../excel-addin/host/excelHost.ts";
import { inAnswers } from "../../excel-addin/host/readPieces.ts";
import { bytesOf, inRequests, step } from "../../excel-addin/render/step.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { openExcel } from "./fake/openExcel.ts";

test("steps go into one request until they would be too large together", () => {
  const steps = Array.from({ length: 10 }, () => step(0, () => {}, "x".repeat(999_998)));
  expect(inRequests(steps).map(request => request.length)).toEqual([4, 4, 2]);
  expect(inRequests([])).toEqual([]);
});

test("bytes are those of UTF-8", () => {
  for (const text of ["plain", "Müller", "€ 5", "営業", "😀"])
    expect(bytesOf(text)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(text)));
});

test("a sheet that is too large for one answer is read in pieces that meet without a gap", () => {
  const area = { row: 1, column: 1, rows: 1_001, columns: 3 };
  const pieces = inAnswers([{ sheet: "A", area, bytes: 10_000_000 }]).flat();
  expect(pieces.length).toBe(3);
  let next = 1;
  for (const piece of pieces) {
    expect(piece.area.row).toBe(next);
    next += piece.area.rows;
  }
  expect(next).toBe(1_002);
});

test("a long history is written and read in few requests, none of them larger than Excel on the web takes", async () => {
  const { excel, api } = openExcel();
  const host = excelHost(api);
  const base = exampleState("plain");
  const history = Array.from({ length: 12_000 }, (_, i) => ({
    ...base.history[i % base.history.length]!,
    source: `CRM ${Math.floor(i / base.history.length)}`,
  }));
  await buildWorkbook(host, { ...base, history }, "keep");
  const built = excel.requests.length;
  const opened = await openWorkbook(excelHost(api));
  if (opened.kind !== "ready") throw new Error(opened.kind);
  expect(opened.state.history).toEqual(history);
  const read = excel.requests.length - built;
  const after = refreshOf.after(opened.state, refreshOf.reading([["2026-05", "Organic", "Enterprise", 40, 4, 8_000]]));
  await openWorkbook(host);
  const before = excel.requests.length;
  await applyRefresh(host, opened.state, after);
  const applied = excel.requests.slice(before);
  const refused = excel.requests.filter(({ failed }) => failed !== null).map(({ failed }) => failed);
  // Only a first look can guess wrong, and then reads by halves.
  expect(new Set(refused).size).toBeLessThanOrEqual(1);
  expect(refused.every(code => code === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  const bytes = applied.reduce((sum, request) => sum + request.bytes + request.answerBytes, 0);
  expect(applied.length).toBeLessThanOrEqual(3 + Math.ceil(bytes / 3_000_000));
  expect(applied.every(({ failed }) => failed === null)).toBe(true);
  expect([built, read]).toEqual([expect.any(Number), expect.any(Number)]);
}, 300_000);
