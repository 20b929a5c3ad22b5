/** The sentences of the agreement as formulas: the same words and spellings as core/agreement/documentText.ts. */

import { blank } from "../../agreement/blank.ts";
import { fieldFormat } from "../../agreement/fieldFormats.ts";
import type { LineTemplate, Part, Value } from "../../agreement/parts.ts";
import { currencyDecimals } from "../../currencyDecimals.ts";
import { metricRows } from "../metrics/metricRows.ts";
import { onSheet } from "../model/address.ts";
import { nearestFormula } from "../model/expressions.ts";
import type { Content } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import type { State } from "../state/state.ts";
import { figureCell, monthsRange, rampCell, reviewCell } from "./agreementFigures.ts";
import { agreementPlaces } from "./agreementPlaces.ts";
import { metricsRange } from "./metricsPlaces.ts";
import { playbookPlaces } from "./playbookPlaces.ts";

type Spelling = "text" | "count" | "decimal" | "money" | "share" | "date";

interface Reference {
  readonly ref: string;
  /** True where there is nothing to show. */
  readonly blankTest: string;
  readonly as: Spelling;
}

/** Excel takes at most 255 characters between quotation marks. */
const longestText = 250;

function quoted(text: string): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${longestText}}`, "g")) ?? [""];
  return pieces.map(piece => `"${piece.replace(/"/g, '""')}"`).join("&");
}

/** One cell of a line: a plain text where nothing in it can change, else a formula. */
export function cellContent(parts: readonly Part[], { kind, where }: LineTemplate, state: State): Content {
  const mark = kind === "item" ? "• " : "";
  if (where === undefined && parts.every(part => typeof part === "string")) return mark + parts.join("") || null;
  const whole = joined([mark, ...parts], state);
  return { f: `=${where === undefined ? whole : `IF(${referenceOf(where, state).blankTest},"",${whole})`}` };
}

function joined(parts: readonly Part[], state: State): string {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else if (part !== "") merged.push(part);
  }
  return merged.map(part => (typeof part === "string" ? quoted(part) : expressionOf(part, state))).join("&");
}

function expressionOf(part: Exclude<Part, string>, state: State): string {
  if (part.kind === "summary") return summaryExpression(state);
  if (part.kind === "list") return listExpression(part.keys);
  if (part.kind === "whether") {
    const { blankTest } = referenceOf(part.known, state);
    return `IF(${blankTest},${joined(part.otherwise, state)},${joined(part.then, state)})`;
  }
  const reference = referenceOf(part, state);
  return `IF(${reference.blankTest},"${blank}",${spelled(reference, state.settings.currency)})`;
}

const fieldCell = (key: string): string =>
  agreementPlaces.has(key) ? agreementPlaces.cell(key) : onSheet(sheetNames.playbook, playbookPlaces.cell(key));

/** Filled slots with semicolons between them. */
function listExpression(keys: readonly string[]): string {
  const cells = keys.map(fieldCell);
  const texts = cells.map((cell, index) => {
    const before = cells.slice(0, index).join("&");
    return `IF(${cell}="","",${before === "" ? "" : `IF(${before}="","","; ")&`}${cell})`;
  });
  return `IF(${cells.join("&")}="","${blank}",${texts.join("&")})`;
}

const settingNames = { company: "SlaCompany", responseUnit: "SlaResponseUnit", mqlsAWeek: "SlaMqlsAWeek" } as const;

const inCell = (ref: string, as: Spelling): Reference => ({ ref, blankTest: `${ref}=""`, as });

function referenceOf(value: Value, { settings }: State): Reference {
  switch (value.kind) {
    case "field": {
      const format = fieldFormat(value.key);
      return inCell(fieldCell(value.key), format === "rate" ? "share" : format);
    }
    case "setting":
      return inCell(settingNames[value.key], value.key === "mqlsAWeek" ? "count" : "text");
    case "figure":
      return inCell(figureCell(value.key), value.as);
    case "review":
      return inCell(reviewCell(value.nth), "date");
    case "asOf":
      return inCell("SlaLastDay", "date");
    case "channel": {
      const rows = metricRows(settings).length;
      const ref = `SUMIFS(${metricsRange(value.key, rows)},${metricsRange("channel", rows)},${quoted(value.channel)})`;
      return { ref, blankTest: 'SlaRevenueGoal=""', as: value.key === "goal" ? "money" : "count" };
    }
    default:
      return inCell(rampCell(value.kind, value.quarter), "count");
  }
}

function spelled({ ref, as }: Reference, currency: string): string {
  if (as === "text") return ref;
  if (as === "count") return fixedExpression(ref, 0);
  if (as === "decimal") return fixedExpression(ref, 1);
  if (as === "money") return `SlaCurrency&" "&${fixedExpression(ref, currencyDecimals(currency))}`;
  if (as === "share") return shareExpression(ref);
  return `DAY(${ref})&" "&INDEX(${monthsRange},MONTH(${ref}))&" "&YEAR(${ref})`;
}

/** Decimals where they say something. FIXED alone would round the noise in the last bits of a half either way. */
function fixedExpression(ref: string, decimals: number): string {
  if (decimals === 0) return `FIXED(${nearestFormula(ref)},0)`;
  const scale = 10 ** decimals;
  const rounded = `${nearestFormula(`${ref}*${scale}`)}/${scale}`;
  return `FIXED(${rounded},IF(${rounded}=ROUND(${rounded},0),0,${decimals}))`;
}

const shareExpression = (ref: string): string => `${nearestFormula(`${ref}*1000`)}/10&"%"`;

function summaryExpression({ mode }: State): string {
  const [leads, dqRate, rate] = [figureCell("leads"), figureCell("dqRate"), figureCell("mqlCloseRate")];
  const [closeRate, customers] = [figureCell("closeRate"), figureCell("customers")];
  const some = (number: string, one: string, many: string) => `${number}&IF(${number}=1," ${one}"," ${many}")`;
  const orBlank = (cell: string, shown: string, rest = "") => `IF(${cell}="","${blank}${rest}",${shown})`;
  const mqls = `${leads}*(1-${dqRate})`;
  const full =
    mode === "sla"
      ? `SLA_SUMMARY(${leads},${dqRate},${rate})`
      : `"Marketing brings "&${some(leads, "lead", "leads")}&" a month, of which "&${shareExpression(dqRate)}&" do not become MQLs, and hands "&${some(nearestFormula(mqls), "MQL", "MQLs")}&" to sales; sales closes "&${shareExpression(rate)}&" of these MQLs and wins "&${some(nearestFormula(`${mqls}*${rate}`), "customer", "customers")}&"."`;
  const leadsOnly = `"Marketing brings "&${orBlank(leads, some(leads, "lead", "leads"), " leads")}&" a month; sales closes "&${orBlank(closeRate, shareExpression(closeRate))}&" of them and wins "&${orBlank(customers, some(customers, "customer", "customers"), " customers")}&"."`;
  return `IF(IF(${leads}="",TRUE,${rate}=""),${leadsOnly},${full})`;
}
