/** The running counts of one month, channel and persona. */
export interface Counts {
  readonly month: number;
  readonly channel: string;
  readonly persona: string;
  leads: number;
  disqualified: number;
  mqls: number;
  sqls: number;
  sqlsDisqualified: number;
  customers: number;
  revenue: number;
  pricedCustomers: number;
  daysToWin: number;
  responseKnown: number;
  answeredInTime: number;
  attemptsKnown: number;
  enoughAttempts: number;
}

export interface Wins {
  readonly month: number;
  readonly channel: string;
  readonly persona: string;
  won: number;
  revenue: number;
}

const cellKey = (month: number, channel: string, persona: string) => `${month}\n${channel}\n${persona}`;

export function cellOf(counts: Map<string, Counts>, month: number, channel: string, persona: string): Counts {
  const key = cellKey(month, channel, persona);
  let cell = counts.get(key);
  if (cell === undefined) {
    cell = {
      month,
      channel,
      persona,
      leads: 0,
      disqualified: 0,
      mqls: 0,
      sqls: 0,
      sqlsDisqualified: 0,
      customers: 0,
      revenue: 0,
      pricedCustomers: 0,
      daysToWin: 0,
      responseKnown: 0,
      answeredInTime: 0,
      attemptsKnown: 0,
      enoughAttempts: 0,
    };
    counts.set(key, cell);
  }
  return cell;
}

export function winsOf(wins: Map<string, Wins>, month: number, channel: string, persona: string): Wins {
  const key = cellKey(month, channel, persona);
  const found = wins.get(key) ?? { month, channel, persona, won: 0, revenue: 0 };
  wins.set(key, found);
  return found;
}
