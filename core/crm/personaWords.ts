import { key } from "./fold.ts";

/** Usual segment names and what they are called here; null: a value that names no buyer. */
export type PersonaHint = "Small business" | "Mid-market" | "Enterprise" | "Public sector" | null;

const known = new Map<string, PersonaHint>();
const add = (hint: PersonaHint, values: string) => {
  for (const value of values.split("|")) known.set(key(value), hint);
};
add(
  "Small business",
  "Small business|Small businesses|SMB|SME|Small|KMU|Pequeno|Pequeño|Pequeno porte|Petit|Piccola|Klein|Small company|Small companies|Micro|Micro business|Kleinbetrieb|Kleinunternehmen|Kleine Unternehmen|PME|TPE|Pyme|PYMES|PMI|MKB|MSP|Mała firma|Pequena empresa|Pequeña empresa|Petite entreprise|Piccola impresa|Småföretag|Malý podnik|Små virksomheder|Startup",
);
add(
  "Mid-market",
  "Mid-market|Midmarket|Mid market|Middle market|Medium|Medium business|Midsize|Mid-size|Mittelstand|Mittelständler|Mittleres Unternehmen|Médio|Mediano|Mittel|Moyen|Medium company|Medium-sized company|Mittelgroßes Unternehmen|Mediana empresa|Empresa mediana|Médio porte|Média empresa|ETI|Moyenne entreprise|Media impresa|Middenbedrijf|Średnia firma|Medelstora företag",
);
add(
  "Enterprise",
  "Enterprise|Enterprises|Large|Large enterprise|Large business|Corporate|Konzern|Großkunde|Grosskunde|Großunternehmen|Grande empresa|Gran empresa|Empresa grande|Grande|Grande porte|Groß|Large company|Large companies|Grande entreprise|Grand compte|Grande impresa|Grootbedrijf|Duża firma|Storföretag|Key account",
);
add(
  "Public sector",
  "Public sector|Government|Public|Behörde|Behoerde|Öffentliche Hand|Oeffentliche Hand|Öffentlicher Sektor|Verwaltung|Sector público|Setor público|Secteur public|Settore pubblico|Overheid|Sektor publiczny|Offentlig sektor|Veřejný sektor|Gobierno|Governo",
);
add(
  null,
  "n/a|k. A.|keine Angabe|unknown|unbekannt|none|not set|other|sonstige|-|unassigned|null|no value|desconocido|inconnu|sconosciuto|onbekend|nieznany|desconhecido|okänd",
);

/** undefined: nothing known about this value. */
export const personaHint = (raw: string): PersonaHint | undefined => known.get(key(raw));
