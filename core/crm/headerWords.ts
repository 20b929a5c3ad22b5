import type { Role } from "./reading.ts";

/** What the cells of a column must be for a role. */
export type Content =
  | "date"
  | "date or mark"
  | "mark"
  | "amount"
  | "number"
  | "currency"
  | "id"
  | "email"
  | "words"
  | "text";

/** Header words of one role, folded, strongest first; a hint for a proposal, never a decision. */
export interface RoleWords {
  readonly role: Role;
  readonly content: Content;
  readonly tiers: readonly (readonly string[])[];
  /** A header with one of these words is something else. */
  readonly not: ReadonlySet<string>;
}

const list = (text: string): readonly string[] => text.split("|").map(phrase => phrase.trim());
const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Headers of dates that lie in the future, or that say how long something took. */
const expected =
  "expected est estimated voraussichtlich voraussichtliches voraussichtlicher erwartet erwartetes ocekavane forventet previsto prevista prevue previu verwacht verwachte planowane planowana esperado esperada forvantad forvantat next days tage anzahl number count";

/** In the order in which columns are given away: what is sure first. */
export const roleWords: readonly RoleWords[] = [
  {
    role: "created",
    content: "date",
    tiers: [
      list(
        "create date|created date|creation date|date created|date of creation|created on|created at|created time|create time|created|lead created|date added|erstellt|erstellt am|erstelldatum|erstellungsdatum|angelegt|angelegt am|anlagedatum|deal erstellt|vytvoreno|datum vytvoreni|oprettet|oprettet den|oprettelsesdato|creado|creado el|fecha de creacion|fecha creacion|creacion|cree|creee|cree le|creee le|date de creation|creation|creato|creato il|data creazione|data di creazione|creazione|aangemaakt|aangemaakt op|aanmaakdatum|gemaakt|gemaakt op|utworzono|data utworzenia|criado|criado em|criacao|data de criacao|data da criacao|skapad|skapad den|skapat datum|skapad datum",
      ),
      list(
        "received|received date|date received|inquiry date|enquiry date|submitted|submitted at|submission date|eingang|eingangsdatum|entry date|signup date|sign up date",
      ),
    ],
    not: set(`${expected} by user por von modified updated owner activity id close closed won lost first last`),
  },
  {
    role: "modified",
    content: "date",
    tiers: [
      list(
        "last modified date|last modified|modified date|modified on|modified at|modified|date modified|last updated|updated|updated at|updated on|update time|last update|aktualisiert|aktualisiert am|zeit der aktualisierung|geandert|geandert am|zuletzt geandert|letzte anderung|zmeneno|upraveno|aendret|opdateret|modificado|actualizado|fecha de modificacion|ultima modificacion|modifie|modifie le|date de modification|mis a jour|derniere modification|modificato|aggiornato|data modifica|ultima modifica|gewijzigd|gewijzigd op|bijgewerkt|zmodyfikowano|zaktualizowano|data modyfikacji|atualizado|atualizado em|data de atualizacao|andrad|uppdaterad|senast andrad",
      ),
      list("system modstamp"),
    ],
    not: set("by id user stage phase etapa activity"),
  },
  {
    role: "wonDate",
    content: "date",
    tiers: [
      list(
        "became a customer date|datum wurde kunde|wurde kunde|kunde seit|customer since|customer date|won date|won time|won on|won at|date won|closed won date|date closed won|datum des gewonnenen deals|gewonnen am|datum gewonnen|gewinndatum|ganho em|data de ganho|data do ganho|ganado el|fecha de ganado|fecha ganado|gagne le|date de gain|vinto il|data vincita|gewonnen op|vundet den|vunnen datum|data wygranej|wygrana dnia|vyhrano dne",
      ),
      list(
        "actual close date|close date|closed date|date closed|closing date|close time|closed on|closed at|closed|abschlussdatum|abgeschlossen am|deal abgeschlossen am|geschlossen am|uzavreno|datum uzavreni|lukkedato|lukket|fecha de cierre|cierre|date de cloture|cloture|data di chiusura|chiusura|sluitingsdatum|data zamkniecia|zamknieto|data de fechamento|fechado em|stangningsdatum|lead conversion date|conversion date",
      ),
    ],
    not: set(`${expected} lost reason verlorenen perda perdido first`),
  },
  {
    role: "lostDate",
    content: "date",
    tiers: [
      list(
        "lost date|lost time|lost on|date lost|closed lost date|datum des verlorenen deals|verloren am|data de perda|data da perda|perdido em|perdido el|fecha de perdida|perdu le|date de perte|perso il|data perdita|verloren op|tabt den|forlorad datum|data przegranej|ztraceno dne",
      ),
    ],
    not: set(`${expected} reason`),
  },
  {
    role: "mqlDate",
    content: "date or mark",
    tiers: [
      list(
        "became a marketing qualified lead date|mql date|date mql|mql on|became mql date|mql since|marketing qualified date|mql datum|data mql|fecha mql|is mql|mql|e mql|marketing qualified",
      ),
    ],
    not: set("days count number reason owner score"),
  },
  {
    role: "sqlDate",
    content: "date or mark",
    tiers: [
      list(
        "became a sales qualified lead date|sql date|date sql|sql on|became sql date|sql since|sales qualified date|sql datum|data sql|fecha sql",
      ),
      list("converted date|date converted|lead converted date|is sql|sql|e sql|sales qualified"),
      list("is converted|converted"),
    ],
    not: set("days count number reason owner score"),
  },
  {
    role: "wonFlag",
    content: "mark",
    tiers: [
      list("is closed won|is won|closed won|won|gewonnen|ganho|ganado|gagne|vinto|vundet|vunnen|wygrana|vyhrano"),
    ],
    not: set("count reason date time"),
  },
  {
    role: "lostFlag",
    content: "mark",
    tiers: [
      list("is closed lost|is lost|closed lost|lost|verloren|perdido|perdu|perso|tabt|forlorad|przegrana|ztraceno"),
    ],
    not: set("count reason date time"),
  },
  {
    role: "amount",
    content: "amount",
    tiers: [
      list(
        "actual revenue|won amount|closed amount|amount|deal amount|opportunity amount|deal value|order value|opportunity value",
      ),
      list(
        "total revenue|revenue|value|wert|betrag|summe|umsatz|auftragswert|hodnota|castka|trzby|vaerdi|belob|omsaetning|valor|importe|monto|ingresos|valeur|montant|revenu|chiffre d affaires|valore|importo|fatturato|waarde|bedrag|omzet|wartosc|kwota|przychod|montante|receita|faturamento|varde|belopp|omsattning|intakt",
      ),
      list(
        "estimated total price|total price|total amount|total value|total contract value|contract value|total bid value",
      ),
      list("sales price|price|est revenue"),
    ],
    not: set(
      "weighted gewichtet gewichteter ponderado ponderee probability forecast currency moeda wahrung annual recurring exchange expected mrr arr acv products produtos number id date quality",
    ),
  },
  {
    role: "currency",
    content: "currency",
    tiers: [
      list(
        "currency|deal currency|currency code|currency iso code|amount currency|wahrung|mena|valuta|moneda|divisa|devise|monnaie|waluta|moeda|moeda de valor|moeda do valor",
      ),
    ],
    not: set("amount company expected exchange rate"),
  },
  {
    role: "id",
    content: "id",
    tiers: [
      list(
        "record id|lead id|deal id|opportunity id|prospect id|id|id number|do not modify opportunity|do not modify lead|kennung|identifiant|identificador",
      ),
      list(
        "opportunity number|deal number|lead number|contact id|nummer|numero|numer|codice|codigo|kod|number|oppty id",
      ),
    ],
    not: set(
      "ids owner user account company organization organisation organizacao campaign parent associated canal origem pessoa person created modified tax phone amount of",
    ),
  },
  {
    role: "email",
    content: "email",
    tiers: [
      list(
        "email|e mail|email address|e mail address|e mail adresse|work email|contact email|correo|correo electronico|courriel|adresse e mail|e post|mail|lead email|email do contato|primary email",
      ),
    ],
    not: set("last number owner sent received opt domain"),
  },
  {
    role: "stage",
    content: "words",
    tiers: [
      list("status|lifecycle stage|lead stage|stav|estado|statut|stato|stan|situacao|deal status|opportunity status"),
      list(
        "deal stage|stage name|stage|opportunity stage|dealstage|sales stage|pipeline stage|phase|stufe|faza|faze|fase|trin|etapa|etape|etap|steg|fas",
      ),
      list("lead status|outcome|ergebnis|result|state"),
    ],
    not: set(
      "reason id change changed alteracao anderung phasenanderung date entered arquivamento archive archived approval forecast count email last",
    ),
  },
  {
    role: "persona",
    content: "words",
    tiers: [
      list(
        "buyer persona|persona|customer segment|kundensegment|segment|segmento|segmentering|zielgruppe|zielkunde|doelgroep|kaufer persona|target group|customer type|kundentyp|company size|unternehmensgrosse",
      ),
      list(
        "industry|branche|odvetvi|sector|secteur|settore|bransch|branza|business line|platform business line|label|etikett|etiket|etiqueta|etiquette|etichetta|etykieta|stitek|tag|tags|job title|account type|type|tier",
      ),
    ],
    not: set("id date owner name email contact kontakt contato contacto phone"),
  },
  {
    role: "channel",
    content: "words",
    tiers: [
      list(
        "original source|original traffic source|ursprungliche quelle|fuente original|source d origine|origem original|fonte original|oorspronkelijke bron|originalkalla|lead source|deal source|canal de origem|leadquelle|lead quelle|marketing channel|acquisition channel|canal de aquisicao|channel|kanal|canal|canale|kanaal|traffic source|original source type|opportunity source|quelle|source of lead|herkunft des leads",
      ),
      list(
        "source|herkunft|zdroj|kilde|origen|fuente|origine|provenance|fonte|bron|leadbron|herkomst|zrodlo|kalla|origem|utm source|first touch channel|latest source|latest traffic source|how did you hear about us",
      ),
      list(
        "source campaign|campaign|kampagne|campana|campagne|campagna|kampania|campanha|kampanj|lead type|lead origin|record source|medium|inquiry type",
      ),
    ],
    not: set("id drill down detail data date url content of timestamp"),
  },
  {
    role: "pipeline",
    content: "words",
    tiers: [list("pipeline|sales pipeline|deal pipeline|funil|embudo|tunnel|lejek|funnel")],
    not: set("weighted value amount stage id"),
  },
  {
    role: "firstContact",
    content: "date",
    tiers: [
      list(
        "first contact date|first contacted|first contact|date of first contact|first contacted date|first response|first response date|first response time|first outreach|first outreach date|first call date|first touch date|erstkontakt|erster kontakt|primeiro contato|primer contacto|premier contact|primo contatto|eerste contact|pierwszy kontakt|forsta kontakt",
      ),
    ],
    not: set("days number"),
  },
  {
    role: "attempts",
    content: "number",
    tiers: [
      list(
        "contact attempts|attempts|call attempts|number of attempts|number of contact attempts|number of times contacted|times contacted|kontaktversuche|anzahl kontaktversuche|tentativas|intentos|tentatives|tentativi|pogingen|proby kontaktu|kontaktforsok",
      ),
    ],
    not: set("date"),
  },
  {
    role: "owner",
    content: "text",
    tiers: [
      list(
        "owner|deal owner|lead owner|contact owner|opportunity owner|besitzer|verantwortlicher|vlastnik|ejer|ansvarlig|propietario|responsable|proprietaire|proprietario|responsabile|eigenaar|wlasciciel|opiekun|responsavel|agare|ansvarig|assigned to|sales rep",
      ),
    ],
    not: set("id email date"),
  },
];

/** Name columns in which a whole word "test" marks a test row; company names are never looked at. */
export const nameHeaders: ReadonlySet<string> = new Set(
  list(
    "first name|last name|full name|name|lead name|contact name|deal name|opportunity name|title|topic|subject|dealname|contact|person|contact person|vorname|nachname|titel|nazev|jmeno|prijmeni|navn|fornavn|efternavn|titulo|nombre|apellido|apellidos|titre|nom|prenom|titolo|nome|cognome|naam|voornaam|achternaam|tytul|nazwa|imie|nazwisko|sobrenome|namn|fornamn|kontaktperson|pessoa de contato|opportunity",
  ),
);

/** Company columns; a company called "Test & Sons" that a deal's title repeats makes no test row. */
export const companyHeaders: ReadonlySet<string> = new Set(
  list(
    "company|company name|company account|account|account name|organization|organisation|organizacao|customer|potential customer|end customer|client|associated company|firma|unternehmen|organizace|virksomhed|empresa|organizacion|societe|entreprise|azienda|organizzazione|bedrijf|organisatie|organizacja|foretag",
  ),
);

/** Columns that tell the product rows of one opportunity apart. */
export const productHeaders: ReadonlySet<string> = new Set(
  list(
    "product|product name|product code|product line|product family|part number|sku|line item|item|quantity|estimated quantity|sales price|unit price|produkt|produktname|artikel|menge|producto|produit|prodotto|produto|nome do produto",
  ),
);

export const mediumHeaders: ReadonlySet<string> = new Set(
  list("medium|source medium|utm medium|lead source medium|lead medium"),
);
export const closedHeaders: ReadonlySet<string> = new Set(list("is closed|is deal closed|closed"));
export const typeHeaders: ReadonlySet<string> = new Set(
  list("deal type|type|opportunity type|business type|deal art|typ|tipo|tipo de negocio"),
);
export const labelHeaders: ReadonlySet<string> = new Set(
  list(
    "label|labels|tag|tags|lead type|lead label|etikett|etiketten|etiqueta|etiquetas|etiquette|etichetta|etiket|etykieta|stitek|lead status|deal tags",
  ),
);
export const remarketingHeaders: ReadonlySet<string> = new Set([
  "remarketing",
  "retargeting",
  "reactivated",
  "reaktiviert",
  "recycled",
]);

/** "Deal - Value": the part before the dash names the kind of record. */
export const entities: ReadonlySet<string> = new Set(
  list(
    "deal|lead|opportunity|person|contact|organization|organisation|company|account|obchod|aftale|trato|negocio|affaire|affare|kontakt|pessoa|persona|personne|organizacao|organizzazione|organisatie|szansa|affar|product|activity|aktivitat",
  ),
);
