import type { Profile } from "../columns/profile.ts";

const record =
  "deals?|leads?|quotes?|orders?|enquiry|inquiry|cases?|angebot|auftrags?|devis|oferta|offertes?|preventivo|proposal|estimate|opportunity|oppty|verkaufschancen?|chancen?|angebots?|anfragen?|anfrage|vorgangs?|interessenten?|trattativa|opportunita|oportunidad|oportunidade|negocio|negociacao|prospecto|affaire|opportunite|piste|prospect|szansy|szansa|leada|transakcji|obchodu|obchod|pripadu|leadu|poptavky|affars|affar|arende|salgsmuligheds?|salgsmulighed|sags?|aftale|verkoopkans|kans|offerte|aanvraag|solicitud|demande|richiesta|zapytania|record|enregistrement|registro|contatto";
const number = "id|nr|no|nummer|number|numero|num|numer|cislo|kod|codice|codigo|n";
const recordNumber = new RegExp(
  `^(?:${record})\\s?(?:${number})$|^(?:${number})\\s(?:(?:de|del|di|da|d|do|l|la|le|dell|der|des)\\s)*(?:${record})$`,
);

const guid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** Dynamics puts the key of the row first, under "(Do Not Modify) Opportunity" in the language of the user. */
const isHiddenKey = ({ index, values }: Profile) =>
  index === 0 && values.size > 0 && [...values.keys()].every(value => guid.test(value));

/** "Dealnummer", "Verkaufschance Nr.", "Numero trattativa": what is numbered, and a word for number, in any order. */
export function idScore(column: Profile): number {
  if (isHiddenKey(column)) return 100;
  return recordNumber.test(column.name.phrase) ? 90 : 0;
}
