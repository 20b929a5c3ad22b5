import { key, words } from "../text/fold.ts";
import { furtherChannels } from "../text/furtherLanguages.ts";
import { list, set } from "../text/phrases.ts";

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
  "Organic|Organic search|Organisch|Organico|Google organisch|SEO|Web|Website|Web site|Webseite|Webseiten|Homepage|Internetseite|Sitio web|Página web|Site internet|Site web|Sito web|Strona internetowa|Strona www|Hemsida|Hjemmeside|Webové stránky|Formulario web|Formulaire web|Web form|Contact form|Kontaktformular|Formulaire de contact|Formulario de contacto|Modulo web|Contactformulier|Formularz kontaktowy|Kontaktní formulář|Kontaktformulär|Kontaktskema|Internet|Webformular|Suchmaschine|Search engine|Google|Bing|Google search|Blog|Content|Inbound website|Motor de búsqueda|Moteur de recherche|Naturel|Référencement naturel|Zoekmachine|Wyszukiwarka|Sökmotor|Vyhledávač",
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
  "Social|Social media|Organic social|LinkedIn|Facebook|Instagram|Twitter|X|Xing|YouTube|TikTok|Pinterest|Soziale Medien|Sociale media|Social medier|Sociali|Soziale Netzwerke|Redes sociales|Réseaux sociaux|Redes sociais|Social network|Sociale medier|Sociala medier|Sociální sítě|Media społecznościowe",
);
add(
  "Sales rep call",
  "Sales rep call|Cold call|Cold calling|Outbound call|Outbound|Cold outreach|Outreach|Phone|Phone call|Telephone|Telefonanfrage|Telefonisch|Chamada|Chamada fria|Prospección|Prospecção|Llamada fría|Telephone call|Call|Sales call|Prospecting|Telefon|Telefonanruf|Telefonanruf Vertrieb|Kaltakquise|Koude acquisitie|Koud bellen|Prospectie|Telemarketing|Anruf|Llamada|Llamada en frío|Appel|Appel à froid|Prospection|Chiamata|Telefonata|Ligação|Ligação fria|Telefoon|Telefonem|Telefon zimny|Kallt samtal|Sales|Vertrieb",
);
add(
  "ask",
  "Fuentes fuera de línea|Fuentes sin conexión|Fuentes offline|Sources hors ligne|Hors ligne|Fonti offline|Fontes offline|Offline bronnen|Offlinekällor|Offlinekilder|Offline-Quellen|Źródła offline|Offline sources|Offline|Offline source|Import|Importação|Integration|CRM UI|API|fb|ig",
);
add(
  null,
  "n.d.|n/d|s/d|b.d.|-None-|Non renseigné|Non spécifié|No especificado|Não informado|Nie podano|Nezadáno|Ikke angivet|Ej angivet|Niet opgegeven|Non specificato|Not specified|Unspecified|Sconosciuto|Desconocido|Desconhecido|Inconnu|Onbekend|Nieznane|Nieznany|Okänd|Ukendt|Neznámý|Direct traffic|Direct|Direkt|Referral|Referrals|Partner referral|Customer referral|Employee referral|Empfehlung|Other|Others|Sonstige|Sonstiges|Andere|Otro|Otros|Autre|Altro|Outros|Trade show|Tradeshow|Messe|Event|Events|Webinar|Conference|Partner|Purchased list|Word of mouth|Unknown|Unbekannt|None|N/A|k. A.|No value|Unassigned|Not set|Direct mail|Walk-in|Recommendation|Recommendations|Empfehlungen|Weiterempfehlung|Mundpropaganda|Referencia|Referencias|Referido|Referidos|Referenze|Referenza|Recommandations|Bouche à oreille|Boca a boca|Boca a oreja|Boca-a-boca|Rekommendationer|Anbefalinger|Polecenia|Z polecenia|Verwijzingen|Aanbeveling|Mond-tot-mond|Indicações|Salon professionnel|Salons|Ferias|Fiere|Messen|Beurzen|Mässor|Messer|Veletrhy|Konferencja|Konferenz|Conferencia|Conférence|Conferenza|Congreso|Trafic direct|Tráfico directo|Tráfego direto|Traffico diretto|Direkter Traffic|Accesso diretto|Direkttrafik|Direkte trafik|Direct verkeer|Ruch bezpośredni|Přímá návštěvnost|Targi|Beurs|Mässa|Veletrh|Polecenie|Doporučení|Recomendación|Indicação|Verwijzing|Rekommendation|Recommandation|Passaparola|Raccomandazione|Henvisning|Anbefaling|Directo|Diretto|Bezpośredni|Přímý|Direto|Salon|Feria|Fiera|AI referrals",
);
for (const [hint, values] of furtherChannels) add(hint, values);

/** Words, and words side by side, inside a longer value, strongest first: paid social is paid, an e-mail campaign is e-mail. */
const inside: readonly (readonly [ChannelHint, ReadonlySet<string>])[] = [
  ["ask", set("offline")],
  [
    null,
    new Set(
      list(
        "referral|referrals|empfehlung|direct|directo|direto|diretto|direkt|webinar|event|events|evento|eventos|evenement|evenements|evenemang|wydarzenie|messe|trade show|trade fair|tradeshow|feria|fiera|beurs|targi|veletrh|d offres|d offre",
      ),
    ),
  ],
  [
    "Paid media",
    new Set([
      ...set(
        "paid ads ad adwords ppc cpc sem sea advertising advertisement advertisements advert adverts anzeige anzeigen werbeanzeige werbeanzeigen bezahlt bezahlte bezahlter pago pagos paga pagas pagate pagado pagada pagados pagadas payant payante payants payantes betaald betaalde betald betalt betalte platne placene placena platna werbung onlinewerbung bannerwerbung suchmaschinenwerbung sponsored gesponsert gesponserte gesponsord gesponsorde patrocinado patrocinada patrocinados patrocinadas sponsorise sponsorisee sponsorises sponsorisees sponsorizzato sponsorizzata sponsorizzati sponsorowane sponzorovane sponsrad sponsrade sponsoreret display banner banners retargeting remarketing pmax",
      ),
      ...set(
        "anuncio anuncios publicidad publicidade publicite publicites annonce annonces annoncer annoncering annons annonser annonsering pubblicita annuncio annunci inserzione inserzioni reklama reklamy reklam reklame reklamer reclame advertentie advertenties ogloszenie ogloszenia inzerce inzerat inzeraty",
      ),
      ...list(
        "google shopping|bing shopping|microsoft shopping|performance max|pub google|pub facebook|pub instagram|pub linkedin|pub linked",
      ),
    ]),
  ],
  // Paper in a letter box: none of the five.
  [null, set("postal postale postales postalische postalisch postmailing printmailing briefmailing postwurfsendung")],
  [
    "Email",
    set(
      "email mail newsletter newslettery mailing digest emailing rundmail mailkampagne emailkampagne correo correos courriel courriels correio epost nieuwsbrief nyhetsbrev nyhedsbrev boletin infolettre maily mailem mailowa mailowy",
    ),
  ],
  [
    "Social",
    new Set([
      ...set(
        "social linkedin facebook instagram twitter xing youtube tiktok soziale sociale sociales sociais sociaux sociala socialni spolecznosciowe",
      ),
      // Capitals inside a word part it.
      ...list("linked in|you tube|tik tok"),
    ]),
  ],
  [
    "Sales rep call",
    set(
      "call calls calling outbound outreach telefon telefono telefone telefonanruf vertriebsanruf vertriebsanrufe kundenanruf phone kaltakquise coldcall sdr telephone anruf anrufe telefonat telefonate telefonakquise telefonvertrieb telefonisch telefonische telefonischer telemarketing telesales telefonico telefonica llamada llamadas appel appels telephonique teleprospection chiamata chiamate telefonata telefoon telefoontje bellen telefoniczna telefoniczny telefoniczne telefonicky hovor telefonisk telefoniske opkald telefonopkald samtal telefonsamtal ligacao ligacoes chamada chamadas telefonema telefonemas",
    ),
  ],
  [
    "Organic",
    set(
      "organic organisch organische organico organica organicas organique organisk organiczne seo website webseite homepage hemsida hjemmeside web site google bing search suchmaschine blog",
    ),
  ],
];

const denied = set(
  "not without nicht kein keine keinen ohne sin sans pas senza niet geen zonder bez nao ikke ingen uden inte utan",
);

/** undefined: nothing known about this value. */
export function channelHint(raw: string): ChannelHint | undefined {
  const known = whole.get(key(raw));
  if (known !== undefined) return known;
  const parts = words(raw);
  const pairs = parts.slice(1).map((word, at) => `${parts[at]} ${word}`);
  const found = inside.find(([, said]) => parts.some(word => said.has(word)) || pairs.some(pair => said.has(pair)));
  if (found === undefined) return undefined;
  return isDenied(parts) ? null : found[0];
}

/** "No" denies only in front, as it is Portuguese for "on the"; "non-brand" says which words were searched for. */
const isDenied = (parts: readonly string[]) =>
  parts.some(word => denied.has(word)) || /^(?:no|non|nie|ne) (?!brand)/.test(parts.join(" "));
