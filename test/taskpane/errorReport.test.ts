import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportOf } from "../../core/taskpane/errorReport/errorReport.ts";
import { inPlainWords } from "../../core/taskpane/errorReport/plainWords.ts";
import { traceOf } from "../../core/taskpane/errorReport/trace.ts";
import { failureOf } from "../../core/taskpane/failure.ts";
import { plainFailure } from "../../excel-addin/host/plainFailure.ts";

const reportFor = (thrown: unknown) => reportOf(failureOf("Refresh", "Writing the refresh", thrown), "sheets");

test("the report names version, host, view, step, kind and place", () => {
  const failed = new TypeError("Cannot read properties of undefined");
  failed.stack =
    "TypeError: Cannot read properties of undefined\n    at ab (https://addin.example.com/chunks/refreshView-ABCD2345.js:2:345)\n    at async https://addin.example.com/taskpane.js:1:99";
  expect(reportFor(failed)).toBe(
    [
      "SLA Metrics 0.1.0 in sheets",
      "View: Refresh",
      "Step: Writing the refresh",
      "Message: Cannot read properties of undefined.",
      "Kind: TypeError",
      "  at chunks/refreshView-ABCD2345.js:2:345",
      "  at taskpane.js:1:99",
    ].join("\n"),
  );
});

test("the report carries Excel's code, also where the sentence is ours", () => {
  const report = reportFor(plainFailure({ code: "AccessDenied", message: "You cannot do that, Jane Doe." }));
  expect(report).toContain("Kind: Error, AccessDenied");
  expect(report).toContain("Message: Excel does not allow the change: a sheet or the workbook is protected");
  expect(report).not.toContain("Jane");
});

test("a refusal that was foreseen has a message and no trace", () => {
  const refusal = { view: "Build", step: "Reading the export", text: "The file is empty." };
  expect(reportOf(refusal, "excel")).toBe(
    "SLA Metrics 0.1.0 in excel\nView: Build\nStep: Reading the export\nMessage: The file is empty.",
  );
});

describe("no personal data gets into the report", () => {
  test.each([
    ['Row 3: "Jane Doe" is not a date.', "Message: Row … is not a date."],
    ["Row 3: “the value of the cell” is not a date.", "is not"],
    ["Could not read jane.doe@example.com here.", "Message: Could not read … here."],
    ["Could not read Acme leads (final).csv here.", "Message: Could not read … here."],
    [
      "SLA History: 1 row was changed: 2026-01, Organic, Jane Doe (HubSpot).",
      "Message: SLA History: … row was changed: …",
    ],
    ["Will Grant is not a number.", "Message: … is not a number."],
  ])("%s", (text, said) => {
    const report = reportOf({ view: "Refresh", step: "s", text }, "excel");
    expect(report).toContain(said);
    for (const data of ["Jane", "jane", "Doe", "example.com", "Acme", "Organic", "HubSpot", "Will", "Grant", "2026"])
      expect(report).not.toContain(data);
  });

  /** A first name, a last name and an address as leads have them, none of them a word of our sentences. */
  const person = fc.record({
    first: fc.constantFrom("Jane", "wil", "Zoë", "李雷", "Łukasz", "O’Neil", "محمد", "marc-andré", "X Æ"),
    last: fc.stringMatching(/^[A-Z][a-z]{3,9}q$/),
    host: fc.stringMatching(/^[a-z]{4,8}q\.(com|io)$/),
    phone: fc.stringMatching(/^\+49 [1-9]\d{6}$/),
  });
  const sentences = [
    (data: string) => `Row 3: ${data} is not a date.`,
    (data: string) => data,
    (data: string) => `Excel refused (GeneralException): ${data}`,
    (data: string) => `${data}: the value "${data}" and ${data}\n    at ${data} (/app.js:1:1)\n`,
    (data: string) => `JSON.parse: unexpected ${data} at line 1`,
    (data: string) => `https://example.com/${encodeURIComponent(data)}?q=${data}`,
  ];

  test("wherever a lead's name, address or number stands in an error", () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...sentences), fc.boolean(), ({ first, last, host, phone }, say, nested) => {
        const data = `${first} ${last} <${last}@${host}> ${phone}`;
        const thrown = new Error(say(data), nested ? { cause: { code: data, name: data, message: data } } : {});
        if (nested) thrown.name = data;
        const report = reportFor(thrown);
        for (const part of [
          ...first.split(" "),
          last,
          last.toLowerCase(),
          host,
          phone.slice(4),
          encodeURIComponent(last),
        ])
          expect(report).not.toContain(part);
      }),
    );
  });

  test("words that are also names are not among those it may say", () => {
    const names =
      "will mark may bill art rose grace hope faith joy dawn april june august rich frank drew chase grant miles wade rob sue pat nick jack gene dale glen cliff page cook baker young white black brown green king best field wood stone banks rivers cross case law bond cash max ray guy dean earl duke prince angel christian sky summer autumn";
    for (const name of names.split(" ")) expect(inPlainWords(`the ${name}`)).toBe("the …");
  });

  test("a stack gives away no number of the message before it", () => {
    const thrown = new Error("Jane\n    at Jane Doe (/app.js:555:1234)");
    expect(traceOf(thrown).places.join(" ")).not.toContain("555");
    expect(traceOf("Jane Doe")).toEqual({ kind: "string", code: null, places: [] });
    expect(traceOf(null)).toEqual({ kind: "Other", code: null, places: [] });
  });
});
