import { further } from "../text/furtherLanguages.ts";
import { list, set } from "../text/phrases.ts";

/** Name columns in which a whole word "test" marks a test row; company names are never looked at. */
export const nameHeaders: ReadonlySet<string> = new Set(
  list(
    "thema|betreff|first name|last name|full name|name|lead name|contact name|deal name|opportunity name|title|topic|subject|dealname|contact|person|contact person|vorname|nachname|titel|nazev|jmeno|prijmeni|navn|fornavn|efternavn|titulo|nombre|apellido|apellidos|titre|nom|prenom|titolo|nome|cognome|naam|voornaam|achternaam|tytul|nazwa|imie|nazwisko|sobrenome|namn|fornamn|kontaktperson|pessoa de contato|opportunity|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|kontaktna osoba|kontaktni osoba|persona de contacto|contacto|nombre de contacto|personne de contact|interlocuteur|contato|pessoa de contacto|contactpersoon|referente|contatto|persona di contatto|osoba kontaktowa|osoba do kontaktu|contact full name|primary contact",
  ),
);

/** Words for a name in longer headers: "Nom de l'opportunité", "Deal Title". */
export const nameWords = set("name title titel nom nombre nome naam navn namn nazwa nazev titulo titre titolo");
/** With one of these words it is the name of something that is no lead. */
export const otherNames = set(
  "company account organization organisation firma unternehmen empresa societe entreprise azienda bedrijf foretag job position campaign kampagne campana campagne campanha product produkt producto produit prodotto produto pipeline stage phase etapa owner besitzer user file list source quelle fuente origem form page landing event workflow domain host group team referrer partner contract city country status type created modified ad keyword content drill",
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
    "product|product name|product code|product line|product family|part number|sku|line item|item|article|line|line no|position|pos|quantity|estimated quantity|sales price|unit price|produkt|produktname|artikel|menge|producto|produit|prodotto|produto|nome do produto",
  ),
);

export const mediumHeaders: ReadonlySet<string> = new Set(
  list("medium|source medium|utm medium|lead source medium|lead medium"),
);
export const closedHeaders: ReadonlySet<string> = new Set(
  list("is closed|is deal closed|closed|geschlossen|abgeschlossen").concat(further.closed),
);
/** A yes marks a record that was thrown away. */
export const deletedHeaders: ReadonlySet<string> = new Set(
  list("deleted|is deleted|isdeleted|deleted at|geloscht").concat(further.deleted),
);
/** A no marks a record that was put away; beside a reason for losing it the record is lost. */
export const activeHeaders: ReadonlySet<string> = new Set(list("active|is active|aktiv").concat(further.active));
export const lostReasonHeaders: ReadonlySet<string> = new Set(
  list("lost reason|loss reason|closed lost reason|verlustgrund").concat(further.lostReason),
);
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
  "reactivado",
  "reactive",
  "riattivato",
  "reativado",
  "reaktywowany",
  "reaktivovano",
]);

/** "Deal - Value": the part before the dash names the kind of record. */
export const entities: ReadonlySet<string> = new Set(
  list(
    "deal|lead|opportunity|person|contact|organization|organisation|company|account|obchod|aftale|trato|negocio|affaire|affare|kontakt|pessoa|persona|personne|organizacao|organizzazione|organisatie|szansa|szansa sprzedazy|oferta|osoba|organizacja|organizacion|negociacao|oportunidad|verkoopkans|persoon|affar|product|activity|aktivitat",
  ),
);
