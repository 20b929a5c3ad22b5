/** What core decides about the columns and values of a warehouse's table, by the same functions as for a file. */
import { type Columns, chooseColumns } from "../crm/columns/columns.ts";
import { countedTable } from "../crm/columns/countedTable.ts";
import { profileSteps } from "../crm/columns/profile.ts";
import { withoutIdleLabels } from "../crm/columns/remarketingLabels.ts";
import { type OutcomeRule, outcomeRule } from "../crm/leads/outcome.ts";
import type { Column, ReadOptions, Refusal, ValueMapping } from "../crm/reading.ts";
import type { Table } from "../crm/text/table.ts";
import { noCreationDate } from "../crm/values/creationDate.ts";
import { type CurrencyRule, currencyRule } from "../crm/values/currency.ts";
import { type Formats, formatSteps } from "../crm/values/formats.ts";
import { mapChannels, mapPersonas } from "../crm/values/values.ts";
import { condensedTable, type Looked, lookedTable } from "./condensedTable.ts";
import type { Distincts } from "./distincts.ts";
import { finished } from "./finished.ts";

export interface Chosen {
  readonly kind: "chosen";
  readonly columns: Columns;
  readonly all: readonly Column[];
}

export interface Decisions {
  readonly table: Table;
  readonly columns: Columns;
  readonly all: readonly Column[];
  readonly formats: Formats;
  readonly outcome: OutcomeRule;
  readonly currency: CurrencyRule;
  readonly channelValues: readonly ValueMapping[];
  readonly personaValues: readonly ValueMapping[];
}

/** Which column stands for what. */
export function chooseFor(looked: Looked, options: ReadOptions): Chosen | Refusal {
  const table = lookedTable(looked);
  const profiles = finished(profileSteps(table));
  const all = profiles.map(({ index, samples, filled }) => ({ index, header: table.header[index]!, samples, filled }));
  const counted = countedTable(profiles);
  if (counted !== null) {
    const [one, other] = counted.map(({ index }) => `"${table.header[index]}"`);
    return refuse(
      `This table is counted already (${one}, ${other}). Name the table of the list itself, one row for each lead or deal.`,
    );
  }
  const columns = chooseColumns(profiles, all, options.answers);
  if (columns.kind === "refusal") return columns;
  return refused(columns, options, all) ?? { kind: "chosen", columns, all };
}

/** What only reading the file row by row can tell. */
function refused(columns: Columns, { answers }: ReadOptions, all: readonly Column[]): Refusal | null {
  const { roles, products, byEmail } = columns;
  if (roles.created === undefined) return refuse(noCreationDate(all));
  if (answers?.sourceFillsDown === true)
    return refuse(`A source that holds for the rows below it needs their order. ${asFile}`);
  const keyless = roles.id === undefined && !byEmail;
  if (keyless && products.length > 0) {
    return refuse(`Product rows without an id can only be brought together by the names of their deals. ${asFile}`);
  }
  return null;
}

export const asFile = "Read it as a file, or make one row of each lead in the warehouse.";

/** How values are read and what they count as. */
export function decide(looked: Looked, chosen: Chosen, distincts: Distincts, options: ReadOptions): Decisions {
  const table = condensedTable(looked, chosen.columns, distincts);
  const formats = finished(formatSteps(table, chosen.columns, options));
  const columns = withoutIdleLabels(chosen.columns, formats, options);
  return {
    table,
    columns,
    all: chosen.all,
    formats,
    outcome: outcomeRule(table, columns, formats.stages, options.answers),
    currency: currencyRule(table, columns, formats, options.currency),
    channelValues: mapChannels(formats.channels, table.size, options.mapping?.channels, options.channels),
    personaValues: mapPersonas(formats.personas, table.size, options.mapping?.personas, options.personas),
  };
}

export const refuse = (text: string): Refusal => ({ kind: "refusal", text });
