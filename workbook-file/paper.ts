/** The paper that a company prints on, as far as its currency tells. */

export type Paper = "A4" | "Letter";

const onLetter = ["USD", "CAD", "MXN", "PHP", "COP", "CLP"];

export const paperFor = (currency: string): Paper => (onLetter.includes(currency.toUpperCase()) ? "Letter" : "A4");
