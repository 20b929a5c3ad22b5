import type { RoleWords } from "./headerWords.ts";
import { list, set } from "./phrases.ts";

/** Header words of all other columns, ten languages, in the order in which the columns are given away. */
export const valueHeaders: readonly RoleWords[] = [
  {
    role: "wonFlag",
    content: "mark",
    tiers: [
      list(
        "is closed won|is won|closed won|won|gewonnen|ganho|ganado|ganada|venta ganada|gagne|gagnee|vente gagnee|vinto|vinta|vundet|vunnen|wygrana|vyhrano",
      ),
      list(
        "customer|is customer|became customer|kunde|ist kunde|client|est client|cliente|es cliente|sold|sale|verkauft|vendu|vendido|verkocht|venta|vente|venda",
      ),
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
        "actual revenue|won amount|closed amount|amount|deal amount|opportunity amount|deal value|deal size|sale amount|sale price|sale value|contract amount|won value|order value|opportunity value",
      ),
      list(
        "total revenue|revenue|value|wert|betrag|summe|umsatz|auftragswert|hodnota|castka|trzby|vaerdi|belob|omsaetning|valor|importe|monto|ingresos|valeur|montant|revenu|chiffre d affaires|valore|importo|fatturato|waarde|bedrag|omzet|wartosc|kwota|przychod|montante|receita|faturamento|varde|belopp|omsattning|intakt",
      ),
      list(
        "estimated total price|total price|total amount|total value|total contract value|contract value|total bid value",
      ),
      list(
        "sales price|price|est revenue|total|order total|deal total|grand total|income|montant ht|montant ttc|total ht|importe total|valor total|betrag netto|nettobetrag|auftragssumme|auftragsvolumen|umsatz netto",
      ),
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
        "record id|lead id|deal id|opportunity id|prospect id|id|id number|do not modify opportunity|do not modify lead|nicht andern lead|nicht andern verkaufschance|ne pas modifier prospect|ne pas modifier opportunite|no modificar cliente potencial|no modificar oportunidad|nao modificar cliente potencial|nao modificar oportunidade|kennung|identifiant|identificador",
      ),
      list(
        "opportunity number|deal number|lead number|contact id|nummer|numero|numer|codice|codigo|kod|number|oppty id",
      ),
      list(
        "ref|ref no|reference|reference no|referenz|referencia|riferimento|no|nr|n|nº|enquiry no|inquiry no|enquiry id|inquiry id|lead no|lead nr|deal no|deal nr|vorgangsnummer|leadnummer|item id|key|uuid|guid",
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
      list(
        "status|lifecycle stage|lifecyclestage|lead stage|stav|estado|statut|stato|stan|situacao|deal status|opportunity status",
      ),
      list(
        "deal stage|stage name|stage|opportunity stage|dealstage|sales stage|pipeline stage|phase|stufe|faza|faze|fase|trin|etapa|etape|etap|steg|fas|estagio|estagio no funil|estagio do funil|etapa do funil|etapa no funil|fase do funil|etapa del embudo|fase del embudo|etape du pipeline|lifecycle phase|leadphase|lead phase",
      ),
      list(
        "lead status|leadstatus|statut du lead|estado del lead|status do lead|outcome|ergebnis|result|esito|resultado|resultat|resultaat|uitkomst|wynik|vysledek|udfald|utfall|status reason|statusgrund",
      ),
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
        "buyer persona|persona|customer segment|kundensegment|segment|segmento|segmentering|zielgruppe|zielkunde|doelgroep|kaufer persona|target group|customer type|kundentyp|kundenart|kundengruppe|tipo de cliente|type de client|typologie client|typologie de client|tipologia cliente|tipo cliente|tipo di cliente|klanttype|type klant|kundetype|kundtyp|typ klienta|typ zakaznika|client segment|client type|buyer type|age group|altersgruppe|tranche d age|grupo de edad|faixa etaria|audience|target audience|cible|publico objetivo|company size|unternehmensgrosse|firmengrosse|tamano de empresa|tamano de la empresa|taille d entreprise|taille de l entreprise|dimensione azienda|porte|porte da empresa|tamanho da empresa|bedrijfsgrootte|segment de clientele",
      ),
      list(
        "industry|branche|odvetvi|sector|industria|secteur|secteur d activite|settore|setor|bransch|branza|vertical|company industry|account industry|customer industry|lead industry",
      ),
      list(
        "business line|platform business line|label|etikett|etiket|etiqueta|etiquette|etichetta|etykieta|stitek|tag|tags|job title|account type|type|tier",
      ),
    ],
    not: set("id date owner name email contact kontakt contato contacto phone"),
  },
  {
    role: "channel",
    content: "words",
    tiers: [
      list(
        "original source|original traffic source|ursprungliche quelle|fuente original|source d origine|origem original|fonte original|oorspronkelijke bron|originalkalla|lead source|deal source|canal de origem|leadquelle|lead quelle|marketing channel|acquisition channel|canal de aquisicao|channel|kanal|canal|canale|kanaal|traffic source|original source type|opportunity source|quelle|source of lead|herkunft des leads|origen del lead|fuente del lead|source du lead|origine du lead|provenienza|provenienza lead|canal d acquisition|canal de adquisicion|canal de captacion|canale di acquisizione|originating lead source",
      ),
      list(
        "source|herkunft|zdroj|kilde|origen|fuente|origine|provenance|fonte|bron|leadbron|herkomst|zrodlo|kalla|origem|utm source|first touch channel|latest source|latest traffic source|how did you find us|wie haben sie von uns erfahren|utm source medium|source medium|how did you hear about us",
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
    not: set("weighted value amount stage id estagio etapa etape fase phase"),
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
        "owner|deal owner|lead owner|contact owner|opportunity owner|besitzer|verantwortlicher|vlastnik|ejer|ansvarlig|propietario|responsable|proprietaire|proprietario|responsabile|eigenaar|wlasciciel|opiekun|responsavel|agare|ansvarig|assigned to|sales rep|zustandiger mitarbeiter|commercial|comercial",
      ),
    ],
    not: set("id email date"),
  },
];
