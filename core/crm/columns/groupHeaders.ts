import { further } from "../text/furtherLanguages.ts";
import { list, set } from "../text/phrases.ts";
import type { RoleWords } from "./headerWords.ts";

/** Header words of the columns that sort leads into groups, and of those about the work on them, ten languages. */
export const groupHeaders: readonly RoleWords[] = [
  {
    role: "stage",
    content: "words",
    tiers: [
      list(
        "status|lifecycle stage|lifecyclestage|lead stage|stav|estado|statut|stato|stan|situacao|deal status|opportunity status",
      ).concat(further.status),
      list(
        "deal stage|stage name|stage|opportunity stage|dealstage|sales stage|pipeline stage|phase|stufe|faza|faze|fase|trin|etapa|etape|etap|steg|fas|estagio|estagio no funil|estagio do funil|etapa do funil|etapa no funil|fase do funil|etapa del embudo|fase del embudo|etape du pipeline|lifecycle phase|leadphase|lead phase",
      ).concat(further.stage),
      list(
        "lead status|leadstatus|statut du lead|estado del lead|status do lead|outcome|ergebnis|result|esito|resultado|resultat|resultaat|uitkomst|wynik|vysledek|udfald|utfall|status reason|statusgrund",
      ).concat(further.result),
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
        "buyer persona|persona|klantsegment|kundsegment|kundesegment|segment klienta|segment klientow|segment zakaznika|segmento de cliente|segmento cliente|segmento de clientes|customer segment|kundensegment|segment|segmento|segmentering|zielgruppe|zielkunde|doelgroep|kaufer persona|target group|customer type|kundentyp|kundenart|kundengruppe|tipo de cliente|type de client|typologie client|typologie de client|tipologia cliente|tipo cliente|tipo di cliente|klanttype|type klant|kundetype|kundtyp|typ klienta|typ zakaznika|client segment|client type|buyer type|age group|altersgruppe|tranche d age|grupo de edad|faixa etaria|audience|target audience|cible|publico objetivo|company size|unternehmensgrosse|firmengrosse|tamano de empresa|tamano de la empresa|taille d entreprise|taille de l entreprise|dimensione azienda|porte|porte da empresa|tamanho da empresa|bedrijfsgrootte|segment de clientele|wielkosc firmy",
      ).concat(further.persona),
      list(
        "industry|branche|odvetvi|sector|industria|secteur|secteur d activite|settore|setor|bransch|branza|vertical|company industry|account industry|customer industry|lead industry|number of employees|employees|mitarbeiterzahl",
      ).concat(further.industry),
      list(
        "business line|platform business line|label|etikett|etiket|etiqueta|etiquette|etichetta|etykieta|stitek|tag|tags|job title|account type|type|tier",
      ),
    ],
    not: set("id date owner name email contact kontakt contato contacto contatto phone"),
  },
  {
    role: "channel",
    content: "words",
    tiers: [
      list(
        "original source|original traffic source|ursprungliche quelle|fuente original|source d origine|origem original|fonte original|oorspronkelijke bron|originalkalla|lead source|deal source|canal de origem|leadquelle|lead quelle|marketing channel|acquisition channel|canal de aquisicao|channel|kanal|canal|canale|kanaal|traffic source|original source type|opportunity source|quelle|source of lead|herkunft des leads|origen del lead|fuente del lead|source du lead|origine du lead|provenienza|provenienza lead|canal d acquisition|canal de adquisicion|canal de captacion|canale di acquisizione|originating lead source|original source of the lead|ursprungliche traffic quelle|traffic quelle|fuente original de trafico|fuente de trafico|fuente de trafico original|source de trafic d origine|source de trafic originale|source originale du trafic|fonte original de trafego|fonte de trafego original|origem do lead|fonte do lead|origem da negociacao|fonte di traffico originale|oorspronkelijke verkeersbron|leadkalla|lead kalla|leadkilde|oprindelig kilde|zrodlo leada|zrodlo pozyskania|zrodlo kontaktu|zdroj leadu|zdroj kontaktu|zdroj poptavky|origine de la piste|fuente de posible cliente|origen de la oportunidad|origen del contacto|kontaktquelle|wie kam der kontakt|kanal quelle|herkomst lead|bron van lead|how they found us|acquisition source|first touch source|first source|first touch|first utm source|first traffic source",
      ).concat(further.channel),
      list(
        "source|herkunft|zdroj|kilde|origen|fuente|origine|provenance|fonte|bron|leadbron|herkomst|zrodlo|kalla|origem|utm source|first touch channel|latest source|latest traffic source|how did you find us|wie haben sie von uns erfahren|utm source medium|source medium|how did you hear about us",
      ),
      list(
        "source campaign|campaign|kampagne|campana|campagne|campagna|kampania|campanha|kampanj|lead type|lead origin|record source|medium|inquiry type|platform|plattform|plateforme|plataforma|piattaforma",
      ),
    ],
    not: set("id drill down detail data date url content of timestamp"),
  },
  {
    role: "pipeline",
    content: "words",
    tiers: [list("pipeline|sales pipeline|deal pipeline|funil|embudo|tunnel|lejek|funnel").concat(further.pipeline)],
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
      ).concat(further.owner),
    ],
    not: set("id email date"),
  },
];
