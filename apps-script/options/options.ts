/** Options of the project: each asks for one permission more than the pane, and only who builds with it is asked. */

export interface Option {
  readonly name: "mail" | "trigger" | "doc" | "bigquery";
  /** From this folder. */
  readonly file: string;
  readonly scope: string;
  readonly items: readonly (readonly [text: string, name: string])[];
  /** Functions that the clock or the pane calls, not the menu. */
  readonly calls?: readonly string[];
  /** An advanced service that the manifest switches on. */
  readonly service?: { readonly userSymbol: string; readonly serviceId: string; readonly version: string };
}

const options: readonly Option[] = [
  {
    name: "mail",
    file: "mail.ts",
    scope: "script.send_mail",
    items: [
      ["Report goes to the selected cells", "slaReportTo"],
      ["Mail the report now", "slaMailReport"],
    ],
  },
  {
    name: "trigger",
    file: "trigger.ts",
    scope: "script.scriptapp",
    items: [
      ["Mail the report every month", "slaMonthly"],
      ["Stop mailing the report", "slaNoLonger"],
    ],
    calls: ["slaMonthlyReport"],
  },
  {
    name: "doc",
    file: "doc.ts",
    scope: "documents",
    items: [["Agreement as a Google Doc", "slaAgreementDoc"]],
    calls: ["slaMakeDoc"],
  },
  {
    name: "bigquery",
    file: "../bigquery/bigquery.ts",
    // Jobs cannot be started with the scope for reading alone; every statement only selects.
    scope: "bigquery",
    items: [],
    calls: ["slaBigQuery"],
    service: { userSymbol: "BigQuery", serviceId: "bigquery", version: "v2" },
  },
];

/** In the order of the menu. */
export const chosenOptions = (names: readonly string[]): readonly Option[] =>
  options.filter(({ name }) => names.includes(name));
