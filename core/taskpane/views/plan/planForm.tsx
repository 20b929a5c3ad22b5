/** The fields of Plan: goals, leads by channel, shares by persona, one close rate and price at a time. */

import { useState } from "preact/hooks";
import { isolated } from "../../../isolated.ts";
import { metricRows, rowKey } from "../../../workbook/metrics/metricRows.ts";
import type { State } from "../../../workbook/state/state.ts";
import { SelectField, TextField } from "../../controls/fields.tsx";
import type { Draft, PlanField, PlanFields, ReadDraft } from "./draft.ts";

interface PlanFormProps {
  readonly state: State;
  readonly fields: PlanFields;
  readonly draft: Draft;
  readonly read: ReadDraft;
  readonly onDraft: (draft: Draft) => void;
}

export function PlanForm({ state, fields, draft, read, onDraft }: PlanFormProps) {
  const field = (of: PlanField | undefined, unseen?: string) =>
    of && (
      <TextField
        key={of.key}
        label={of.label}
        {...(unseen ? { unseen } : {})}
        numeric
        value={draft[of.key] ?? of.today}
        problem={read.problems.get(of.key) ?? null}
        onValue={value => onDraft({ ...draft, [of.key]: value })}
      />
    );
  return (
    <section aria-label="What if">
      {fields.goals.map(goal => field(goal))}
      <details>
        <summary>Leads a month by channel</summary>
        {fields.channels.map(channel => field(channel, "leads a month"))}
      </details>
      {fields.personas.length > 0 && (
        <details>
          <summary>Share of the leads by persona</summary>
          <p class="sla-help">Personas that you leave share the rest as today.</p>
          {fields.personas.map(persona => field(persona, "share of the leads"))}
        </details>
      )}
      <details>
        <summary>Close rate and sale price</summary>
        <OneCell state={state} fields={fields} field={field} />
      </details>
    </section>
  );
}

interface OneCellProps {
  readonly state: State;
  readonly fields: PlanFields;
  readonly field: (of: PlanField | undefined, unseen?: string) => preact.ComponentChildren;
}

function OneCell({ state, fields, field }: OneCellProps) {
  const rows = metricRows(state.settings);
  const [chosen, setChosen] = useState(rowKey(rows[0]!));
  const row = rows.find(candidate => rowKey(candidate) === chosen) ?? rows[0]!;
  return (
    <>
      <SelectField
        label="Channel and persona"
        value={rowKey(row)}
        options={rows.map(option => ({
          value: rowKey(option),
          label: `${isolated(option.channel)}, ${isolated(option.persona)}`,
        }))}
        onValue={setChosen}
      />
      {field(fields.rates.get(rowKey(row)), `of ${row.channel}, ${row.persona}`)}
      {field(fields.prices.get(row.persona), `of ${row.persona}, in all channels`)}
    </>
  );
}
