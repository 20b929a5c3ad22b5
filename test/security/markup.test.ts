import { describe, expect, test } from "vitest";
import { monthlyReport } from "../../core/report/monthlyReport.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { withRenamedChannels } from "./renamedChannels.ts";

const markup = `<img src=x onerror="attacked=1">`;

describe("the month's report as a page", () => {
  const state = withRenamedChannels(exampleState("plain"), name => `${name} ${markup.slice(0, 14)}`);
  const company = `${markup}\r\nBcc: someone@example.com`;
  const { html, text, subject } = monthlyReport({ ...state, settings: { ...state.settings, company } });

  test("shows names with signs of markup as the text they are", () => {
    const elements = new Set([...html.matchAll(/<\/?([A-Za-z][\w:-]*)/g)].map(match => match[1]));
    expect([...elements].sort()).toEqual(["div", "h1", "h2", "li", "p", "ul"]);
    expect(
      [...html.matchAll(/<[a-z]\w*\s([^>]*)>/g)]
        .map(match => match[1]!)
        .filter(each => !/^style="[^"<>]*"$/.test(each)),
    ).toEqual([]);
    expect(html).toContain("&lt;img src=x");
    expect(text).toContain("<img src=x");
  });

  test("has a subject of one line, whatever the company is called", () => expect(subject).not.toMatch(/[\r\n]/));
});
