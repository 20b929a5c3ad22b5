import { list } from "./phrases.ts";

type FurtherWords =
  | "status"
  | "stage"
  | "result"
  | "persona"
  | "industry"
  | "channel"
  | "pipeline"
  | "owner"
  | "closed"
  | "deleted"
  | "active"
  | "lostReason"
  | "leads"
  | "customers";

/**
 * Header words of Romanian, Hungarian, Finnish, Turkish, Norwegian, Russian and Ukrainian exports, and rarer ones of the
 * other languages, by what they head.
 */
export const further: Readonly<Record<FurtherWords, readonly string[]>> = {
  status: list(
    "status sprzedazy|allapot|statusz|tila|durum|stare|stadiu|стан|статус|состояние|статус сделки|статус угоди|статус заявки|статус лида",
  ),
  stage: list(
    "stadium|stadie|salgstrinn|salgsfase|faze obchodu|szakasz|fazis|ertekesitesi szakasz|vaihe|myyntivaihe|asama|satis asamasi|faza vanzarii|этап|стадия|этап сделки|стадия сделки|етап|стадія|етап угоди|стадія угоди",
  ),
  result: list(
    "resultatet|lead durumu|результат|результат сделки|підсумок|eredmeny|sonuc|rezultat|lopputulos|tulos|foresporselsstatus",
  ),
  persona: list(
    "ugyfeltipus|ugyfelszegmens|vevotipus|szegmens|asiakastyyppi|asiakassegmentti|asiakasryhma|segmentti|kohderyhma|musteri segmenti|musteri tipi|musteri turu|hedef kitle|tip client|tipul clientului|segment client|сегмент|сегмент клиента|тип клиента|категория клиента|целевая аудитория|сегмент клієнта|тип клієнта|категорія клієнта|kategorie klienta|kategorie zakaznika|kategoria klienta|grupa docelowa|cilova skupina|malgruppe|malgrupp|klantgroep|soort klant|kundegruppe|kundgrupp|wielkosc przedsiebiorstwa|velikost firmy|velikost spolecnosti|virksomhedsstorrelse|bedriftsstorrelse|foretagsstorlek|cegmeret|yrityksen koko|yrityskoko|sirket buyuklugu|firma buyuklugu|dimensiune companie|размер компании|розмір компаніі|categoria de cliente|categorie de client|categoria cliente",
  ),
  industry: list(
    "no of employees|employee range|company employees|anzahl mitarbeiter|anzahl der mitarbeiter|nombre d employes|effectif|numero de empleados|empleados|numero dipendenti|dipendenti|numero de funcionarios|aantal medewerkers|aantal werknemers|liczba pracownikow|pocet zamestnancu|antal medarbejdere|antal ansatte|antal anstallda|antall ansatte|letszam|henkilostomaara|calisan sayisi|numar de angajati|количество сотрудников|кількість співробітників|bransje|iparag|agazat|toimiala|sektor|industrie|domeniu|отрасль|сфера деятельности|галузь",
  ),
  channel: list(
    "erste quelle|forste kilde|forsta kallan|premiere source|primera fuente|primo contatto fonte|forras|lead forras|lead forrasa|megkereses forrasa|lahde|liidin lahde|kaynak|musteri kaynagi|potansiyel musteri kaynagi|sursa|sursa leadului|zrodlo|источник|источник сделки|источник лида|источник трафика|канал|канал привлечения|рекламныи канал|откуда узнали|джерело|джерело ліда|джерело угоди|канал залучення|zdroj prilezitosti|zdroj obchodu|salgskilde|kundekilde|csatorna|kanava|leadherkunft|procedencia|hoe bij ons gekomen|hvor horte de om os|hvordan horte du om oss|jak se o nas dozvedeli|skad klient|skad o nas wiesz|honnan hallott rolunk|bizi nereden duydunuz|de unde ati aflat|comment nous avez vous connus|como nos conocio|come ci ha conosciuto|como nos conheceu|hoe heeft u ons gevonden|hur hittade du oss|woher",
  ),
  pipeline: list("воронка|воронка продаж|ліика|ertekesitesi csatorna|myyntiputki|satis hunisi|trakt|palnie"),
  owner: list(
    "ответственныи|менеджер|відповідальнии|felelos|tulajdonos|vastuuhenkilo|omistaja|sorumlu|satis temsilcisi|responsabil|eier|odpovedna osoba",
  ),
  closed: list(
    "ist geschlossen|ist abgeschlossen|ferme|fermee|est ferme|cloture|cloturee|cerrado|cerrada|esta cerrado|esta cerrada|chiuso|chiusa|gesloten|is gesloten|afgesloten|fechado|fechada|esta fechado|zamkniete|zamknieta|zamkniety|lukket|er lukket|stangd|stangt|uzavreno|uzavren|uzavrena|lezart|lezarva|suljettu|kapali|inchis|inchisa|закрыта|закрыто|сделка закрыта|закрита|угода закрита",
  ),
  deleted: list(
    "deleted on|date deleted|in recycle bin|ist geloscht|geloscht am|supprime|supprimee|est supprime|supprime le|eliminado|eliminada|esta eliminado|borrado|cancellato|eliminato|excluido|excluida|esta excluido|apagado|verwijderd|is verwijderd|usuniete|usuniety|usunieta|czy usuniete|smazano|smazan|smazana|vymazano|slettet|er slettet|raderad|borttagen|torolt|torolve|poistettu|silindi|silinmis|sters|удален|удалена|удалено|видалено",
  ),
  active: list("ist aktiv|actif|activo|attivo|ativo|actief|aktywny|aktywna|aktivni|активен|активна"),
  lostReason: list(
    "reason lost|grund fur verlust|motif de perte|raison de perte|motivo de perdida|motivo perdita|motivo da perda|motivo de perda|verliesreden|reden verlies|powod utraty|powod przegranej|duvod ztraty|duvod prohry|tabsarsag|forlustorsak|причина отказа|причина проигрыша",
  ),
  leads: list(
    "lead count|total leads|contacts|neue leads|nombre de leads|numero de leads|numero di lead|liczba leadow|pocet leadu|aantal leads|antal leads|prospects|enquiries|inquiries|anfragen|лиды|количество лидов",
  ),
  customers: list(
    "number of customers|won deals|deals won|opportunities|sqls|mql|sql|neue kunden|neukunden|auftrage|abschlusse|nouveaux clients|clientes|nuevos clientes|clienti|klanten|kunder|klienci|zakaznici|клиенты|сделки|продажи",
  ),
};

/** Values of their source columns, and which of the usual channels they mean. */
export const furtherChannels = [
  [
    "Organic",
    "Búsqueda orgánica|Recherche naturelle|Ricerca organica|Busca orgânica|Vyhledávání|Wyszukiwanie organiczne|Organikus keresés|Organikus|Google kereső|Orgaaninen haku|Haku|Hakukone|Organik arama|Organik|Căutare organică|Organisk søk|Organisk sökning|Nettside|Verkkosivut|Weboldal|Honlap|Web sitesi|Сайт|Поиск|Поиск Google|Яндекс поиск|Органика|Органический поиск|Яндекс|Пошук|Пошук Google|Органічний пошук|Organický",
  ],
  [
    "Email",
    "Boletín de noticias|Hírlevél|Uutiskirje|E-bülten|Bülten|E-posta|Рассылка|Email рассылка|Розсилка|Почта|Sähköposti|E-posti|Infolettre|Newslettery|Buletin informativ",
  ],
  [
    "Paid media",
    "Hirdetés|Google hirdetés|Fizetett hirdetés|Mainos|Mainonta|Maksettu haku|Reklam|Ücretli arama|Reclamă|Reclame plătite|Annonse|Annonser|Betalt søk|Реклама|Реклама Google|Контекстная реклама|Яндекс Директ|Таргет|Таргетированная реклама|Контекстна реклама|Fizetett keresés|Google reklama|Annonsering|Betalda annonser",
  ],
  [
    "Social",
    "Közösségi média|Sosiaalinen media|Sosyal medya|Rețele sociale|Социальные сети|Соцсети|ВКонтакте|VK|Telegram|Соціальні мережі|Соцмережі|Sosiale medier|LinkedIn organic",
  ],
  [
    "Sales rep call",
    "Hideghívás|Telefonos megkeresés|Kylmäpuhelu|Kylmäsoitto|Puhelu|Soğuk arama|Telefon araması|Apel rece|Apel telefonic|Kaldt salg|Холодный звонок|Холодные звонки|Звонок|Телефон|Холодний дзвінок|Дзвінок|Prospection téléphonique|Telefonische acquisitie|Studený hovor|Studené volání|Zimny telefon|Chamada telefónica|Kaldringing|Telefonsalg|Apel la rece|Kald samtale|Kalde samtaler",
  ],
  [
    null,
    "Рекомендация|Рекомендации|По рекомендации|Сарафанное радио|Выставка|Партнер|Другое|Прямой заход|Рекомендація|Виставка|Інше|Ajánlás|Kiállítás|Egyéb|Suositus|Messut|Muu|Tavsiye|Fuar|Diğer|Recomandare|Târg|Altele|Anbefaling fra kunde|Annet|Neuvedeno",
  ],
] as const;

/** Values of their persona columns. */
export const furtherPersonas = [
  [
    "Small business",
    "Kisvállalat|Kisvállalkozás|KKV|Pienyritys|Pieni|Küçük|Küçük işletme|KOBİ|Mic|Întreprindere mică|IMM|Liten bedrift|Små bedrifter|Малый бизнес|Малый|Микро|Малий бізнес|ZZP|Autónomo",
  ],
  [
    "Mid-market",
    "Középvállalat|Középvállalkozás|Keskisuuri|Keskisuuri yritys|Orta|Orta ölçekli|Mediu|Întreprindere mijlocie|Mellomstor bedrift|Средний бизнес|Средний|Середній бізнес|Mittelgroß|Mellemstor|Mellanstor|Mellomstor|Mellomstore bedrifter",
  ],
  [
    "Enterprise",
    "Nagyvállalat|Suuri|Suuryritys|Büyük|Büyük işletme|Mare|Companie mare|Stor bedrift|Store bedrifter|Крупный бизнес|Крупный|Корпорация|Великий бізнес|Konzernkunde",
  ],
  [
    "Public sector",
    "Közszféra|Julkinen sektori|Kamu|Sector public|Государственный сектор|Госсектор|Державний сектор|Offentlig",
  ],
] as const;
