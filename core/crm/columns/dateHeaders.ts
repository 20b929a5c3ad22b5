import { list, set } from "../text/phrases.ts";
import type { HeaderName } from "./header.ts";
import type { RoleWords } from "./headerWords.ts";

/** Headers of dates that lie in the future, or that say how long something took. */
const expected =
  "expected est estimated voraussichtlich voraussichtliches voraussichtlicher erwartet erwartetes ocekavane forventet forvantet geschat geschatte geraamd geraamde verwachting estime estimee estimees stimata stimato stimate estimada estimado beraknad beraknat szacowana szacowany przewidywana przewidywane odhadovane predpokladane anslaet planowany planlagt planerad geplant geplante geplantes previsto prevista previstos prevue previu verwacht verwachte planowane planowana esperado esperada forvantad forvantat next days tage anzahl number count";

const words = set(expected);
/** A date that is only planned. */
export const isAhead = (name: HeaderName): boolean => name.words.some(word => words.has(word));

/** Header words of the date columns, ten languages. */
export const dateHeaders: readonly RoleWords[] = [
  {
    role: "created",
    content: "date",
    tiers: [
      list(
        "create date|createdate|createdat|created date|creation date|date created|date of creation|created on|created at|created time|create time|created|lead created|date added|erstellt|erstellt am|erstelldatum|erstellungsdatum|angelegt|angelegt am|anlagedatum|deal erstellt|vytvoreno|datum vytvoreni|oprettet|oprettet den|oprettelsesdato|creado|creado el|fecha de creacion|fecha creacion|creacion|cree|creee|cree le|creee le|date de creation|creation|creato|creato il|data creazione|data di creazione|creazione|aangemaakt|aangemaakt op|aanmaakdatum|gemaakt|gemaakt op|utworzono|data utworzenia|criado|criado em|criacao|data de criacao|data da criacao|skapad|skapad den|skapat datum|skapad datum",
      ),
      list(
        "date entered|entered on|date opened|opened on|open date|date logged|date of enquiry|date of inquiry|anfrage vom|anfrage am|anfragedatum|datum der anfrage|anfrage eingegangen|datum anfrage|erstanfrage|anlage am|leaddatum|lead datum|lead date|deal created|creation log|fecha de solicitud|fecha solicitud|fecha de entrada|fecha de registro|fecha registro|fecha ingreso|fecha de ingreso|date de la demande|date demande|date d entree|date d enregistrement|date creation|data richiesta|data della richiesta|data registrazione|data de entrada|data de registro|data do lead|data entrada|datum aanvraag|aanvraagdatum|invoerdatum|datum invoer|data zapytania|data wplywu|data dodania|dodano|zalozeno|zalozeno dne|datum zalozeni|datum poptavky|inkommen|inkom|registrerad|registreringsdatum|registreret|modtaget|fecha de alta|fecha alta|alta|date d ajout|date de saisie|erfasst am|erfassungsdatum|aufgenommen am|data inserimento|data de cadastro|data cadastro|registration date|registered on|inquiry on|enquiry on|received on|received at|received|received date|date received|inquiry date|enquiry date|submitted|submitted at|submission date|eingang|eingangsdatum|entry date|signup date|sign up date",
      ),
    ],
    not: set(
      `${expected} by user por von modified updated owner company account organization organisation firma unternehmen empresa societe azienda user webinar activity id close closed won lost first last contact person persona kontakt`,
    ),
  },
  {
    role: "modified",
    content: "date",
    tiers: [
      list(
        "last modified date|lastmodifieddate|updatedat|last modified|modified date|modified on|modified at|modified|date modified|last updated|updated|updated at|updated on|update time|last update|aktualisiert|aktualisiert am|zeit der aktualisierung|geandert|geandert am|zuletzt geandert|letzte anderung|zmeneno|upraveno|aendret|opdateret|modificado|actualizado|fecha de modificacion|ultima modificacion|modifie|modifie le|date de modification|mis a jour|derniere modification|modificato|aggiornato|data modifica|ultima modifica|gewijzigd|gewijzigd op|bijgewerkt|czas aktualizacji|data aktualizacji|data modyfikacji|laatst gewijzigd|laatst gewijzigd op|laatst bijgewerkt|date de derniere modification|derniere mise a jour|fecha de ultima modificacion|ultima actualizacion|ora modifica|hora de modificacion|hora de modificacao|naposledy upraveno|datum zmeny|sidst aendret|senast uppdaterad|zmodyfikowano|zaktualizowano|data modyfikacji|atualizado|atualizado em|data de atualizacao|andrad|uppdaterad|senast andrad",
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
        "became a customer date|became customer|devenu client le|date de transformation en client|date de conversion en client|fecha en que se convirtio en cliente|data em que se tornou cliente|data in cui e diventato cliente|datum waarop het contact klant werd|signed on|signed at|czas wygrania|data wygrania|heure du gain|date du gain|gagnee le|hora de ganado|momento de ganado|tijdstip gewonnen|vinsttid|client depuis|client depuis le|cliente desde|cliente dal|diventato cliente il|klient od|zakaznik od|kund sedan|kunde siden|klant sinds|klant geworden op|wurde kunde am|kunde geworden am|convertido em cliente em|convertido en cliente el|blev kund|blev kunde|date de signature|fecha de firma|unterschrieben am|date signed|sale date|date of sale|verkaufsdatum|datum an dem der kontakt zum kunden wurde|zum kunden geworden am|data da venda|fecha de venta|date de vente|data di vendita|verkauft am|date du gain|datum wurde kunde|wurde kunde|kunde seit|customer since|customer date|won date|won time|won on|won at|date won|closed won date|date closed won|datum des gewonnenen deals|gewonnen am|datum gewonnen|gewinndatum|ganho em|data de ganho|data do ganho|ganado el|fecha de ganado|fecha ganado|gagne le|date de gain|vinto il|data vincita|gewonnen op|vundet den|vunnen datum|data wygranej|wygrana dnia|vyhrano dne",
      ),
      list(
        "actual close date|tatsachliches abschlussdatum|tatsachlicher abschluss|tatsachliches enddatum|werkelijke sluitingsdatum|feitelijke sluitingsdatum|afsluitdatum|afgesloten op|gesloten op|date de cloture reelle|date de cloture effective|cloture reelle|cloturee le|cloture le|date cloture|fermee le|date de fermeture|fecha de cierre real|fecha real de cierre|cerrado el|cerrada el|fecha cierre|data di chiusura effettiva|data chiusura effettiva|data chiusura|chiuso il|chiusa il|data de fechamento real|data real de fechamento|data fechamento|data de conclusao|rzeczywista data zamkniecia|zamknieto dnia|skutecne uzavreni|uzavreno dne|datum uzavreni|faktisk lukkedato|lukket den|afslutningsdato|faktiskt stangningsdatum|stangd|stangd den|avslutsdatum|avslutad|avslutad den|avslutat|slutdatum|auftragsdatum|bestelldatum|datum des auftrags|auftrag am|order date|purchase date|close date|closedate|closedat|closed date|date closed|closing date|close time|closed on|closed at|closed|abschlussdatum|abgeschlossen am|deal abgeschlossen am|geschlossen am|uzavreno|datum uzavreni|lukkedato|lukket|fecha de cierre|cierre|date de cloture|cloture|data di chiusura|chiusura|sluitingsdatum|data zamkniecia|zamknieto|data de fechamento|fechado em|stangningsdatum|contract date|lead conversion date|conversion date",
      ),
    ],
    not: set(`${expected} lost reason verlorenen perda perdido first nda`),
  },
  {
    role: "lostDate",
    content: "date",
    tiers: [
      list(
        "lost date|lost time|lost on|date lost|closed lost date|czas przegrania|data przegrania|tijdstip verloren|date de la perte|datum des verlorenen deals|verloren am|data de perda|data da perda|perdido em|perdido el|fecha de perdida|perdu le|date de perte|perso il|data perdita|verloren op|tabt den|forlorad datum|data przegranej|ztraceno dne",
      ),
    ],
    not: set(`${expected} reason`),
  },
  {
    role: "mqlDate",
    content: "date or mark",
    tiers: [
      list(
        "became a marketing qualified lead date|mql date|date mql|mql on|became mql date|mql since|marketing qualified date|mql datum|data mql|fecha mql|is mql|mql|e mql|marketing qualified|datum an dem der kontakt zum marketing qualified lead wurde",
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
      list(
        "datum an dem der kontakt zum sales qualified lead wurde|konvertierungsdatum|datum der konvertierung|converted date|date converted|lead converted date|is sql|sql|e sql|sales qualified",
      ),
      list("is converted|converted|konvertiert|converti|convertido"),
    ],
    not: set("days count number reason owner score"),
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
];
