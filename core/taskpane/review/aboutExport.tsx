import type { Reading, RowKind } from "../../crm/reading.ts";
import { tableOf } from "../../workbook/refresh/tableName.ts";
import { TextField } from "../controls/fields.tsx";
import { Radios } from "../controls/radios.tsx";
import { type Flow, type FlowEvent, sourceOf } from "../reading/flow.ts";
import { sameList } from "../reading/sameList.ts";

/** Rows of an export; the first rows of a table, that is counted whole afterwards; or such counts. */
export type ExportKind = "rows" | "part" | "counts";

export const kindOf = (fileName: string, { allColumns }: Reading): ExportKind =>
  allColumns.length === 0 ? "counts" : tableOf(fileName) === null ? "rows" : "part";

interface AboutExportProps {
  readonly flow: Flow;
  readonly change: (event: FlowEvent) => void;
  readonly kind: ExportKind;
}

/** The two facts the rows do not hold: what the export is called, and the day it stands for. */
export function AboutExport({ flow, change, kind }: AboutExportProps) {
  const source = sourceOf(flow);
  const { sources } = flow.remembered;
  const twin = flow.reading === null ? null : sameList(sources, flow.reading);
  const asOf = flow.choices.asOf ?? (kind === "part" ? null : flow.reading?.asOf) ?? "";
  return (
    <div>
      {kind !== "part" && (
        <TextField
          label="Source name"
          value={flow.choices.source ?? flow.proposedSource}
          onValue={name => change({ kind: "source", name })}
          suggestions={sources.map(({ name }) => name)}
          help={sourceHelp(source, sources)}
          problem={source === "" ? 'Type a name for this export, such as "HubSpot contacts".' : null}
        />
      )}
      {flow.reading !== null && kind !== "counts" && (
        <Radios
          legend="One row of this export is"
          value={rowKindOf(flow, flow.reading)}
          onValue={rowKind => change({ kind: "row kind", rowKind })}
          choices={[
            { value: "lead", label: "a lead", about: kindHelp(flow, "lead") },
            { value: "opportunity", label: "an opportunity (deal)", about: kindHelp(flow, "opportunity") },
          ]}
        />
      )}
      {kind !== "part" && twin !== null && twin !== source && (
        <div class="sla-note">
          <p>
            The workbook has nearly the same leads under "{twin}". If this is the same list, they would count twice
            under another name.
          </p>
          <button type="button" onClick={() => change({ kind: "source", name: twin })}>
            Use "{twin}"
          </button>
        </div>
      )}
      {kind === "counts" ? (
        <p>Data as of {asOf}, the day for which it was counted.</p>
      ) : (
        <TextField
          type="date"
          label="Data as of"
          value={asOf}
          onValue={date => isWhole(date) && change({ kind: "as of", date })}
          help={flow.choices.asOf ? "Typed by you." : asOfHelp[kind]}
        />
      )}
    </div>
  );
}

const asOfHelp = {
  rows: "The latest date in the file; type the day of the export if it is later.",
  part: "Left blank, the latest date of the whole table is taken.",
} as const;

function sourceHelp(source: string, sources: readonly { readonly name: string }[]): string {
  const stands = "another CRM or list gets another name and is counted beside it.";
  if (sources.length === 0) return `Use the same name every month; ${stands}`;
  if (sources.some(({ name }) => name === source)) return `Continues "${source}", which the workbook has; ${stands}`;
  return `A new list beside ${sources.map(({ name }) => `"${name}"`).join(", ")}: its leads are added to theirs.`;
}

/** What was said now, or by an earlier refresh, or what the headers say. */
const rowKindOf = ({ choices, remembered }: Flow, reading: Reading): RowKind =>
  choices.rowKind ?? remembered.rowKind ?? reading.rowKind.kind;

/** Only beside the one that is taken without being sure. */
function kindHelp({ reading, choices, remembered }: Flow, kind: RowKind): string {
  const open = choices.rowKind === null && remembered.rowKind === null;
  const guessed = open && reading?.rowKind.kind === kind && !reading.rowKind.sure;
  return guessed ? "Taken as a guess: please check. Labels follow it." : "";
}

/** While a year is being typed the field holds years like 0002; cleared, it goes back to the file's date. */
const isWhole = (date: string): boolean => date === "" || /^(19|20)\d\d-/.test(date);
