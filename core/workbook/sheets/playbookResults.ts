/** Beside the playbook: the lead IQ matrix as a picture, the value of a lead by score band, the calendar. */

import { onSheet } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import type { Block, Content } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { monthsOn } from "./agreementFigures.ts";
import { agreementPlaces } from "./agreementPlaces.ts";
import { metricsTotal } from "./metricsPlaces.ts";
import { playbookPlaces } from "./playbookPlaces.ts";

const column = 5;
const firstRow = 4;
const bands = ["A", "B", "C"] as const;
const reviews = 8;
const meetings = 12;

const shown = (key: string): Content => {
  const cell = playbookPlaces.cell(key);
  return f(`=IF(${cell}="","",${cell})`);
};

function matrix(row: number): Block[] {
  const bar = (what: string, key: string, side: string) =>
    f(
      `=IF(${playbookPlaces.cell(key)}="","${what} ${side} the bar","${what} ${side} "&FIXED(${playbookPlaces.cell(key)},0))`,
    );
  return [
    formulas(
      { name: "matrix header", row, column },
      [
        [
          "Lead IQ matrix",
          bar("Qualification", "qualificationBar", "below"),
          bar("Qualification", "qualificationBar", "from"),
        ],
      ],
      ["text"],
      "heading",
    ),
    formulas(
      { name: "matrix", row: row + 1, column },
      [
        [bar("Intent", "intentBar", "from"), shown("iqIntent"), shown("iqBoth")],
        [bar("Intent", "intentBar", "below"), shown("iqNone"), shown("iqFit")],
      ],
      ["text"],
    ),
  ];
}

/** Close rate of the band x average sale price of the plan. */
function bandValues(row: number): Block[] {
  const [revenue, customers] = [metricsTotal("expectedRevenue"), metricsTotal("expectedCustomers")];
  return [
    labels(
      { name: "band header", row, column },
      [["Score band", "From score", "Close rate", "Value of a lead"]],
      "heading",
    ),
    labels(
      { name: "bands", row: row + 1, column },
      bands.map(band => [`Band ${band}`]),
    ),
    formulas(
      { name: "band values", row: row + 1, column: column + 1 },
      bands.map(band => {
        const rate = playbookPlaces.cell(`band${band}Rate`);
        return [
          shown(`band${band}From`),
          shown(`band${band}Rate`),
          f(`=IF(${rate}="","",IF(${customers}=0,"",${rate}*${revenue}/${customers}))`),
        ];
      }),
      ["count", "rate", "money"],
    ),
  ];
}

function dates(
  name: string,
  heading: string,
  row: number,
  count: number,
  line: (nth: number) => readonly [string, string],
): Block[] {
  const lines = Array.from({ length: count }, (_, index) => line(index + 1));
  return [
    labels({ name: `${name} header`, row, column }, [[heading, "Date"]], "heading"),
    labels(
      { name: `${name} labels`, row: row + 1, column },
      lines.map(([label]) => [label]),
    ),
    formulas(
      { name, row: row + 1, column: column + 1 },
      lines.map(([, expression]) => [f(expression)]),
      ["date"],
    ),
  ];
}

export function playbookResults(): Block[] {
  const agreement = (key: string) => onSheet(sheetNames.agreement, agreementPlaces.cell(key));
  const [effective, every] = [agreement("effective"), agreement("reviewMonths")];
  const next = playbookPlaces.cell("nextMonthly");
  const bandRow = firstRow + 5;
  const reviewRow = bandRow + bands.length + 3;
  const meetingRow = reviewRow + reviews + 3;
  return [
    labels({ name: "results title", row: 1, column }, [["Follows from the playbook"]], "title"),
    ...matrix(firstRow),
    ...bandValues(bandRow),
    ...dates("reviews", "Reviews of the agreement", reviewRow, reviews, nth => [
      `Review ${nth}`,
      `=IF(${effective}="","",IF(${every}="","",${monthsOn(effective, `${every}*${nth}`)}))`,
    ]),
    ...dates("meetings", "Monthly meetings", meetingRow, meetings, nth => [
      `Meeting ${nth}`,
      `=IF(${next}="","",${nth === 1 ? next : monthsOn(next, String(nth - 1))})`,
    ]),
  ];
}
