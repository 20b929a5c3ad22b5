/** What is typed into Plan: only fields that differ from today, as text -> the change they make, or what is wrong. */
import { noChange, type PlanChange } from "../../../planning/plannedState.ts";
import { type Measured, measure } from "../../../workbook/metrics/measure.ts";
import { rowKey } from "../../../workbook/metrics/metricRows.ts";
import type { State } from "../../../workbook/state/state.ts";
import { plainAmount, plainCount, plainShare } from "../../plainNumbers.ts";
import { type TypedNumber, typedAmount, typedRate } from "../../typedNumber.ts";

/** Field key -> text. */
export type Draft = Readonly<Record<string, string>>;

export interface PlanField {
  readonly key: string;
  readonly label: string;
  /** Today's value as text. */
  readonly today: string;
  readonly read: (text: string, label: string) => TypedNumber;
  readonly put: (change: PlanChange, value: number) => PlanChange;
}

export interface PlanFields {
  readonly goals: readonly PlanField[];
  readonly channels: readonly PlanField[];
  readonly personas: readonly PlanField[];
  /** Of the row with this key. */
  readonly rates: ReadonlyMap<string, PlanField>;
  readonly prices: ReadonlyMap<string, PlanField>;
}

const text = (value: number | null, shown: (value: number) => string): string => (value === null ? "" : shown(value));

export function planFields(state: State, rows: readonly Measured[] = measure(state)): PlanFields {
  const { settings } = state;
  const sum = (wanted: (row: Measured) => boolean) =>
    rows.filter(wanted).reduce((total, row) => total + (row.leadsAMonth ?? 0), 0);
  const all = sum(() => true);
  const names = (key: "channel" | "persona") => [...new Set(rows.map(row => row[key]))];
  const amount = (key: string, label: string, today: string, put: PlanField["put"]): PlanField => ({
    key,
    label,
    today,
    read: typedAmount,
    put,
  });
  const rate = (key: string, label: string, today: string, put: PlanField["put"]): PlanField => ({
    ...amount(key, label, today, put),
    read: typedRate,
  });
  return {
    goals: [
      amount(
        "goal",
        "Revenue goal, a month",
        text(settings.revenueGoal, value => plainAmount(value, settings.currency)),
        (change, value) => ({
          ...change,
          revenueGoal: value,
        }),
      ),
      rate("buffer", "Buffer", plainShare(settings.buffer), (change, value) => ({ ...change, buffer: value })),
      rate("confidence", "Confidence", plainShare(settings.confidence), (change, value) => ({
        ...change,
        confidence: value,
      })),
    ],
    channels: names("channel").map(channel =>
      amount(`leads ${channel}`, channel, plainCount(sum(row => row.channel === channel)), (change, value) => ({
        ...change,
        leads: { ...change.leads, [channel]: value },
      })),
    ),
    personas:
      settings.detail === "channel and persona" && all > 0
        ? names("persona").map(persona =>
            rate(
              `share ${persona}`,
              persona,
              plainShare(sum(row => row.persona === persona) / all),
              (change, value) => ({
                ...change,
                personaShares: { ...change.personaShares, [persona]: value },
              }),
            ),
          )
        : [],
    rates: new Map(
      rows.map(row => {
        const key = rowKey(row);
        return [
          key,
          rate(`rate ${key}`, "Close rate", text(row.rateUsed, plainShare), (change, value) => ({
            ...change,
            rates: { ...change.rates, [key]: value },
          })),
        ];
      }),
    ),
    prices: new Map(
      settings.personas.map(({ name }) => {
        const today = rows.find(row => row.persona === name)?.price ?? null;
        return [
          name,
          amount(
            `price ${name}`,
            "Sale price",
            text(today, value => plainAmount(value, settings.currency)),
            (change, value) => ({
              ...change,
              prices: { ...change.prices, [name]: value },
            }),
          ),
        ];
      }),
    ),
  };
}

const listed = ({ goals, channels, personas, rates, prices }: PlanFields): PlanField[] => [
  ...goals,
  ...channels,
  ...personas,
  ...rates.values(),
  ...prices.values(),
];

export interface ReadDraft {
  readonly change: PlanChange;
  /** Field key -> one sentence. */
  readonly problems: ReadonlyMap<string, string>;
  readonly changed: number;
}

/** A blank field, or one that says what holds today, changes nothing. */
export function readDraft(fields: PlanFields, draft: Draft): ReadDraft {
  const problems = new Map<string, string>();
  let change = noChange;
  let changed = 0;
  for (const field of listed(fields)) {
    const typed = draft[field.key];
    if (typed === undefined || typed.trim() === "" || typed.trim() === field.today) continue;
    const read = field.read(typed, field.label);
    if ("problem" in read) problems.set(field.key, read.problem);
    else if (read.value !== null) {
      change = field.put(change, read.value);
      changed += 1;
    }
  }
  const shares = Object.values(change.personaShares).reduce((sum, share) => sum + share, 0);
  if (shares > 1 + 1e-9) {
    const last = [...fields.personas].reverse().find(({ key }) => draft[key] !== undefined);
    if (last) problems.set(last.key, "The shares typed are more than 100% together: lower one of them.");
  }
  return { change, problems, changed };
}
