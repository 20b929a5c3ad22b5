import { describe, expect, test } from "vitest";
import { calculate } from "../../core/formulas/calculate.ts";
import type { Content, Workbook } from "../../core/workbook/model/model.ts";
import { plainSheet } from "../../core/workbook/sheets/plainSheet.ts";
import { recalculate } from "../workbook/recalculate.ts";

/** A small table to refer to: names, months, counts; a blank, a text number, an error of its own. */
const table: readonly (readonly Content[])[] = [
  ["Organic", "2026-01", 10, 0.5, null],
  ["ORGANIC", "2026-02", 20, 0.25, null],
  ["Email", "2026-01", 30, 1, null],
  ["Paid media", "2026-02", null, 2, null],
  ["", "2026-03", 50, -3, null],
];

const formulas = [
  "=1+2*3-4/5",
  "=2^3^2",
  "=-2^2",
  "=(1+2)*3%",
  '="a"&1/4&"b"',
  '="A"="a"',
  '=""=0',
  "=1/10+2/10=3/10",
  "=1/10+2/10>3/10",
  "=1/10+2/10<=3/10",
  "=1000001/1000000>1",
  "=-1/10-2/10=-3/10",
  "=A9=0",
  '=A9=""',
  '="10"*2',
  '="x"+1',
  "=1/0",
  '=IF(A9,"yes","no")',
  "=IF(1>2,5)",
  "=IFERROR(1/0,7)",
  "=IFERROR(MATCH(99,$C$1:$C$5,0),-1)",
  "=SUM($C$1:$C$5,1)",
  "=SUM($A$1:$A$5)",
  "=MIN($D$1:$D$5)",
  "=MAX($C:$C)",
  '=SUMIFS($C$1:$C$5,$A$1:$A$5,"organic")',
  '=SUMIFS($C$1:$C$5,$A$1:$A$5,"o*")',
  '=SUMIFS($C$1:$C$5,$C$1:$C$5,">=20",$C$1:$C$5,"<50")',
  '=SUMIFS($C$1:$C$5,$A$1:$A$5,"<>Email")',
  '=SUMIFS($C:$C,$B:$B,"2026-01")',
  '=SUMIFS($C$1:$C$5,$A$1:$A$5,"organic",$C$1:$C$5,"<=20",$D$1:$D$5,">0")',
  '=SUMIFS($C$1:$C$5,$C$1:$C$5,">=10",$A$1:$A$5,"ORGANIC",$D$1:$D$5,"<1")',
  '=SUMIFS($D$1:$D$5,$C$1:$C$5,"20")',
  "=SUMIFS($C$1:$C$5,$D$1:$D$5,-3)",
  '=SUMIFS($C$1:$C$5,$A$1:$A$5,"nobody")',
  '=COUNTIFS($C$1:$C$5,">0")',
  '=COUNTIFS($C$1:$C$5,">10",$C$1:$C$5,"<=50",$A$1:$A$5,"<>email")',
  '=COUNTIFS($A$1:$A$5,"")',
  '=COUNTIFS($A$1:$A$5,"Paid media",$D$1:$D$5,2)',
  "=SUMPRODUCT($C$1:$C$5,$D$1:$D$5)",
  '=SUMPRODUCT(($A$1:$A$5="Organic")*$D$1:$D$5)',
  "=SUM(IF(1>2,$C$1:$C$5,$D$1:$D$5))",
  "=SUM(IFERROR($C$1:$C$2,0))",
  "=SUM(IFERROR($A$1,0))",
  "=SUMPRODUCT(IFERROR(1/$C$1:$C$4,0),$D$1:$D$4)",
  "=INDEX($A$1:$D$5,3,3)",
  "=INDEX($A$1:$A$5,2)",
  "=INDEX($A$1:$D$5,9,1)",
  '=MATCH("EMAIL",$A$1:$A$5,0)',
  "=MATCH(25,$C$1:$C$3,1)",
  "=ABS(-5/2)",
  "=SQRT(2)",
  "=SQRT(-1)",
  "=ROUND(5/2,0)",
  "=ROUND(-5/2,0)",
  "=ROUND(12345,-2)",
  "=ROUNDUP(ROUND(200*11/10,6),0)",
  "=ROUNDUP(-1/4,0)",
  "=FIXED(1234567/1000,1)",
  '="about "&FIXED(-5/2,0)',
  '="about "&FIXED(1234,2,TRUE)',
  "=NORMSINV(39/40)",
  "=NORMSINV(1/100)",
  "=BINOMDIST(3,10,1/2,TRUE)",
  "=BINOMDIST(3,10,1/4,FALSE)",
  "=BINOMDIST(99,200,1/2,TRUE)",
  "=EDATE(46053,1)",
  "=EDATE(46081,-12)",
  "=EOMONTH(46053,1)",
  "=EOMONTH(46053,-1)",
  "=DAY(46053)",
  "=MONTH(46053)",
  "=YEAR(46053)",
];

function workbookOf(cells: readonly string[]): Workbook {
  const block = {
    name: "table",
    role: "data",
    look: "data",
    row: 1,
    column: 1,
    cells: table,
    formats: ["general"],
  } as const;
  const asked = { ...block, name: "formulas", role: "formula" as const, row: 1, column: 7 };
  const sheet = plainSheet({
    name: "It's a sheet",
    blocks: [block, { ...asked, cells: cells.map(f => [{ f }]) }],
    widths: {},
  });
  return { sheets: [sheet], names: [] };
}

describe("each function that plain formulas may use", async () => {
  const workbook = workbookOf(formulas);
  const theirs = await recalculate(workbook);
  const ours = calculate(workbook);

  test.each(formulas.map((formula, index) => [formula, index + 1] as const))(
    "%s is what an independent engine says",
    (_, row) => {
      const value = ours("It's a sheet", row, 7);
      const shown = typeof value === "object" && value !== null ? value.error : value;
      const other = theirs("It's a sheet", row, 7);
      if (typeof shown === "number") expect(Number(other)).toBeCloseTo(shown, 9);
      else expect(typeof shown === "boolean" ? String(shown).toUpperCase() : shown).toBe(other);
    },
  );
});

test("a function that is not on the list shows as unknown", () => {
  expect(calculate(workbookOf(["=VLOOKUP(1,$A$1:$B$5,2)"]))("It's a sheet", 1, 7)).toEqual({ error: "#NAME?" });
});

test("a formula that refers to itself is a fault, not an answer", () => {
  expect(() => calculate(workbookOf(["=$G$1+1"]))("It's a sheet", 1, 7)).toThrow("refers to itself");
});

test.each(["=1+", "=(1", '="a', "=1 2"])("%s is no formula", formula => {
  expect(() => calculate(workbookOf([formula]))("It's a sheet", 1, 7)).toThrow("Expected");
});
