/** The cohorts of the made-up export, counted by hand from its cells: what a parser's user would write, for the peers. */

/** The cells of one row, in the order of the header. */
export type Row = readonly (string | undefined)[];

interface Kept {
  readonly modified: string;
  readonly place: string;
  readonly won: boolean;
  readonly amount: number;
}

export interface Counted {
  leads: number;
  customers: number;
  revenue: number;
  merged: number;
  leftOut: number;
}

/** Mapping, validation, reasons for rows left out, duplicates: everything the product does, for one known shape. */
export function newCohorts(map: (source: string) => string) {
  const leads = new Map<string, Kept>();
  const names = new Map<string, string>();
  const leftOut: { row: number; reason: string }[] = [];
  let [row, merged] = [1, 0];
  return {
    add(cells: Row): void {
      row += 1;
      const [id = "", name = "", email = "", persona = "", stage = "", created = "", modified = ""] = cells;
      const [source = "", , amount = ""] = cells.slice(7);
      if (!/^\d{4}-\d{2}-\d{2}/.test(created)) {
        leftOut.push({ row, reason: "no readable date" });
        return;
      }
      if (/\btest\b/i.test(name) || /\btest\b/i.test(email.split("@")[0]!)) {
        leftOut.push({ row, reason: "test lead" });
        return;
      }
      const before = leads.get(id);
      if (before !== undefined) merged += 1;
      if (before !== undefined && before.modified > modified) return;
      let channel = names.get(source);
      if (channel === undefined) {
        channel = map(source);
        names.set(source, channel);
      }
      const place = `${created.slice(0, 7)}\n${channel}\n${persona || "Unassigned"}`;
      leads.set(id, { modified, place, won: stage === "Customer", amount: amount === "" ? 0 : Number(amount) });
    },
    counted(): Counted {
      const cells = new Map<string, { leads: number; customers: number; revenue: number }>();
      for (const { place, won, amount } of leads.values()) {
        const cell = cells.get(place) ?? { leads: 0, customers: 0, revenue: 0 };
        cell.leads += 1;
        if (won) {
          cell.customers += 1;
          cell.revenue += amount;
        }
        cells.set(place, cell);
      }
      const all: Counted = { leads: 0, customers: 0, revenue: 0, merged, leftOut: leftOut.length };
      for (const cell of cells.values()) {
        all.leads += cell.leads;
        all.customers += cell.customers;
        all.revenue += cell.revenue;
      }
      return { ...all, revenue: Math.round(all.revenue * 100) / 100 };
    },
  };
}
