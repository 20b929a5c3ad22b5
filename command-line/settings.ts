/** settings.json -> what it says, checked; a wrong field is named by its path. */
import { serialOfDate } from "../core/workbook/state/dates.ts";
import { defaultSettings } from "../core/workbook/state/defaultSettings.ts";
import { nameProblem } from "../core/workbook/state/names.ts";
import type { Channel, Detail, MetricsInput, Persona, Settings } from "../core/workbook/state/state.ts";
import { BadInput } from "./badInput.ts";
import { schemaProblem } from "./schema.ts";
import { settingFields, settingsSchema } from "./settingsSchema.ts";

export interface GivenSettings {
  /** Single settings, defaults where the file says nothing; its lists stand beside. */
  readonly settings: Settings;
  /** Null: the file leaves it to the exports, or to the defaults. */
  readonly channels: readonly Channel[] | null;
  readonly personas: readonly Persona[] | null;
  readonly detail: Detail | null;
  readonly closeRates: readonly { readonly channel: string; readonly rate: number }[];
  readonly rows: readonly MetricsInput[];
  /** The settings that the file itself names; the exports may say the others. */
  readonly named: ReadonlySet<string>;
}

interface FileShape extends Readonly<Record<string, unknown>> {
  readonly channels?: readonly (Partial<Channel> & { name: string; closeRate?: number | null })[];
  readonly personas?: readonly { name: string; ownPrice?: number | null }[];
  readonly rows?: readonly (Partial<MetricsInput> & { channel: string; persona: string })[];
  readonly reasons?: readonly { name: string; count?: number | null }[];
  readonly holidays?: readonly string[];
  readonly detail?: Detail;
}

export function settingsFrom(value: object, file: string): GivenSettings {
  const problem = schemaProblem(value, settingsSchema);
  if (problem !== null) throw new BadInput(`${file}: ${problem}`);
  const given = value as FileShape;
  refuseWrongDates(given, file);
  refuseNames(given.channels ?? [], "channel", file);
  refuseNames(given.personas ?? [], "persona", file);
  const single = Object.fromEntries(
    settingFields.flatMap(({ key, format }) =>
      given[key] === undefined ? [] : [[key, format === "time" ? partOfDay(given[key]) : given[key]]],
    ),
  );
  return {
    settings: {
      ...defaultSettings,
      ...single,
      holidays: given.holidays ?? [],
      reasons: (given.reasons ?? []).map(({ name, count = null }) => ({ name, count })),
      ...(typeof given.currency === "string" ? { currency: given.currency.trim().toUpperCase() } : {}),
    },
    channels:
      given.channels?.map(({ name, owner = "marketing", costPerLead = null }) => ({
        name: name.trim(),
        owner,
        costPerLead,
      })) ?? null,
    personas: given.personas?.map(({ name, ownPrice = null }) => ({ name: name.trim(), ownPrice })) ?? null,
    detail: given.detail ?? null,
    closeRates: (given.channels ?? []).flatMap(({ name, closeRate }) =>
      typeof closeRate === "number" ? [{ channel: name.trim(), rate: closeRate }] : [],
    ),
    rows: (given.rows ?? []).map(({ channel, persona, ownCloseRate = null, ownLeads = null, share = null }) => ({
      channel,
      persona,
      ownCloseRate,
      ownLeads,
      share,
    })),
    named: new Set(Object.keys(given)),
  };
}

/** The pattern lets 2026-02-31 through. */
function refuseWrongDates(given: FileShape, file: string): void {
  const dates = [
    ...settingFields.filter(({ format }) => format === "date").map(({ key }) => [key, given[key]] as const),
    ...(given.holidays ?? []).map((day, index) => [`holidays[${index}]`, day] as const),
  ];
  const wrong = dates.find(([, day]) => typeof day === "string" && serialOfDate(day) === null);
  if (wrong) throw new BadInput(`${file}: ${wrong[0]}: expected a date such as 2026-06-30, found "${wrong[1]}".`);
}

function refuseNames(named: readonly { readonly name: string }[], what: "channel" | "persona", file: string): void {
  named.forEach(({ name }, index) => {
    const before = named.slice(0, index).map(other => other.name);
    const problem = nameProblem(name, before, what);
    if (problem !== null) throw new BadInput(`${file}: ${what}s[${index}].name: ${problem}`);
  });
}

function partOfDay(time: unknown): number | null {
  if (typeof time !== "string") return null;
  const [hours, minutes] = time.split(":").map(Number);
  return (hours! * 60 + minutes!) / 1_440;
}
