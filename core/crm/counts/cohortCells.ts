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

/** Cells by month, channel and persona; no key has to be put together for each row. */
export type Places<Cell> = Map<number, Map<string, Map<string, Cell>>>;

function personasOf<Cell>(places: Places<Cell>, month: number, channel: string): Map<string, Cell> {
  let channels = places.get(month);
  if (channels === undefined) {
    channels = new Map();
    places.set(month, channels);
  }
  let personas = channels.get(channel);
  if (personas === undefined) {
    personas = new Map();
    channels.set(channel, personas);
  }
  return personas;
}

export function listOf<Cell>(places: Places<Cell>): Cell[] {
  return [...places.values()].flatMap(channels => [...channels.values()].flatMap(personas => [...personas.values()]));
}

export function cellOf(counts: Places<Counts>, month: number, channel: string, persona: string): Counts {
  const cells = personasOf(counts, month, channel);
  let cell = cells.get(persona);
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
    cells.set(persona, cell);
  }
  return cell;
}

export function winsOf(wins: Places<Wins>, month: number, channel: string, persona: string): Wins {
  const cells = personasOf(wins, month, channel);
  let found = cells.get(persona);
  if (found === undefined) {
    found = { month, channel, persona, won: 0, revenue: 0 };
    cells.set(persona, found);
  }
  return found;
}
