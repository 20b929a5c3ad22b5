import type { MadeLead, Shape } from "./shape.ts";

/** What a right reading says; null = the export does not know it. */
export interface Truth {
  readonly rows: { readonly read: number; readonly used: number; readonly merged: number; readonly leftOut: number };
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
  readonly cohorts: readonly TrueCohort[];
  readonly booked: readonly { month: string; channel: string; persona: string; won: number; revenue: number }[];
}

export interface TrueCohort {
  readonly month: string;
  readonly channel: string;
  readonly persona: string;
  leads: number;
  disqualified: number | null;
  mqls: number | null;
  sqls: number | null;
  customers: number | null;
  revenue: number | null;
  pricedCustomers: number | null;
}

const monthOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7);

const plus = (money: number, cents: number) => (Math.round(money * 100) + cents) / 100;

/** Counts the rows of an export while they are made. */
export function newTruth(shape: Shape, asOfDay: number) {
  const has = (field: string) => shape.columns.some(([, cell]) => cell === field);
  const knowsWins = has("won") || has("wonDay") || (has("status") && shape.words?.won !== undefined);
  const knowsDay = has("closed") || has("wonDay");
  const wonByDay = has("wonDay") && !has("won") && !(has("status") && shape.words?.won !== undefined);
  const money = knowsWins && has("amount");
  const cells = new Map<string, TrueCohort>();
  const wins = new Map<string, Truth["booked"][number]>();
  const leftOut: { row: number; reason: string }[] = [];
  let read = 0;
  let used = 0;
  let merged = 0;
  const cohortOf = (month: string, channel: string, persona: string): TrueCohort => {
    const known = (knows: boolean) => (knows ? 0 : null);
    const cell = cells.get([month, channel, persona].join()) ?? {
      month,
      channel,
      persona,
      leads: 0,
      disqualified: known(shape.words?.disqualified !== undefined),
      mqls: known(has("mqlDay")),
      sqls: known(has("sqlMark")),
      customers: known(knowsWins),
      revenue: known(money),
      pricedCustomers: known(money),
    };
    cells.set([month, channel, persona].join(), cell);
    return cell;
  };
  const reasonOf = (lead: MadeLead): string | null => {
    if (lead.createdCell === "blank") return "no creation date";
    if (lead.createdCell === "unreadable") return "creation date not readable";
    if (lead.test && (has("name") || has("email"))) return "test lead";
    if (lead.remarketing) return "remarketing";
    return null;
  };
  return {
    row(lead: MadeLead, row: number, older: boolean): void {
      read++;
      const reason = reasonOf(lead) ?? (older ? null : lead.created > asOfDay ? "created after the as-of date" : null);
      if (reason !== null) {
        leftOut.push({ row, reason });
        return;
      }
      if (older) {
        merged++;
        return;
      }
      used++;
      const channel = shape.sources[lead.source] ?? "Unassigned";
      const persona = shape.personas?.[lead.persona] ?? "Unassigned";
      const cell = cohortOf(monthOf(lead.created), channel, persona);
      cell.leads++;
      if (cell.disqualified !== null && lead.outcome === "disqualified") cell.disqualified++;
      const dated = knowsDay && lead.closedCell === "date";
      const won = lead.outcome === "won" && !(dated && lead.closed > asOfDay) && (dated || !wonByDay);
      if (cell.mqls !== null && (lead.mql || (won && knowsWins))) cell.mqls++;
      if (cell.sqls !== null && lead.outcome === "won") cell.sqls++;
      if (!won || !knowsWins) return;
      const ours = lead.currency === (shape.currencies?.[0] ?? "");
      const cents = money && ours ? lead.cents : 0;
      if (cell.customers !== null) cell.customers++;
      if (cell.revenue !== null) cell.revenue = plus(cell.revenue, cents);
      if (cell.pricedCustomers !== null && cents > 0) cell.pricedCustomers++;
      const month = dated ? monthOf(lead.closed) : cell.month;
      const key = [month, channel, persona].join();
      const win = wins.get(key) ?? { month, channel, persona, won: 0, revenue: 0 };
      win.won++;
      win.revenue = plus(win.revenue, cents);
      wins.set(key, win);
    },
    done: (): Truth => ({
      rows: { read, used, merged, leftOut: leftOut.length },
      leftOut,
      cohorts: [...cells.values()],
      booked: knowsWins ? [...wins.values()] : [],
    }),
  };
}
