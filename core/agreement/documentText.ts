/** The template and the facts -> the lines of the document as texts. */
import { dayInWords } from "../dayInWords.ts";
import type { AgreedRow } from "./agreedVersion.ts";
import { blank } from "./blank.ts";
import type { DocumentLine } from "./documentLine.ts";
import type { Facts } from "./facts.ts";
import { fieldFormat } from "./fieldFormats.ts";
import type { ChannelFigure, LineTemplate, Part, Value } from "./parts.ts";
import { countText, decimalText, moneyText, shareText } from "./plainText.ts";
import { rampPoint } from "./ramp.ts";
import { reviewDate } from "./reviewDates.ts";
import { summaryText } from "./summaryText.ts";

export const documentText = (template: readonly LineTemplate[], facts: Facts): DocumentLine[] =>
  template
    .filter(({ where }) => where === undefined || valueText(where, facts) !== null)
    .map(({ kind, cells }) => ({ kind, cells: cells.map(parts => partsText(parts, facts)) }));

const partsText = (parts: readonly Part[], facts: Facts): string => parts.map(part => partText(part, facts)).join("");

function partText(part: Part, facts: Facts): string {
  if (typeof part === "string") return part;
  if (part.kind === "summary") return summaryText(facts.figures);
  if (part.kind === "whether") {
    return partsText(valueText(part.known, facts) === null ? part.otherwise : part.then, facts);
  }
  if (part.kind === "list") {
    return (
      part.keys
        .map(key => facts.filled[key] ?? "")
        .filter(text => text !== "")
        .join("; ") || blank
    );
  }
  return valueText(part, facts) ?? blank;
}

/** null = not known. */
function valueText(value: Value, facts: Facts): string | null {
  switch (value.kind) {
    case "field":
      return fieldText(value.key, facts.filled[value.key] ?? "");
    case "setting":
      return value.key === "mqlsAWeek" ? orNull(facts.mqlsAWeek, countText) : facts[value.key] || null;
    case "figure":
      return orNull(facts.figures[value.key], number => spelled(number, value.as, facts.currency));
    case "review":
      return orNull(reviewDate(facts.filled.effective ?? "", facts.filled.reviewMonths ?? "", value.nth), dayInWords);
    case "asOf":
      return orNull(facts.asOf, dayInWords);
    case "channel":
      return channelText(value.channel, value.key, facts);
    default:
      return rampText(value.kind, value.quarter, facts);
  }
}

const orNull = <T>(value: T | null, spell: (known: T) => string): string | null =>
  value === null ? null : spell(value);

function spelled(number: number, as: "count" | "decimal" | "money" | "share", currency: string): string {
  if (as === "money") return moneyText(number, currency);
  if (as === "share") return shareText(number);
  return as === "decimal" ? decimalText(number) : countText(number);
}

function fieldText(key: string, text: string): string | null {
  if (text === "") return null;
  const format = fieldFormat(key);
  if (format === "date") return dayInWords(text);
  if (format === "rate") return shareText(Number(text));
  return format === "count" ? countText(Number(text)) : text;
}

function rampText(kind: "rampWeek" | "rampValue", quarter: number, { figures }: Facts): string | null {
  const { promisedAWeek, rampTarget, rampWeeks } = figures;
  if (promisedAWeek === null || rampTarget === null || rampWeeks === null) return null;
  const { week, value } = rampPoint(promisedAWeek, rampTarget, rampWeeks, quarter);
  return countText(kind === "rampWeek" ? week : value);
}

/** Summed over the personas of the channel; a row without an answer adds nothing. */
function channelText(channel: string, key: ChannelFigure, { rows, currency, figures }: Facts): string | null {
  if (figures.revenueGoal === null) return null;
  const total = rows.filter(row => row.channel === channel).reduce((sum, row: AgreedRow) => sum + (row[key] ?? 0), 0);
  return key === "goal" ? moneyText(total, currency) : countText(total);
}
