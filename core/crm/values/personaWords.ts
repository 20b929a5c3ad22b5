import { key } from "../text/fold.ts";
import { furtherPersonas } from "../text/furtherLanguages.ts";

/** Usual segment names and what they are called here; null: a value that names no buyer. */
export type PersonaHint = "Small business" | "Mid-market" | "Enterprise" | "Public sector" | null;

const known = new Map<string, PersonaHint>();
const add = (hint: PersonaHint, values: string) => {
  for (const value of values.split("|")) known.set(key(value), hint);
};
add(
  "Small business",
  "Small business|Small businesses|SMB|SME|Small|KMU|Pequeno|Pequeño|Pequeno porte|Petit|Piccola|Klein|Small company|Small companies|Micro|Micro business|Kleinbetrieb|Kleinunternehmen|Kleine Unternehmen|PME|TPE|Pyme|PYMES|PMI|MKB|MSP|Mała firma|Pequena empresa|Pequeña empresa|Petite entreprise|Piccola impresa|Småföretag|Malý podnik|Små virksomheder|Startup|Lille virksomhed|Litet företag|Små företag|Malá firma|Malé firmy|Małe firmy|Małe przedsiębiorstwo|Kleine bedrijven|Klein bedrijf|Pequenas empresas|Pequeñas empresas|Petites entreprises|Piccole imprese",
);
add(
  "Mid-market",
  "Mid-market|Midmarket|Mid market|Middle market|Medium|Medium business|Midsize|Mid-size|Mittelstand|Mittelständler|Mittleres Unternehmen|Médio|Mediano|Mittel|Moyen|Medium company|Medium-sized company|Mittelgroßes Unternehmen|Mediana empresa|Empresa mediana|Médio porte|Média empresa|ETI|Moyenne entreprise|Media impresa|Middenbedrijf|Średnia firma|Medelstora företag|Medelstort företag|Mellanstora företag|Mellemstor virksomhed|Mellemstore virksomheder|Střední podnik|Střední firma|Średnie firmy|Średnie przedsiębiorstwo|Middelgroot bedrijf|Middelgrote bedrijven|Medianas empresas|Médias empresas|Moyennes entreprises|Medie imprese|Mittlere Unternehmen",
);
add(
  "Enterprise",
  "Enterprise|Enterprises|Large|Large enterprise|Large business|Corporate|Konzern|Großkunde|Grosskunde|Großunternehmen|Grande empresa|Gran empresa|Empresa grande|Grande|Grande porte|Groß|Large company|Large companies|Grande entreprise|Grand compte|Grande impresa|Grootbedrijf|Duża firma|Storföretag|Stora företag|Stort företag|Stor virksomhed|Store virksomheder|Velký podnik|Velká firma|Korporace|Duże firmy|Duże przedsiębiorstwo|Korporacja|Groot bedrijf|Grote bedrijven|Grandes empresas|Grandes entreprises|Grandi imprese|Großbetrieb|Großbetriebe|Key account",
);
add(
  "Public sector",
  "Public sector|Government|Public|Behörde|Behoerde|Öffentliche Hand|Oeffentliche Hand|Öffentlicher Sektor|Verwaltung|Sector público|Setor público|Secteur public|Settore pubblico|Overheid|Sektor publiczny|Offentlig sektor|Veřejný sektor|Gobierno|Governo",
);
add(
  null,
  "n/a|k. A.|keine Angabe|unknown|unbekannt|none|not set|other|sonstige|-|unassigned|null|no value|desconocido|inconnu|sconosciuto|onbekend|nieznany|desconhecido|okänd|ukendt|neznámý|n.d.|n/d|s/d|b.d.|-None-|keine|non renseigné|non spécifié|no especificado|sin especificar|não informado|não especificado|nie podano|nezadáno|ikke angivet|ej angivet|niet opgegeven|non specificato|not specified|unspecified",
);
for (const [hint, values] of furtherPersonas) add(hint, values);

/** undefined: nothing known about this value. */
export const personaHint = (raw: string): PersonaHint | undefined => known.get(key(raw));
