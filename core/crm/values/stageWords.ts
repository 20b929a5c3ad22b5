import type { Answers, Outcome } from "../reading.ts";
import { valueKey, words } from "../text/fold.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// Forms that differ by gender stand side by side; all folded.
const won = set(
  "won win lograda logrado conquistada conquistado gewonnen vyhrano ziskano vundet ganado ganada ganadas gagne gagnee gagnes vinto vinta acquisito gewonnenen wygrana wygrane wygrany ganho ganha vunnen vunnet closedwon sold verkauft vendu vendue vendido vendida verkocht solgt megnyert megnyerve elnyert voitettu voittanut castigat castigata виграно виграна виграш vyhrany vyhrana vyhrane ziskany wygrano ganhou",
);
/** A customer is a win, but "waiting for the customer" is none: only beside words that add nothing. */
const customer = set("customer customers client clients kunde kundin kund klient klant cliente neukunde");
const beside = set("new neu neuer neue existing active paying became is a current aktiv nuevo novo nouveau nuovo");
const lost = set(
  "lost loss verloren prohrano ztraceno tabt perdido perdida perdu perdue perso persa przegrana przegrane przegrany utracona forlorad forlorat dead abandoned cancelled canceled rejected abgelehnt closedlost outsold elveszett elvesztett elbukott havitty havinnyt menetetty pierdut pierduta програно програна prohrany prohrana prohrane tapt tapte absage afgewezen rechazado rechazada recusado recusada neuspech neuspesny neuspesna neuspesne declined refuse refusee rifiutato rifiutata odrzucona odrzucone odrzucony afvist avslag",
);
/** Words that end in many ways: Slavic, Turkish and Romance verbs, by their beginning. */
const wonStem = /^(?:vyhran|kazan[ic]|успешн|успішн|выигр)/;
const lostStem = /^(?:prohra|storn|abandon|kaybe[dt]|провал|проигр|неуспешн)/;
const disqualified = set(
  "disqualified unqualified ungeeignet ungeeigneter ungeeignete nieprawidlowy nevhodny olamplig uegnet ongeschikt inadatto inadecuado inadequado junk spam invalid disqualifiziert unqualifiziert diskvalifikovano diskvalificeret descalificado descalificada disqualifie disqualifiee squalificato gediskwalificeerd zdyskwalifikowany zdyskwalifikowana desqualificado desqualificada diskvalificerad dq",
);
const open = set(
  "open offen otevreno aben abierto abierta ouvert ouverte aperto aperta otwarta otwarte aberto aberta oppen pagaende new neu lead subscriber opportunity mql sql marketing sales qualified qualification qualifying prospecting prospect proposal angebot negotiation verhandlung working contact contacted contacting attempted attempting attempt nurture nurturing nurtured pending progress hold demo meeting appointment scheduled presentation discovery analysis proposition quote quoted review decision makers connected evaluation verification proposta propuesta enviada contato enquiry inquiry evangelist evaluating interested qualifiziert kontaktiert unread read active sent cours corso igang lopend behandeling trakcie toku appointmentscheduled qualifiedtobuy presentationscheduled decisionmakerboughtin contractsent negociacion negociacao negociation negoziazione onderhandeling negocjacje qualificacao calificacion cualificacion presentacion apresentacao presentazione reunion reuniao termin erstkontakt nieuw nieuwe nuevo nueva nuovo nuova novo nova novy nowy nowa nowe ny nytt nouveau nouvelle analisi esigenze qualificazione qualifizierung kvalificering kvalifikace kwalificatie bearbeitet erstgesprach prasentation geplant vereinbart terminiert angebotsphase kontaktaufnahme kaufbereit prospection prospeccion prospeccao prospezione calificado calificada cualificado cualificada qualificado qualificada qualifie qualifiee qualificato qualificata gekwalificeerd kvalificerad kvalificeret kvalifikovany kwalifikacja zakwalifikowany cita programada programado agendada agendado planifie planifiee rdv visita visite visit contactar contacto intento tentative tentativo poging andamento lavorazione avaliacao evaluacion valutazione beoordeling bearbeitung progreso arbete gang prubehu jednani nabidka oferta offerte offert tilbud offre offerta ofert rozmowa rozmowy spotkanie schuzka mote mode afspraak gepland planerad planlagt negotiating proforma prepare preparing unprocessed processed assigned trial gesprach bedarfsanalyse contactado contactada contatado contacte contactee contattato devis presupuesto orcamento preventivo apent apen avoin avoinna nyitott folyamatban kesken deschis deschisa acik новая новый нова новий работе роботі переговоры переговори",
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
const denied = set("not no never nicht kein nein non nao nie niet nej ne pas ikke inte almost fast не ні нет");
/** Beside a word for won: somebody else won, it was undone, or it is only hoped for. */
const doubtsWin = set(
  "out elsewhere anderweitig ailleurs altrove refund refunded refundada rembourse erstattet churn churned lapsed terminated reversed likely could would should may might probability probable wahrscheinlich vielleicht maybe expected soon back be unsure",
);
const rival = /^(?:compet|concurr|concorr|konkurr|mitbewerb|wettbewerb)/;
/** Beside a word for lost or disqualified: a contact that is tried again, or a product sold below its price. */
const doubtsLoss = set(
  "open reopen reopened retry retrying leader kontakt contatto contacto contact contato sight vue",
);
/** Phrases of a lost deal that hold a word for won, or a denial. */
const lostPhrase = /\b(?:out sold|no sale|sans suite|nicht zustande)\b|не реализ/;

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
  const all = words(raw.replace(/\bwon['’]t\b/i, "not"));
  if (lostPhrase.test(all.join(" "))) return { outcome: "lost", sure: true, status: false };
  const parts = beforeDenial(all);
  const has = (group: ReadonlySet<string>) => parts.some(word => group.has(word));
  const hasWon = parts.some(isWon);
  const hasLost = parts.some(isLost);
  const alone = parts.length === 1;
  if (has(denied) && has(qualified) && !has(yet)) return { outcome: "disqualified", sure: true, status: false };
  if (has(denied)) return { outcome: "open", sure: (has(open) || has(contract)) && !hasWon, status: false };
  if (has(customer) && !hasWon) {
    const plain = parts.every(word => customer.has(word) || beside.has(word));
    return { outcome: plain ? "won" : "open", sure: plain, status: false };
  }
  const said = ([hasWon && "won", hasLost && "lost", has(disqualified) && "disqualified"] as const).filter(
    outcome => outcome !== false,
  );
  if (said.length === 1 && !isDoubted(said[0]!, raw, parts)) return { outcome: said[0]!, sure: true, status: alone };
  if (said.length > 0) return { outcome: "open", sure: false, status: false };
  if (has(closing)) return { outcome: has(awaited) ? "open" : "won", sure: false, status: false };
  if (has(open))
    return { outcome: "open", sure: true, status: alone && (parts[0]!.startsWith("o") || parts[0]!.startsWith("a")) };
  if (has(likelyWon)) return { outcome: "won", sure: false, status: false };
  return { outcome: "open", sure: has(contract), status: false };
}

const isWon = (word: string) => won.has(word) || wonStem.test(word);
const isLost = (word: string) => lost.has(word) || lostStem.test(word);

function isDoubted(said: Outcome, raw: string, parts: readonly string[]): boolean {
  if (/[?？]/.test(raw)) return true;
  return said === "won"
    ? parts.some(word => doubtsWin.has(word) || rival.test(word))
    : parts.some(word => doubtsLoss.has(word)) && !parts.includes("closed");
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
  return before.some(word => isWon(word) || isLost(word) || disqualified.has(word)) ? before : all;
}

/** The words that a person has answered for, by key. */
export function answeredStages(answers: Answers | undefined): ReadonlyMap<string, Outcome> {
  const given = new Map<string, Outcome>();
  for (const outcome of ["open", "disqualified", "lost", "won"] as const) {
    for (const word of answers?.[outcome] ?? []) given.set(valueKey(word), outcome);
  }
  return given;
}
