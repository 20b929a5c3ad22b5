/** Names of days and months in fourteen languages. */

/** Starts of the names of the days; what follows must still be a whole date. */
export const weekdays =
  /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mi[eé]|jue|vie|s[aá]b|dom|seg|ter|qua|qui|sex|gio|ma|wo|vr|za|zo|pon|wt|wto|[sś]r|[sś]ro|czw|pt|pi[aą]|sob|nie|m[aå]n|tis|tir|ons|tor|tors|fre|l[oø]r|l[oö]r|s[oö]n|s[oø]n|po|[uú]t|st|[cč]t|p[aá]|ne)\p{L}{0,9}\.?,?\s(?=\d)/iu;

// biome-ignore format: one row a month
const monthStarts: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen", "sty", "led", "oca", "ian", "янв", "січ"], ["feb", "fev", "fév", "lut", "úno", "uno", "şub", "sub", "фев", "лют"], ["mar", "mär", "maa", "mrt", "bře", "bre", "már", "мар", "бер"], ["apr", "avr", "abr", "kwi", "dub", "nis", "ápr", "апр", "кві"],
  ["may", "mai", "maj", "mag", "mei", "kvě", "kve", "máj", "мая", "май", "тра"], ["jun", "juin", "giu", "cze", "červn", "cervn", "haz", "jún", "iun", "июн", "чер"], ["jul", "juil", "lug", "lip", "červenc", "cervenc", "červenec", "tem", "júl", "iul", "июл", "лип"],
  ["aug", "ago", "aoû", "aou", "sie", "srp", "ağu", "agu", "авг", "сер"], ["sep", "set", "wrz", "zář", "zar", "eyl", "szept", "сен", "вер"], ["oct", "okt", "ott", "out", "paź", "paz", "říj", "rij", "eki", "окт", "жов"], ["nov", "lis", "kas", "noi", "noy", "ноя", "лис"],
  ["dec", "dez", "dic", "des", "déc", "gru", "pro", "ara", "дек", "гру"],
];

/** 1 to 12; 0 for a word that names no month. */
export function monthOf(name: string): number {
  const start = name.toLowerCase();
  return monthStarts.findIndex(starts => starts.some(known => start.startsWith(known))) + 1;
}
