import { describe, expect, test } from "vitest";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { Book } from "./google/book.ts";
import { anotherPane, openSheets, type Sheets, stateIn } from "./shownSheets.ts";

const reading = refreshOf.reading([
  ["2026-05", "Organic", "Enterprise", 40, 4, 8_000],
  ["2026-06", "Webinar", "Startup", 10, 1, 500],
]);

async function built(mode: "sla" | "plain" = "sla", book?: Book): Promise<Sheets> {
  const sheets = openSheets(book);
  await buildWorkbook(sheets.host, exampleState(mode), "keep");
  return sheets;
}

describe.each(["sla", "plain"] as const)("a workbook with %s formulas", mode => {
  test("is read back as the state that it was built from, and building twice changes nothing", async () => {
    const { book, host } = await built(mode);
    expect(await stateIn(host)).toEqual(exampleState(mode));
    const before = book.snapshot();
    await buildWorkbook(host, await stateIn(host), "keep");
    expect(book.snapshot()).toEqual(before);
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.overwritten).toEqual([]);
  });

  test("is refreshed, and undo gives back every sheet as before", async () => {
    const { book, host } = await built(mode);
    const before = book.snapshot();
    const state = await stateIn(host);
    await applyRefresh(host, state, refreshOf.after(state, reading));
    expect((await stateIn(host)).settings.channels.map(({ name }) => name)).toContain("Webinar");
    expect(book.snapshot()).not.toEqual(before);
    expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
    expect(book.snapshot()).toEqual(before);
  });

  test("keeps the cells that a person overwrote, refresh after refresh", async () => {
    const { book, host } = await built(mode);
    const cells = book.tab("SLA Metrics").cells;
    book.onWrite();
    cells.enter(7, 15, 0.123);
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.overwritten.map(({ address }) => address)).toEqual(["O7"]);
    const state = await stateIn(host);
    await applyRefresh(host, state, refreshOf.after(state, reading));
    expect(cells.at(7, 15).value).toBe(0.123);
    await buildWorkbook(host, await stateIn(host), "replace");
    const replaced = await openWorkbook(host);
    expect(replaced.kind === "ready" && replaced.overwritten).toEqual([]);
  });
});

describe("SLA functions", () => {
  const formulasOf = ({ book }: Sheets) =>
    book.tabs.flatMap(({ name, cells }) =>
      [...cells.entries()].flatMap(([row, column, { formula }]) => (formula ? [{ name, row, column, formula }] : [])),
    );

  test("are called once a column of a block, not once a cell", async () => {
    const sheets = await built();
    const calls = formulasOf(sheets).filter(({ formula }) => /\bSLA_[A-Z_]+\(/.test(formula));
    expect(calls.length).toBeGreaterThan(15);
    // As many may run at once for one person.
    expect(calls.length).toBeLessThanOrEqual(30);
    const inMetrics = calls.filter(({ name, row }) => name === "SLA Metrics" && row > 4);
    expect(inMetrics.map(({ row }) => row).every(row => row === 5)).toBe(true);
    expect(new Set(inMetrics.map(({ column }) => column)).size).toBe(inMetrics.length);
    expect(inMetrics.length).toBeGreaterThan(7);
  });

  test("find the cells below them blank, and no other formula stands in their way", async () => {
    const { book } = await built();
    const tab = book.tab("SLA Metrics");
    for (const [row, column, { formula }] of tab.cells.entries()) {
      if (!formula.startsWith("=ARRAYFORMULA")) continue;
      expect(book.shown(tab, row, column)).toBe(0.5);
      for (let below = row + 1; below < row + 30; below += 1) {
        expect([below, tab.cells.at(below, column).formula, tab.cells.at(below, column).value]).toEqual([
          below,
          "",
          "",
        ]);
      }
    }
  });

  test("a cell typed over in the middle of a column is found, and its column goes on in plain formulas", async () => {
    const { book, host } = await built();
    const tab = book.tab("SLA Metrics");
    const [column] = [...tab.cells.entries()]
      .filter(([row, , { formula }]) => row === 5 && formula.startsWith("=ARRAYFORMULA"))
      .map(([, at]) => at);
    book.onWrite();
    tab.cells.enter(9, column!, 77);
    expect(book.shown(tab, 5, column!)).toBe("#REF!");
    await buildWorkbook(host, await stateIn(host), "keep");
    expect(tab.cells.at(9, column!).value).toBe(77);
    expect(tab.cells.at(5, column!).formula).not.toMatch(/ARRAYFORMULA|SLA_[A-Z_]+\(/);
    expect(tab.cells.at(10, column!).formula).toMatch(/^=/);
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.overwritten.map(({ shows }) => shows)).toEqual(["77"]);
    await buildWorkbook(host, await stateIn(host), "replace");
    expect(tab.cells.at(5, column!).formula).toMatch(/^=ARRAYFORMULA/);
    expect(book.shown(tab, 5, column!)).toBe(0.5);
  });

  test("are gone after converting to plain formulas, and back after converting again", async () => {
    const sheets = await built();
    const before = sheets.book.snapshot();
    await convertWorkbook(sheets.host, "plain");
    expect(formulasOf(sheets).filter(({ formula }) => /\bSLA_[A-Z_]+\(|ARRAYFORMULA/.test(formula))).toEqual([]);
    await convertWorkbook(sheets.host, "sla");
    expect(sheets.book.snapshot()).toEqual(before);
  });
});

describe("calls of the services", () => {
  const rangeCalls = (book: Book): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const call of book.calls) {
      const sheet = /^Range(?:List)? (SLA \w+)\.(?!getSheet|getRow|getColumn|getA1Notation)/.exec(call)?.[1];
      if (sheet !== undefined) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    }
    return counts;
  };

  test.each([
    [3, 2],
    [30, 30],
  ])("are at most 60 on ranges of a sheet, with %i channels and %i personas", async (channels, personas) => {
    const { book, project, host } = openSheets();
    const example = exampleState("sla");
    const names = (what: string, count: number) => Array.from({ length: count }, (_, index) => `${what} ${index + 1}x`);
    const settings = {
      ...example.settings,
      channels: names("Channel", channels).map(name => ({ name, owner: "marketing" as const, costPerLead: null })),
      personas: names("Persona", personas).map(name => ({ name, ownPrice: 500 })),
      metrics: [],
    };
    await buildWorkbook(host, { ...example, settings, history: [] }, "keep");
    const plan = await planOf(host, project);
    book.calls = [];
    await host.render(plan);
    for (const [sheet, count] of rangeCalls(book)) expect([sheet, count <= 60 || count]).toEqual([sheet, true]);
    expect(rangeCalls(book).size).toBeGreaterThan(5);
  });

  test("are readings first: once a cell is written nothing is read, since Google would settle everything each time", async () => {
    for (const again of [false, true]) {
      const { book, project, host } = openSheets();
      if (again) await buildWorkbook(host, exampleState("plain"), "keep");
      const { host: other, project: elsewhere } = await built();
      const plan = await planOf(other, elsewhere);
      book.calls = [];
      await sheetsHost(project.send).render(plan);
      // Before that, the whole of it is looked at: who may write, and whether there is room.
      const calls = book.calls.slice(book.calls.lastIndexOf("Spreadsheet.getActiveSheet"));
      const first = calls.findIndex(call => /^(?:Range|RangeList) .+\.(?:set|clear)|setNamedRange/.test(call));
      expect(first).toBeGreaterThan(10);
      expect(calls.slice(first).filter(call => reads.test(call))).toEqual([]);
    }
  });

  const reads = /\.(?:is|get(?!Range$|RangeList$|ActiveSpreadsheet$|DocumentLock$))/;

  /** The plan of a rebuild, caught on its way. */
  async function planOf(host: Sheets["host"], { send }: Sheets["project"]) {
    let caught = "";
    const watching = sheetsHost(order => {
      if (order.startsWith('["change"')) caught = order;
      return send(order);
    });
    await buildWorkbook(watching, await stateIn(host), "keep");
    return JSON.parse(caught)[1].plan;
  }

  test("a build, a refresh and an undo are one reading and one writing each", async () => {
    const sheets = openSheets();
    const orders: string[] = [];
    const host = sheetsHost(order => {
      orders.push(JSON.parse(order)[0]);
      return sheets.project.send(order);
    });
    await buildWorkbook(host, exampleState("sla"), "keep");
    expect(orders.splice(0)).toEqual(["read", "change"]);
    const state = await stateIn(host);
    orders.length = 0;
    await applyRefresh(host, state, refreshOf.after(state, reading));
    expect(orders.splice(0)).toEqual(["read", "change"]);
    await undoRefresh(host, false);
    expect(orders.splice(0)).toEqual(["read", "change"]);
  });

  test("progress is shown for each sheet", async () => {
    const { book } = await built();
    expect(book.toasts).toHaveLength(new Set(book.toasts).size);
    expect(book.toasts[0]).toBe(`SLA Overview (1 of ${book.toasts.length})`);
    expect(book.toasts.length).toBeGreaterThan(5);
  });
});

describe("what could go wrong is said in a sentence, and nothing is lost", () => {
  test("two people at once: the second one's step is refused, the first one's stays", async () => {
    const sheets = await built();
    const other = anotherPane(sheets);
    const state = await stateIn(other);
    const slow = openSheets(sheets.book);
    let release = () => {};
    const waiting = new Promise<void>(go => {
      release = go;
    });
    const late = sheetsHost(async order => {
      if (order.startsWith('["change"')) await waiting;
      return slow.project.send(order);
    });
    const second = applyRefresh(late, await stateIn(late), refreshOf.after(state, reading));
    second.catch(() => {});
    await new Promise(done => setTimeout(done, 50));
    await applyRefresh(
      other,
      state,
      refreshOf.after(state, refreshOf.reading([["2026-06", "Email", "Enterprise", 5, 1, 100]])),
    );
    const after = sheets.book.snapshot();
    release();
    await expect(second).rejects.toThrow("were changed while the pane was at work");
    expect(sheets.book.snapshot()).toEqual(after);
  });

  test("while another person is changing the workbook, nobody reads half of it", async () => {
    const { book, host } = await built();
    const before = book.snapshot();
    book.locked = true;
    await expect(stateIn(host)).rejects.toThrow("Another person is changing the SLA workbook just now.");
    book.locked = false;
    expect(book.snapshot()).toEqual(before);
  });

  test("a protected sheet stops the step before its first write", async () => {
    const { book, host } = await built();
    const state = await stateIn(host);
    const before = book.snapshot();
    book.tab("SLA History").protectedFromMe = true;
    await expect(applyRefresh(host, state, refreshOf.after(state, reading))).rejects.toThrow(
      "The sheet SLA History is protected and you may not change all of it. Nothing was written;",
    );
    expect(book.snapshot()).toEqual(before);
  });

  test("a sheet deleted in between is noticed", async () => {
    const { book, host } = await built();
    const state = await stateIn(host);
    book.tabs.splice(book.tabs.indexOf(book.tab("SLA History")), 1);
    await expect(applyRefresh(host, state, refreshOf.after(state, reading))).rejects.toThrow("SLA History is gone");
  });

  test("a spreadsheet that would have more than ten million cells is refused", async () => {
    const { book, host } = openSheets();
    book.tab("Sheet1").rows = 384_000;
    await expect(buildWorkbook(host, exampleState("sla"), "keep")).rejects.toThrow(
      "Google Sheets holds 10000000. Nothing was written;",
    );
    expect(book.tabs).toHaveLength(1);
  });

  test("a text too long for a cell is refused with its place", async () => {
    const { book, host } = await built();
    const state = await stateIn(host);
    const before = book.snapshot();
    const answers = [{ headerFingerprint: "x", source: "CRM", answers: "y".repeat(50_001) }];
    await expect(buildWorkbook(host, { ...state, answers }, "keep")).rejects.toThrow(
      /SLA Mapping, G2 would hold a text of 50001 characters/,
    );
    expect(book.snapshot()).toEqual(before);
  });

  test("a viewer without the right to edit changes nothing", async () => {
    const { book, host } = await built();
    const state = await stateIn(host);
    const before = book.snapshot();
    book.readOnly = true;
    await expect(applyRefresh(host, state, refreshOf.after(state, reading))).rejects.toThrow("do not have permission");
    book.readOnly = false;
    expect(book.snapshot()).toEqual(before);
  });
});

describe("dates and locales", () => {
  test.each(["Etc/UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Europe/London"])(
    "days and times of day come back exactly in %s",
    async timeZone => {
      const example = exampleState("plain");
      const settings = {
        ...example.settings,
        workStart: 9.5 / 24,
        workEnd: 17.25 / 24,
        holidays: ["2026-03-29", "2026-10-25"],
      };
      const { host } = openSheets(new Book({ timeZone }));
      await buildWorkbook(host, { ...example, settings }, "keep");
      expect(await stateIn(host)).toEqual({ ...example, settings });
    },
  );

  test("under a locale with the comma as decimal sign the formulas are understood, and nothing counts as overwritten", async () => {
    const { book, host } = await built("plain", new Book({ locale: "de_DE" }));
    const shown = book.tabs.flatMap(({ cells }) => [...cells.entries()].map(([, , { value }]) => value));
    expect(shown).not.toContain("#ERROR!");
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.overwritten).toEqual([]);
    const before = book.snapshot();
    await buildWorkbook(host, await stateIn(host), "keep");
    expect(book.snapshot()).toEqual(before);
  });
});
