import { list, set } from "../text/phrases.ts";
import type { RoleWords } from "./headerWords.ts";

/** Header words of flags, money and keys, ten languages, in the order in which the columns are given away. */
export const valueHeaders: readonly RoleWords[] = [
  {
    role: "wonFlag",
    content: "mark",
    tiers: [
      list(
        "is closed won|is won|closed won|won|gewonnen|ganho|ganado|ganada|venta ganada|gagne|gagnee|vente gagnee|vinto|vinta|vundet|vunnen|wygrana|vyhrano",
      ),
      list(
        "customer|is customer|became customer|kunde|ist kunde|client|est client|cliente|es cliente|sold|sale|purchased|bought|ordered|auftrag|auftrag erhalten|auftrag ja nein|auftrag erteilt|zuschlag|gekauft|bestellt|kauf|abgeschlossen ja nein|compra|compro|comprado|achat|achete|commande|acquisto|acquistato|ordine|gekocht|besteld|zakup|kupil|nakup|kop|kopt|kob|kobt|kund|klant|klient|zakaznik|verkauft|vendu|vendido|verkocht|venta|vente|venda",
      ),
    ],
    not: set("count reason date time"),
  },
  {
    role: "lostFlag",
    content: "mark",
    tiers: [
      list(
        "is closed lost|is lost|closed lost|lost|verloren|perdido|perdu|perso|tabt|forlorad|przegrana|ztraceno|absage|abgesagt|abgelehnt|rejected|declined",
      ),
    ],
    not: set("count reason date time"),
  },
  {
    role: "amount",
    content: "amount",
    tiers: [
      list(
        "actual revenue|actual value|actual amount|ca signe|montant signe|ca realise|werkelijke omzet|tatsachlicher umsatz|tatsachlicher ertrag|chiffre d affaires reel|revenu reel|ingresos reales|receita real|fatturato effettivo|ricavi effettivi|rzeczywisty przychod|faktisk omsaetning|faktiska intakter|skutecne trzby|won amount|closed amount|amount|deal amount|opportunity amount|deal value|deal size|sale amount|sale price|sale value|contract amount|won value|order value|opportunity value",
      ),
      list(
        "total revenue|revenue|value|wert|betrag|summe|umsatz|auftragswert|hodnota|castka|trzby|vaerdi|belob|omsaetning|valor|importe|monto|ingresos|valeur|montant|revenu|chiffre d affaires|valore|importo|fatturato|waarde|bedrag|omzet|wartosc|kwota|przychod|montante|receita|faturamento|varde|belopp|omsattning|intakt|belop|volumen|сумма|сума|бюджет|osszeg|tutar|arvo|summa|valoare|suma|vrednost|iznos",
      ),
      list(
        "estimated total price|total price|total amount|total value|total contract value|contract value|total bid value",
      ),
      list(
        "likely|sale|quote|budzet|line total|quote total|offer total|quoted|opdrachtwaarde|offertebedrag|opdrachtsom|fee|sales price|price|est revenue|total|order total|deal total|grand total|income|montant ht|montant ttc|total ht|importe total|valor total|auftragssumme netto|auftragswert netto|auftragssumme eur|netto auftragswert|angebotssumme|angebotswert|valor unico|valor total da negociacao|montant total|importo totale|totaalbedrag|orderwaarde|ordervarde|affarsvarde|varde affar|dealwaarde|wartosc szansy|wartosc transakcji|wartosc netto|hodnota obchodu|tilbudsvaerdi|ordrevaerdi|betrag netto|nettobetrag|auftragssumme|auftragsvolumen|umsatz netto",
      ),
    ],
    not: set(
      "weighted gewichtet gewichteter ponderado ponderee probability forecast currency moeda wahrung annual recurring exchange expected mrr arr acv products produtos number id date quality count score probability percent share nr no",
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
        "record id|datensatz id|id de registro|id de l enregistrement|id dell affare|record id |n d opportunite|numero d opportunite|numero opportunite|n opportunite|nr szansy|numer szansy|codice trattativa|codice opportunita|numero trattativa|verkaufschancen nr|verkaufschancennummer|chancen nr|chance nr|deal nr|angebotsnummer|lead id|deal id|opportunity id|prospect id|id|id number|do not modify opportunity|do not modify lead|nicht andern lead|nicht andern verkaufschance|ne pas modifier prospect|ne pas modifier opportunite|no modificar cliente potencial|no modificar oportunidad|nao modificar cliente potencial|nao modificar oportunidade|kennung|identifiant|identificador",
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
];
