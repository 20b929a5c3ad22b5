/** Who usually owns a channel of this name; asked wherever it is new. */
import { defaultChannels } from "./defaultSettings.ts";
import type { Owner } from "./state.ts";

/** Words of calling and selling in the ten languages of the reading. */
const ofSales =
  /(^|[^\p{L}])(sales|rep|call|calls|calling|outbound|outreach|cold|prospecting|phone|vertrieb|kaltakquise|telefon|anruf|ventas|llamada|vendas|ligação|prospection|appel|commercial|vendite|chiamata|verkoop|telefoon|sprzedaż|prodej|salg|försäljning|samtal)($|[^\p{L}])/iu;

export function usualOwner(name: string): Owner {
  const known = defaultChannels.find(channel => channel.name.toLowerCase() === name.trim().toLowerCase());
  return known?.owner ?? (ofSales.test(name) ? "sales" : "marketing");
}
