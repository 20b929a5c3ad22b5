import { afterEach, expect, test } from "vitest";
import { plainFailure } from "../../apps-script/sidebar/plainFailure.ts";
import { sendOrder } from "../../apps-script/sidebar/sendOrder.ts";

afterEach(() => Reflect.deleteProperty(globalThis, "google"));

/** google.script.run, answering every call with this. */
function answering(answer: { readonly gives: unknown } | { readonly fails: string }): void {
  const runner = (onSuccess: (given: unknown) => void, onFailure: (failure: Error) => void): object => ({
    withSuccessHandler: (handler: typeof onSuccess) => runner(handler, onFailure),
    withFailureHandler: (handler: typeof onFailure) => runner(onSuccess, handler),
    slaServe: () => ("fails" in answer ? onFailure(new Error(answer.fails)) : onSuccess(answer.gives)),
  });
  const run = runner(
    () => undefined,
    () => undefined,
  );
  Object.assign(globalThis, { google: { script: { run } } });
}

test.each([
  [
    "several accounts in one browser",
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    "signed in to several Google accounts: sign out of the others",
  ],
  [
    "permission taken back",
    "ScriptError: Authorization is required to perform that action.",
    "has no permission for this spreadsheet (yet, or any more). Choose SLA Metrics > Open the pane",
  ],
  [
    "permission for one option not given",
    "Exception: You do not have permission to call DocumentApp.create. Required permissions: https://www.googleapis.com/auth/documents",
    "has no permission for this spreadsheet (yet, or any more)",
  ],
  [
    "the time limit of a script",
    "Exceeded maximum execution time",
    "took longer than six minutes. The workbook goes back",
  ],
  [
    "the time limit of the spreadsheet",
    "Exception: Service Spreadsheets timed out while accessing document with id 1AbC.",
    "took longer than six minutes",
  ],
  [
    "too many runs at once",
    "There are too many scripts running simultaneously for this Google user account.",
    "Google is busy with other runs of yours. Wait a minute",
  ],
  ["too many calls", "Service invoked too many times in a short time: exec qps.", "Google is busy with other runs"],
  [
    "a protected cell",
    "Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "Some of the cells are protected",
  ],
  [
    "a viewer without the right to edit",
    "Exception: You do not have permission to perform that action.",
    "You may look at this spreadsheet but not change it. Ask its owner",
  ],
  [
    "a full spreadsheet",
    "Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    "The spreadsheet is full: Google Sheets holds 10,000,000 cells.",
  ],
  [
    "a text too long for a cell",
    "Exception: Your input contains more than the maximum of 50000 characters in a single cell.",
    "longer than the 50,000 characters",
  ],
  [
    "a broken connection",
    "NetworkError: Connection failure due to HTTP 0",
    "The connection to Google broke off. Look at the workbook again",
  ],
  [
    "an error inside Google",
    "Exception: Service error: Spreadsheets",
    "Google could not do the step just now. Look at the workbook again",
  ],
  [
    "a sheet deleted in the middle of the step",
    "Exception: Sheet 12345 not found",
    "A sheet or column was deleted while the pane was at work",
  ],
  [
    "a column deleted in the middle of the step",
    "Exception: The coordinates of the range are outside the dimensions of the sheet.",
    "A sheet or column was deleted while the pane was at work",
  ],
  ["a failure of ours", "Error: The month 2026-13 is no month.", "The month 2026-13 is no month."],
])("%s is said in plain words", async (_, google, sentence) => {
  answering({ fails: google });
  await expect(sendOrder("[]")).rejects.toThrow(sentence);
  // Each of them says what to do, too.
  expect(plainFailure(google)).toMatch(/^[A-Z].*[.]$/);
  expect(plainFailure(google)).not.toMatch(/Exception|HTTP|PERMISSION_DENIED|qps/);
});

test("an answer that did not arrive is told, not taken for an empty one", async () => {
  answering({ gives: null });
  await expect(sendOrder("[]")).rejects.toThrow("Google Sheets gave no answer. Reload the spreadsheet");
  answering({ gives: '{"answer":1}' });
  expect(await sendOrder("[]")).toBe('{"answer":1}');
});
