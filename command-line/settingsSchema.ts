/** What a settings file may say, made from the fields of SLA Setup, so that both always know the same. */
import { allFields, type Field } from "../core/workbook/state/setupFields.ts";
import type { Schema } from "./schema.ts";

/** Set by reading exports, never by hand. */
const measured: readonly string[] = ["maturityMeasured"];

export const settingFields: readonly Field[] = allFields.filter(({ key }) => !measured.includes(key));

const text: Schema = { type: "string" };
const date: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "a date such as 2026-06-30" };
const time: Schema = { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$", description: "a time such as 09:00" };
const amount: Schema = { type: ["number", "null"], minimum: 0 };
const share: Schema = { type: ["number", "null"], minimum: 0, maximum: 1 };

const object = (description: string, properties: Schema["properties"], required: readonly string[] = []): Schema => ({
  type: "object",
  description,
  properties: properties ?? {},
  required,
  additionalProperties: false,
});

const list = (description: string, items: Schema): Schema => ({ type: "array", description, items });

export const settingsSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Settings of an SLA workbook",
  ...object("For sla-metrics workbook --settings. Everything is optional; rates and shares go from 0 to 1.", {
    $schema: text,
    ...Object.fromEntries(settingFields.map(field => [field.key, schemaOf(field)])),
    detail: { enum: ["total", "channel", "channel and persona"], description: "How many rows SLA Metrics has." },
    channels: list(
      "Where leads come from. Without it the five of the guide, or those of the exports.",
      object(
        "A channel.",
        {
          name: text,
          owner: { enum: ["marketing", "sales"], description: "Who brings in these leads; marketing without it." },
          costPerLead: { ...amount, description: "What one lead costs." },
          closeRate: { ...share, description: "Your own close rate, in place of a measured one." },
        },
        ["name"],
      ),
    ),
    personas: list(
      "What kinds of buyers the leads are. Without it those of the exports.",
      object(
        "A persona.",
        {
          name: text,
          ownPrice: { ...amount, description: "Your own average sale price, in place of a measured one." },
        },
        ["name"],
      ),
    ),
    rows: list(
      "What you know of single rows of SLA Metrics.",
      object(
        "A row, by its channel and persona.",
        {
          channel: text,
          persona: text,
          ownCloseRate: { ...share, description: "In place of the measured close rate." },
          ownLeads: { ...amount, description: "Leads a month, in place of the measured ones." },
          share: {
            ...share,
            description: "Of the revenue goal. Where no row has one, shares follow expected revenue.",
          },
        },
        ["channel", "persona"],
      ),
    ),
    holidays: list("Days on which nobody answers leads.", date),
    reasons: list(
      "Why leads were disqualified in the window.",
      object("A reason.", { name: text, count: { ...amount, description: "How many leads." } }, ["name"]),
    ),
  }),
};

function schemaOf({ format, rule, mayBeBlank, help, label }: Field): Schema {
  const about = { title: label, description: help };
  if (rule?.kind === "list") return { enum: rule.values, ...about };
  if (format === "date") return { ...date, title: label };
  if (format === "time") return { ...time, type: mayBeBlank ? ["string", "null"] : "string", title: label };
  if (format === "text") return { ...text, ...about };
  const number = rule?.kind === "whole" ? "integer" : "number";
  return {
    type: mayBeBlank ? [number, "null"] : number,
    ...about,
    ...(rule && "min" in rule ? { minimum: rule.min } : {}),
    ...(rule && "max" in rule && rule.max !== undefined ? { maximum: rule.max } : {}),
  };
}
