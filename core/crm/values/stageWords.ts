import type { Answers, Outcome } from "../reading.ts";
import { valueKey, words } from "../text/fold.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// Forms that differ by gender stand side by side; all folded.
const won = set(
  "won win lograda logrado conquistada conquistado gewonnen vyhrano ziskano vundet ganado ganada ganadas gagne gagnee gagnes vinto vinta acquisito gewonnenen wygrana wygrane wygrany ganho ganha vunnen vunnet closedwon sold verkauft vendu vendue vendido vendida verkocht solgt",
);
/** A customer is a win, but "waiting for the customer" is none: only beside words that add nothing. */
const customer = set("customer customers client clients kunde kundin kund klient klant cliente neukunde");
const beside = set("new neu neuer neue existing active paying became is a current aktiv nuevo novo nouveau nuovo");
const lost = set(
  "lost loss verloren prohrano ztraceno tabt perdido perdida perdu perdue perso persa przegrana przegrane przegrany utracona forlorad forlorat dead abandoned cancelled canceled rejected abgelehnt closedlost",
);
const disqualified = set(
  "disqualified unqualified ungeeignet ungeeigneter ungeeignete nieprawidlowy nevhodny olamplig uegnet ongeschikt inadatto inadecuado inadequado junk spam invalid disqualifiziert unqualifiziert diskvalifikovano diskvalificeret descalificado descalificada disqualifie disqualifiee squalificato gediskwalificeerd zdyskwalifikowany zdyskwalifikowana desqualificado desqualificada diskvalificerad dq",
);
const open = set(
  "open offen otevreno aben abierto abierta ouvert ouverte aperto aperta otwarta otwarte aberto aberta oppen pagaende new neu lead subscriber opportunity mql sql marketing sales qualified qualification qualifying prospecting prospect proposal angebot negotiation verhandlung working contact contacted contacting attempted attempting attempt nurture nurturing nurtured pending progress hold demo meeting appointment scheduled presentation discovery analysis proposition quote quoted review decision makers connected evaluation verification proposta propuesta enviada contato enquiry inquiry evangelist evaluating interested qualifiziert kontaktiert unread read active sent cours corso igang lopend behandeling trakcie toku appointmentscheduled qualifiedtobuy presentationscheduled decisionmakerboughtin contractsent negociacion negociacao negociation negoziazione onderhandeling negocjacje qualificacao calificacion cualificacion presentacion apresentacao presentazione reunion reuniao termin erstkontakt nieuw nieuwe nuevo nueva nuovo nuova novo nova novy nowy nowa nowe ny nytt nouveau nouvelle analisi esigenze qualificazione qualifizierung kvalificering kvalifikace kwalificatie bearbeitet erstgesprach prasentation geplant vereinbart terminiert angebotsphase kontaktaufnahme kaufbereit prospection prospeccion prospeccao prospezione calificado calificada cualificado cualificada qualificado qualificada qualifie qualifiee qualificato qualificata gekwalificeerd kvalificerad kvalificeret kvalifikovany kwalifikacja zakwalifikowany cita programada programado agendada agendado planifie planifiee rdv visita visite visit contactar contacto intento tentative tentativo poging andamento lavorazione avaliacao evaluacion valutazione beoordeling bearbeitung progreso arbete gang prubehu jednani nabidka oferta offerte offert tilbud offre offerta ofert rozmowa rozmowy spotkanie schuzka mote mode afspraak gepland planerad planlagt negotiating proforma prepare preparing unprocessed processed assigned trial gesprach bedarfsanalyse contactado contactada contatado contacte contactee contattato devis presupuesto orcamento preventivo",
);
/** Open unless another word says more: a contract may be sent, signed or paid. */
const contract = set("contract vertrag contrato contrat contratto kontrakt umowa smlouva avtal kontrakty contractsent");
/** Words of a closing: asked about whatever stands beside them. */
const closing = set(
  "conclu conclue conclus accepted angenommen akzeptiert aceptado aceptada accepte acceptee accettato accettata geaccepteerd aceito aceita accepteret accepterad accepterat zaakceptowano zaakceptowana zaakceptowany przyjeta prijata prijato akceptovano beauftragt zugesagt zusage erteilt approved genehmigt aprobado aprobada aprovado aprovada approuve approuvee approvato approvata goedgekeurd godkendt godkand godkant schvaleno signed unterschrieben unterzeichnet signiert podepsano podepsana podepsany underskrevet undertegnet signeret firmado firmada signe signee firmato firmata sottoscritto getekend getekende ondertekend podpisano podpisana podpisany podpisane assinado assinada undertecknad undertecknat signerad signerat",
);
/** "Waiting for the signed contract" is not closed yet. */
const awaited = set(
  "await awaiting wait waiting pending sent until to ausstehend warten wartet gesendet verschickt pendiente espera esperando enviado attente envoye attesa inviato wachten verzonden czeka oczekuje wyslano aguardando pendente ceka odeslano afventer sendt vantar skickat",
);
/** Words that only make a win likely: taken as one until somebody answers. */
const likelyWon = set(
  "auftrag order pedido commande ordine bestelling ordre zamowienie objednavka invoiced billed paid payment deposit ordered order booked bought purchased purchase bezahlt bestellt pagado paye pagato pago success successful erfolgreich exitoso",
);
const denied = set("not no never nicht kein nein non nao nie niet nej ne pas ikke inte almost fast");

const qualified = set(
  "qualified qualifiziert qualifizierter calificado calificada cualificado cualificada qualificado qualificada qualifie qualifiee qualificato qualificata gekwalificeerd kvalificerad kvalificeret kvalifikovano kvalifikovany zakwalifikowany zakwalifikowano",
);
/** "Not yet qualified" is still open. */
const yet = set("yet noch encore ancora aun todavia ainda nog jeszcze annu endnu jeste");

/** What a stage or status word counts as, and whether it says so itself. */
export interface StageMeaning {
  readonly outcome: Outcome;
  readonly sure: boolean;
  /** won, lost or open and nothing else: a status column rather than a list of stages. */
  readonly status: boolean;
}

export function stageMeaning(raw: string): StageMeaning {
  const parts = beforeDenial(words(raw.replace(/\bwon['’]t\b/i, "not")));
  const has = (group: ReadonlySet<string>) => parts.some(word => group.has(word));
  const alone = parts.length === 1;
  if (has(denied) && has(qualified) && !has(yet)) return { outcome: "disqualified", sure: true, status: false };
  if (has(denied)) return { outcome: "open", sure: (has(open) || has(contract)) && !has(won), status: false };
  if (has(customer) && !has(won)) {
    const plain = parts.every(word => customer.has(word) || beside.has(word));
    return { outcome: plain ? "won" : "open", sure: plain, status: false };
  }
  const said = ([has(won) && "won", has(lost) && "lost", has(disqualified) && "disqualified"] as const).filter(
    outcome => outcome !== false,
  );
  if (said.length === 1) return { outcome: said[0]!, sure: true, status: alone };
  if (said.length > 1) return { outcome: "open", sure: false, status: false };
  if (has(closing)) return { outcome: has(awaited) ? "open" : "won", sure: false, status: false };
  if (has(open))
    return { outcome: "open", sure: true, status: alone && (parts[0]!.startsWith("o") || parts[0]!.startsWith("a")) };
  if (has(likelyWon)) return { outcome: "won", sure: false, status: false };
  return { outcome: "open", sure: has(contract), status: false };
}

/** "Closed lost - no budget": an outcome that stands before a denial is not denied. */
function beforeDenial(all: readonly string[]): readonly string[] {
  const before = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(word => denied.has(word)),
    ),
  );
  return before.some(word => won.has(word) || lost.has(word) || disqualified.has(word)) ? before : all;
}

/** The words that a person has answered for, by key. */
export function answeredStages(answers: Answers | undefined): ReadonlyMap<string, Outcome> {
  const given = new Map<string, Outcome>();
  for (const outcome of ["open", "disqualified", "lost", "won"] as const) {
    for (const word of answers?.[outcome] ?? []) given.set(valueKey(word), outcome);
  }
  return given;
}
