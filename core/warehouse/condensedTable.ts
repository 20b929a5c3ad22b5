/** The values of a warehouse's columns as the table that core decides about: each value as often as it stands there. */
import type { Columns } from "../crm/columns/columns.ts";
import { fingerprint } from "../crm/text/fingerprint.ts";
import type { ColumnLook, Table } from "../crm/text/table.ts";
import type { DateCells, Values } from "../crm/text/values.ts";
import { dateRoles } from "../crm/values/formats.ts";
import type { Distinct, Distincts } from "./distincts.ts";
import { isTyped } from "./model.ts";
import type { SourceColumn } from "./source.ts";

/** Above this number of rows values keep their shares only; nothing that is decided needs more. */
const mostRows = 400_000;

export interface Looked {
  readonly columns: readonly SourceColumn[];
  readonly size: number;
  readonly looks: readonly ColumnLook[];
}

/** The table as it stands before its values are known: enough to choose columns. */
export function lookedTable({ columns, size, looks }: Looked): Table {
  const header = columns.map(({ name }) => name.trim());
  return {
    kind: "table",
    fingerprint: "",
    headerFingerprint: fingerprint(header.join("\n")),
    delimiter: ",",
    header,
    headerRow: 1,
    skipped: [],
    size,
    numberOf: row => row,
    cells: () => [],
    values: () => nothing,
    dates: () => ({ days: nothing, times: null }),
    repeats: () => [],
    mayBeTests: () => () => false,
    longRows: () => new Map(),
    // biome-ignore lint/correctness/useYield: there is nothing to wait for
    *looks() {
      return looks;
    },
    *prepare() {},
  };
}

const nothing: Values = { codes: new Uint32Array(0), values: [], raw: [] };

export function condensedTable(looked: Looked, chosen: Columns, distincts: Distincts): Table {
  const { roles, medium } = chosen;
  const size = Math.min(looked.size, mostRows);
  const times = (list: readonly Distinct[]) =>
    list.map(({ rows }) => (size === looked.size ? rows : Math.max(1, Math.round((rows * size) / looked.size))));
  const spread = (list: readonly Distinct[], of: (distinct: Distinct) => string): Values => {
    const counts = times(list);
    const codes = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    const known = new Map<string, number>();
    let row = 0;
    for (const [at, distinct] of list.entries()) {
      const value = of(distinct);
      const code = known.get(value) ?? known.size;
      known.set(value, code);
      codes.fill(code, row, row + counts[at]!);
      row += counts[at]!;
    }
    const values = [...known.keys()];
    return { codes, values, raw: values };
  };
  const value = ({ value: own }: Distinct) => own;
  const beside = ({ beside: other }: Distinct) => other;
  const sources = distincts.get("channel") ?? [];
  return {
    ...lookedTable(looked),
    size: medium === null || roles.channel === undefined ? size : times(sources).reduce((sum, count) => sum + count, 0),
    values(column) {
      const own = distincts.get(String(column));
      if (own !== undefined && column !== roles.channel) return spread(own, value);
      if (column === roles.channel) return spread(sources, value);
      return column === medium ? spread(sources, beside) : nothing;
    },
    dates(column): DateCells {
      const role = dateRoles.find(each => roles[each] === column)!;
      // A real date is written like no text: as what it is.
      if (isTyped(looked.columns[column])) return { days: oneDay, times: null };
      const list = distincts.get(`date ${role}`) ?? [];
      const timed = list.some(({ beside: time }) => time !== "");
      return { days: spread(list, value), times: timed ? spread(list, beside) : null };
    },
  };
}

const oneDay: Values = { codes: new Uint32Array(1), values: ["2020-01-31"], raw: ["2020-01-31"] };
