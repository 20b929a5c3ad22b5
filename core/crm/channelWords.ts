import { key, words } from "./fold.ts";

/** What a raw source value says: one of the default channels, "ask" where it says too little, null where it is none of them. */
export type ChannelHint = "Organic" | "Email" | "Paid media" | "Social" | "Sales rep call" | "ask" | null;

export const defaultChannels = ["Organic", "Email", "Paid media", "Social", "Sales rep call"] as const;

/** Whole values, by key. */
const whole = new Map<string, ChannelHint>();
const add = (hint: ChannelHint, values: string) => {
  for (const value of values.split("|")) whole.set(key(value), hint);
};
add(
  "Organic",
  "Organic|Organic search|Organisch|Organico|Google organisch|SEO|Web|Website|Web site|Internet|Webformular|Suchmaschine|Search engine|Google|Bing|Google search|Blog|Content|Inbound website|Motor de búsqueda|Moteur de recherche|Naturel|Référencement naturel|Zoekmachine|Wyszukiwarka|Sökmotor|Vyhledávač",
);
add(
  "Email",
  "Email|E-mail|E-mailing|Emailing|Newsletter|Email marketing|Email campaign|E-Mail-Kampagne|Correo|Correo electrónico|Courriel|E-post|Mailing|Nyhedsbrev|Nyhetsbrev|Nieuwsbrief|Boletín",
);
add(
  "Paid media",
  "Paid|Paid media|Paid search|Paid social|Other campaigns|Advertisement|Advertising|Advert|Ads|Ad|AdWords|Google Ads|Google AdWords|Bing Ads|Microsoft Ads|Facebook Ads|LinkedIn Ads|Meta Ads|PPC|CPC|SEM|SEA|Display|Banner|Anzeige|Bezahlte Anzeige|Bezahlte Suche|Werbung|Anuncio|Anuncios|Publicidad|Publicité|Publicidade|Pubblicità|Reklama|Reklame|Advertentie|Annons",
);
add(
  "Social",
  "Social|Social media|Organic social|LinkedIn|Facebook|Instagram|Twitter|X|Xing|YouTube|TikTok|Pinterest|Soziale Medien|Soziale Netzwerke|Redes sociales|Réseaux sociaux|Redes sociais|Social network|Sociale medier|Sociala medier|Sociální sítě|Media społecznościowe",
);
add(
  "Sales rep call",
  "Sales rep call|Cold call|Cold calling|Outbound call|Outbound|Cold outreach|Outreach|Phone|Phone call|Telephone|Telefonanfrage|Telefonisch|Chamada|Chamada fria|Prospección|Prospecção|Llamada fría|Telephone call|Call|Sales call|Prospecting|Telefon|Telefonanruf|Telefonanruf Vertrieb|Kaltakquise|Anruf|Llamada|Llamada en frío|Appel|Appel à froid|Prospection|Chiamata|Telefonata|Ligação|Ligação fria|Telefoon|Telefonem|Telefon zimny|Kallt samtal|Sales|Vertrieb",
);
add("ask", "Offline sources|Offline|Offline source|Import|Importação|Integration|CRM UI|API");
add(
  null,
  "Direct traffic|Direct|Direkt|Referral|Referrals|Partner referral|Customer referral|Employee referral|Empfehlung|Other|Others|Sonstige|Sonstiges|Andere|Otro|Otros|Autre|Altro|Outros|Trade show|Tradeshow|Messe|Event|Events|Webinar|Conference|Partner|Purchased list|Word of mouth|Unknown|Unbekannt|None|N/A|k. A.|No value|Unassigned|Not set|Direct mail|Walk-in|Targi|Beurs|Mässa|Veletrh|Polecenie|Doporučení|Recomendación|Indicação|Verwijzing|Rekommendation|Recommandation|Passaparola|Raccomandazione|Henvisning|Anbefaling|Directo|Diretto|Bezpośredni|Přímý|Direto|Salon|Feria|Fiera|AI referrals",
);

/** Words inside a longer value, strongest first: paid social is paid, an e-mail campaign is e-mail. */
const inside: readonly (readonly [ChannelHint, ReadonlySet<string>])[] = [
  ["ask", new Set(["offline"])],
  [null, new Set("referral referrals empfehlung direct directo direto diretto direkt webinar event messe".split(" "))],
  [
    "Paid media",
    new Set(
      "paid ads ad adwords ppc cpc sem sea advertising advertisement anzeige anzeigen bezahlt bezahlte pago pagos paga pagas pagado pagada payant payante betaald betaalde betald betalt platne placene werbung sponsored display banner retargeting remarketing".split(
        " ",
      ),
    ),
  ],
  ["Email", new Set("email mail newsletter mailing digest emailing".split(" "))],
  [
    "Social",
    new Set(
      "social linkedin facebook instagram twitter xing youtube tiktok soziale sociales sociais sociaux".split(" "),
    ),
  ],
  [
    "Sales rep call",
    new Set("call calls calling outbound outreach telefon telefonanruf phone kaltakquise coldcall sdr".split(" ")),
  ],
  [
    "Organic",
    new Set(
      "organic organisch organische organico organica organicas organique organisk organiczne organische seo website web site google bing search suchmaschine blog".split(
        " ",
      ),
    ),
  ],
];

/** undefined: nothing known about this value. */
export function channelHint(raw: string): ChannelHint | undefined {
  const known = whole.get(key(raw));
  if (known !== undefined) return known;
  const parts = words(raw);
  for (const [hint, set] of inside) if (parts.some(word => set.has(word))) return hint;
  return undefined;
}
