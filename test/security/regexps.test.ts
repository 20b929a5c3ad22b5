import { readdirSync, readFileSync } from "node:fs";
import { parse } from "acorn";
import { transform } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { growthOf } from "./backtracking/backtracking.ts";

const rooms = ["core", "excel-addin", "apps-script", "playground", "workbook-file", "command-line"];
const files = rooms.flatMap(room =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map(file => `${room}/${file.replaceAll("\\", "/")}`)
    .filter(file => /\.(tsx?|mjs)$/.test(file) && !/\.d\.m?ts$/.test(file)),
);

interface Found {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}
const found: Found[] = [];
const madeInCode: string[] = [];

beforeAll(async () => {
  for (const file of files) {
    const loader = file.endsWith("x") ? "tsx" : "ts";
    const { code } = await transform(readFileSync(file, "utf8"), { loader, jsx: "automatic" });
    if (/\bRegExp\(/.test(code)) madeInCode.push(file);
    parse(code, {
      ecmaVersion: "latest",
      sourceType: "module",
      onToken: token => {
        // Acorn types no values of its tokens.
        const { type, value } = token as typeof token & { readonly value: unknown };
        if (type.label === "regexp") found.push({ file, ...(value as Omit<Found, "file">) });
      },
    });
  }
  for (const file of [
    "crm/leads/recordNumber",
    "crm/values/amountScale",
    "crm/values/scanDate",
    "crm/values/scanNumber",
    "formulas/references",
  ])
    found.push(...(await madeWhileLoading(`core/${file}.ts`)));
});

/** What a module makes by new RegExp when it is loaded, put together from parts as it runs. */
async function madeWhileLoading(file: string): Promise<Found[]> {
  const real = globalThis.RegExp;
  const made: Found[] = [];
  globalThis.RegExp = new Proxy(real, {
    construct(target, args: [string, string?]) {
      made.push({ file, pattern: String(args[0]), flags: args[1] ?? "" });
      return new target(...args);
    },
  });
  try {
    await import(`../../${file}`);
  } finally {
    globalThis.RegExp = real;
  }
  return made;
}

/** Made from data or while running: what goes in, and why that cannot take long. */
const judgedByHand = [
  "core/crm/leads/recordNumber.ts", // read above, as it is loaded
  "core/crm/values/amountScale.ts",
  "core/crm/values/scanDate.ts",
  "core/crm/values/scanNumber.ts",
  "core/formulas/references.ts",
  "core/formulas/criteria.ts", // a criterion of our own formulas; names hold no wildcards, see core/workbook/state/names.ts
  "core/workbook/state/rowKindWords.ts", // our own words
  "core/workbook/sheets/agreementFormulas.ts", // cuts a text at a fixed length
  "apps-script/readSheet.ts", // a row number
  "workbook-file/xlsx/usedStyles.ts", // a column's letters
  "command-line/schema.ts", // patterns of our own schema of settings
  "core/warehouse/countSql.ts", // the name of a parameter in SQL of our own
  "core/warehouse/parameters.ts", // the same
];

/** Texts in which a pattern may take a power of the length, since the text is ours or short. */
const shortEnough: readonly (readonly [file: string, why: string])[] = [
  ["core/agreement/plainText.ts", "the digits of one number"],
  ["core/formulas/numberFunctions.ts", "the digits of one number"],
  ["core/report/reportNumbers.ts", "the digits of one number"],
  ["core/workbook/writing/blockFormulas.ts", "one formula of ours"],
  [
    "core/crm/columns/amountColumns.ts",
    "one header; the word's end always follows its letters, so the first try holds",
  ],
  [
    "core/crm/text/quotedLines.ts",
    "a line with a second separator matches at the first one, others have one place to try",
  ],
  ["core/taskpane/errorReport/plainWords.ts", "2,000 signs of a message"],
  [
    "core/warehouse/pastedCells.ts",
    "one pasted cell; the rest of a line is taken as it is, so only line breaks let it try again",
  ],
  ["excel-addin/cellErrors.ts", "one formula, 8,192 signs in Excel"],
  ["excel-addin/host/repairFormulas.ts", "one formula, 8,192 signs in Excel"],
  ["excel-addin/render/names.ts", "one address"],
  ["apps-script/render/contents.ts", "one formula of ours"],
  ["apps-script/sidebar/plainFailure.ts", "one message of Google's"],
  ["workbook-file/xlsx/charts.ts", "one chart as we write it"],
  ["workbook-file/xlsx/fileName.ts", "60 signs of the company's name"],
  ["workbook-file/xlsx/limitLines.ts", "one chart as we write it"],
  ["workbook-file/xlsx/renderXlsx.ts", "parts of the file as we write them"],
  ["command-line/main.ts", "a list of our own commands"],
];

test("the sources hold as many patterns as there are to look at", () => expect(found.length).toBeGreaterThan(250));

test("patterns are made at run time in known places only", () => {
  const unjudged = madeInCode.filter(file => !judgedByHand.includes(file));
  expect(unjudged, "say above what goes into the pattern, and why that cannot take long").toEqual([]);
});

test("no pattern can take exponentially long", () => {
  expect(found.filter(({ pattern, flags }) => growthOf(pattern, flags) === "exponential")).toEqual([]);
});

describe("a pattern that can take a power of the length", () => {
  test("reads texts that are short or our own, each for a reason that is written down", () => {
    const powers = found.filter(({ pattern, flags }) => growthOf(pattern, flags) === "power");
    const listed = new Set(shortEnough.map(([file]) => file));
    const unjudged = powers.filter(({ file }) => !listed.has(file)).map(({ file, pattern }) => `${file}: ${pattern}`);
    expect(unjudged, "make the pattern linear, or list its file with why its texts are short").toEqual([]);
  });

  /** The longest cell of Excel, and a longer header than any. */
  const long = 32_767;
  test.each([
    ["a number of digits alone", /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(%?)$/, `${"1".repeat(long)}x`],
    ["a header of one word over and over", /\b(?:probab\w*|telefon\w*)\b/, "telefon".repeat(long / 7)],
    ["a line of separators that never matches twice", /[,;\t|].*[,;\t|]/, `,${"x".repeat(1_000_000)}`],
  ])("is fast on the longest of them: %s", (_, form, text) => {
    const started = performance.now();
    form.test(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
