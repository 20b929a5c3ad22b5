/** The name of a file without what changes from export to export: days, months, and words that tell one copy from another. */
import { fold } from "../../crm/text/fold.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// Month names and their short forms in ten languages, folded; Czech and Polish also as they stand in a date.
const months = set(
  "january february march april may june july august september october november december januar februar marz maerz mai juni juli oktober dezember jaenner janner enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus janeiro fevereiro maio junho julho setembro outubro novembro dezembro marts maj augusti leden ledna unor unora brezen brezna duben dubna kveten kvetna cerven cervna cervenec cervence srpen srpna zari rijen rijna listopad listopadu prosinec prosince styczen stycznia luty lutego marzec marca kwiecien kwietnia maja czerwiec czerwca lipiec lipca sierpien sierpnia wrzesien wrzesnia pazdziernik pazdziernika listopada grudzien grudnia jan feb mar apr jun jul aug sep sept oct okt nov dec dez janv fevr fev mrz mrt avr juil aou ene abr ago dic genn febb giu lug ott bre kve cvn cvc srp rij sty lut kwi wrz paz",
);
/** Short month names that are words of their own: a month only beside a number or at the end. */
const shortMonths = set("set out pro led dub zar lis cze lip sie gru gen mag uno marco");
/** Words that tell one copy of a file from another. */
const copies = set(
  "export exports exported exportiert final finale copy kopie kopia kopi copia copie neu neue new nuevo nueva nouveau nouvelle nuovo nuova nieuw nieuwe novo nova nowy nowa novy ny nya",
);
const joining = set("of de del di da do du den vom von van z ze");

/** File names often carry the day of the export; the source must be the same next month. */
export function withoutDates(file: string): string {
  const parts = file
    .normalize("NFC")
    .replace(/\(\d+\)/g, " ")
    .replace(/\d{4} ?\d{2}( ?\d{2})?|\d{1,2}\.\d{1,2}\.\d{2,4}/g, " ")
    .split(/\s+/)
    .filter(part => part !== "")
    // "Copy of leads", "Kopie von Liste".
    .filter((part, at, all) => at === 0 || !isCopy(all[at - 1]!) || !joining.has(fold(part)))
    .filter(part => !isCopy(part));
  const dated = parts.map((_, at) => isMonth(parts, at));
  if (!dated.includes(true)) return parts.join(" ");
  // The year and the day belong to the month, and "de" to either.
  parts.forEach((part, at) => {
    if (isDayOrYear(part)) dated[at] = true;
  });
  for (let at = parts.length - 1; at > 0; at--) {
    if (joining.has(fold(parts[at]!)) && dated[at + 1] !== false) dated[at] = true;
  }
  return parts.filter((_, at) => !dated[at]).join(" ");
}

const isDayOrYear = (part: string) => /^(?:\d{1,2}[.,]?|(?:19|20)\d{2})$/.test(part);
const letters = (part: string) => fold(part).replace(/[^\p{L}]/gu, "");

/** "copy", "Copy2", "v2". */
const isCopy = (part: string) => /^v\d[\d.]*$/i.test(part) || (/^\p{L}+\d*$/u.test(part) && copies.has(letters(part)));

/** "juli", "Jul26", "März,"; "set" only in "set 2026" or at the end. */
function isMonth(parts: readonly string[], at: number): boolean {
  const part = parts[at]!;
  if (!/^\d{0,4}[.,]?\p{L}+[.,]?\d{0,4}[.,]?$/u.test(part)) return false;
  const name = letters(part);
  if (months.has(name) || /^março$/i.test(part)) return true;
  if (!shortMonths.has(name)) return false;
  const beside = [parts[at - 1] ?? "", parts[at + 1] ?? ""];
  return at === parts.length - 1 || /\d/.test(part) || beside.some(isDayOrYear);
}
