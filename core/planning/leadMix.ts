/** Leads of each row, moved to new totals of channels and personas; the mix within them stays as near as it can. */
export interface MixRow {
  readonly channel: string;
  readonly persona: string;
  readonly leads: number;
}

type Totals = ReadonlyMap<string, number>;

/** Rounds of fitting rows and columns in turn; a few are enough, the rest is for stubborn mixes. */
const mostRounds = 200;

/**
 * Channels get the totals given (others keep theirs); then personas get their shares of all leads, others share the rest
 * as before. Where a channel or persona has had no lead yet, its new leads follow the mix of all.
 */
export function fitMix(rows: readonly MixRow[], channels: Totals, personaShares: Totals): MixRow[] {
  const byChannel = totalsOf(rows, row => row.channel);
  for (const [name, leads] of channels) byChannel.set(name, leads);
  const all = [...byChannel.values()].reduce((sum, leads) => sum + leads, 0);
  const personas = personaTotals(rows, personaShares, all);
  let fitted = scaled(seeded(rows, byChannel, personas), row => row.channel, byChannel);
  if (personaShares.size === 0) return fitted;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = fitted;
    fitted = scaled(
      scaled(fitted, row => row.persona, personas),
      row => row.channel,
      byChannel,
    );
    if (fitted.every(({ leads }, index) => Math.abs(leads - before[index]!.leads) < 1e-9)) break;
  }
  return fitted;
}

function personaTotals(rows: readonly MixRow[], shares: Totals, all: number): Map<string, number> {
  const before = totalsOf(rows, row => row.persona);
  const given = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const others = [...before].filter(([name]) => !shares.has(name));
  const otherLeads = others.reduce((sum, [, leads]) => sum + leads, 0);
  const rest = Math.max(0, 1 - given);
  const totals = new Map([...shares].map(([name, share]) => [name, (share / Math.max(1, given)) * all] as const));
  for (const [name, leads] of others) {
    totals.set(name, otherLeads === 0 ? (rest * all) / others.length : (rest * all * leads) / otherLeads);
  }
  return totals;
}

/** A row that must get leads but has none starts from the shares of its channel and persona. */
function seeded(rows: readonly MixRow[], channels: Totals, personas: Totals): MixRow[] {
  const [byChannel, byPersona] = [totalsOf(rows, row => row.channel), totalsOf(rows, row => row.persona)];
  const all = [...personas.values()].reduce((sum, leads) => sum + leads, 0);
  return rows.map(row => {
    const empty = byChannel.get(row.channel) === 0 || byPersona.get(row.persona) === 0;
    if (!empty || all === 0) return row;
    const leads = ((channels.get(row.channel) ?? 0) * (personas.get(row.persona) ?? 0)) / all;
    return { ...row, leads: leads > 0 ? leads : row.leads };
  });
}

function scaled(rows: readonly MixRow[], key: (row: MixRow) => string, totals: Totals): MixRow[] {
  const now = totalsOf(rows, key);
  return rows.map(row => {
    const [has, gets] = [now.get(key(row)) ?? 0, totals.get(key(row)) ?? 0];
    return { ...row, leads: has === 0 ? 0 : (row.leads * gets) / has };
  });
}

function totalsOf(rows: readonly MixRow[], key: (row: MixRow) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(key(row), (totals.get(key(row)) ?? 0) + row.leads);
  return totals;
}
