/** Key figures of SLA Scorecard that rest on what people type or on SLA Metrics rather than on the counts alone. */

import { capacityOf } from "../metrics/capacity.ts";
import { measure } from "../metrics/measure.ts";
import { planTotals } from "../metrics/planTotals.ts";
import { whereKnown } from "../model/expressions.ts";
import type { Format } from "../model/model.ts";
import { metricsRange, metricsTotal } from "../sheets/metricsPlaces.ts";
import { setupRanges } from "../sheets/setupPlaces.ts";
import type { FormulaMode, State } from "../state/state.ts";
import type { Counts } from "./scorecardCounts.ts";

export interface TypedKpi {
  readonly key: string;
  readonly label: string;
  readonly format: Format;
  /** Without "="; `cell` gives the count of the window. */
  readonly formula: (context: {
    readonly mode: FormulaMode;
    readonly rows: number;
    readonly cell: (key: keyof Counts) => string;
  }) => string;
  readonly value: (state: State, window: Counts) => number | null;
  /** What it is held against, in the goal column. */
  readonly goal?: { readonly formula: string; readonly value: (state: State) => number | null };
  readonly missing: string;
  readonly help: string;
}

const quotient = (top: string, bottom: string) => whereKnown([top, bottom], `IF(${bottom}=0,"",${top}/${bottom})`);
const divided = (top: number | null, bottom: number | null) => (top === null || !bottom ? null : top / bottom);

const reasonsCounted = ({ settings }: State): number =>
  settings.reasons.reduce((total, { count }) => total + (count ?? 0), 0);

export const typedKpis: readonly TypedKpi[] = [
  {
    key: "contactsPerSql",
    label: "Contacts per SQL",
    format: "decimal",
    formula: ({ mode, cell }) =>
      mode === "sla"
        ? whereKnown(
            ["SlaContactsMade", cell("sqls")],
            `IF(${cell("sqls")}=0,"",SLA_CONTACTS_PER_SQL(SlaContactsMade,${cell("sqls")}))`,
          )
        : quotient("SlaContactsMade", cell("sqls")),
    value: ({ settings }, window) => divided(settings.contactsMade, window.sqls),
    missing: "No export has them: type the contacts made in SLA Setup.",
    help: "Contacts made in the window / SQLs.",
  },
  {
    key: "medianResponse",
    label: "Median first answer, minutes",
    format: "count",
    formula: () => whereKnown(["SlaMedianResponse"], "SlaMedianResponse"),
    value: ({ settings }) => settings.medianResponseMinutes,
    missing: "Counts hold no median: type that of your CRM in SLA Setup.",
    help: "As typed in SLA Setup.",
  },
  {
    key: "valueAttainment",
    label: "Value attainment",
    format: "rate",
    formula: ({ mode, rows }) => {
      const [leads, needed, value] = (["leadsAMonth", "leadsNeeded", "leadValue"] as const).map(key =>
        metricsRange(key, rows),
      );
      const worth = `SUMPRODUCT(${needed},${value})`;
      const plain = `SUMPRODUCT(${leads},${value})/${worth}`;
      return `IF(${worth}=0,"",${mode === "sla" ? `SLA_VALUE_ATTAINMENT(${leads},${needed},${value})` : plain})`;
    },
    value: state => {
      const rows = measure(state);
      const worth = rows.reduce((sum, { leadsNeeded, leadValue }) => sum + (leadsNeeded ?? 0) * (leadValue ?? 0), 0);
      const actual = rows.reduce((sum, { leadsAMonth, leadValue }) => sum + (leadsAMonth ?? 0) * (leadValue ?? 0), 0);
      return worth === 0 ? null : actual / worth;
    },
    missing: "Needs a goal, shares, rates and prices.",
    help: "Worth of the leads a month / worth of the leads needed: below 100 % with enough leads means the wrong leads.",
  },
  {
    key: "fallOutRate",
    label: "Fall-out after the sale",
    format: "rate",
    formula: ({ cell }) =>
      whereKnown(
        ["SlaFallOut", cell("won")],
        `IF(${cell("won")}=0,"",IF(SlaFallOut>${cell("won")},"",SlaFallOut/${cell("won")}))`,
      ),
    value: ({ settings }, window) => {
      const rate = divided(settings.fallOut, window.won);
      return rate !== null && rate > 1 ? null : rate;
    },
    missing: "No export has it: type the customers lost again in SLA Setup.",
    help: "Customers lost again / sales of the window.",
  },
  {
    key: "reasonsKnown",
    label: "Disqualified with a reason",
    format: "rate",
    formula: ({ cell }) => {
      const [counted, dq] = [`SUM(${setupRanges.reasonCounts})`, cell("disqualified")];
      return `IF(${counted}=0,"",${whereKnown([dq], `IF(${dq}=0,"",IF(${counted}>${dq},"",${counted}/${dq}))`)})`;
    },
    value: (state, { disqualified }) => {
      const counted = reasonsCounted(state);
      return counted === 0 || !disqualified || counted > disqualified ? null : counted / disqualified;
    },
    missing: "Exports share no reasons: type them with counts in SLA Setup.",
    help: "Leads counted under a reason in SLA Setup / disqualified leads of the window.",
  },
  {
    key: "existingRevenue",
    label: "Existing business, a month",
    format: "money",
    formula: () => whereKnown(["SlaExistingRevenue"], "SlaExistingRevenue"),
    value: ({ settings }) => settings.existingRevenue,
    goal: {
      formula: whereKnown(["SlaExistingGoal"], "SlaExistingGoal"),
      value: ({ settings }) => settings.existingGoal,
    },
    missing: "The refresh counts new business only: type it in SLA Setup.",
    help: "Kept apart from the goal for new business; it needs no new leads.",
  },
  {
    key: "capacity",
    label: "Leads that sales can work a month",
    format: "count",
    formula: () => whereKnown(["SlaLeadsPerRep", "SlaReps"], "SlaLeadsPerRep*SlaReps*SlaRampShare"),
    value: ({ settings }) => capacityOf(settings),
    goal: { formula: metricsTotal("leadsWithBuffer"), value: state => planTotals(state).leadsWithBuffer },
    missing: "Type leads per rep and reps in SLA Setup.",
    help: "Leads per rep x reps x ramp-up, against the leads needed with buffer.",
  },
];
