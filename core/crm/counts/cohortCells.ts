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

/** The names of both dimensions; a cell knows its own by their places in these lists. */
export interface Names {
  readonly channels: readonly string[];
  readonly personas: readonly string[];
}

/** Cells by month, channel and persona: a place is reckoned, and no key is put together for each row. */
export class Cells<Cell> {
  readonly #months = new Map<number, (Cell | undefined)[]>();
  readonly #names: Names;
  readonly #fresh: (month: number, channel: string, persona: string) => Cell;

  constructor(names: Names, fresh: (month: number, channel: string, persona: string) => Cell) {
    this.#names = names;
    this.#fresh = fresh;
  }

  at(month: number, channel: number, persona: number): Cell {
    let cells = this.#months.get(month);
    if (cells === undefined) {
      cells = [];
      this.#months.set(month, cells);
    }
    const place = channel * this.#names.personas.length + persona;
    let cell = cells[place];
    if (cell === undefined) {
      cell = this.#fresh(month, this.#names.channels[channel]!, this.#names.personas[persona]!);
      while (cells.length < place) cells.push(undefined);
      cells[place] = cell;
    }
    return cell;
  }

  list(): Cell[] {
    return [...this.#months.values()].flatMap(cells => cells.filter((cell): cell is Cell => cell !== undefined));
  }
}

export const newCounts = (month: number, channel: string, persona: string): Counts => ({
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
});

export const newWins = (month: number, channel: string, persona: string): Wins => ({
  month,
  channel,
  persona,
  won: 0,
  revenue: 0,
});
