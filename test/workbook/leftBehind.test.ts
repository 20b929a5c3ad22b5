import { beforeEach, expect, test } from "vitest";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { MemoryHost } from "./memoryHost.ts";

const about = "Kept by SLA Metrics to undo the last refresh. Please leave as it is.";

let host: MemoryHost;
beforeEach(() => {
  host = new MemoryHost();
  host.sheets.set("SLA Undo", new Map());
});

test.each([
  ["blank", []],
  ["begun", [about]],
])("what a build left that was cut short at its first sheet is taken away on the next open: %s", async (_, lines) => {
  for (const [index, line] of lines.entries()) host.type("SLA Undo", index + 1, 1, line);
  expect(await openWorkbook(host)).toEqual({ kind: "none", rolledBack: null });
  expect(host.snapshot()).toEqual({});
});

test("whoever may only look opens the pane all the same, and a later build is not stopped by the blank sheet", async () => {
  const render = host.render.bind(host);
  host.render = () => Promise.reject(new Error("You may look but not change"));
  expect(await openWorkbook(host)).toEqual({ kind: "none", rolledBack: null });
  host.render = render;
  await buildWorkbook(host, exampleState("sla"), "keep");
  expect((await openWorkbook(host)).kind).toBe("ready");
});

test.each([
  ["a person's own text", "mine"],
  ["the way back of a refresh", about],
])("a sheet of that name with %s stays, and the build is refused", async (_, first) => {
  host.type("SLA Undo", 1, 1, first);
  if (first === about) {
    host.type("SLA Undo", 2, 1, "phase");
    host.type("SLA Undo", 2, 2, ":applied");
    for (const [row, key] of ["refresh", "before", "after"].entries()) {
      host.type("SLA Undo", row + 3, 1, key);
      host.type("SLA Undo", row + 3, 2, key === "refresh" ? ":{}" : ':{"history":[]}');
    }
  }
  const before = host.snapshot();
  await openWorkbook(host);
  await expect(buildWorkbook(host, exampleState("sla"), "keep")).rejects.toThrow(
    "SLA Undo is already here and not ours",
  );
  expect(host.snapshot()).toEqual(before);
});
