import { describe, expect, test } from "vitest";
import { headersOf, read } from "./exportFiles.ts";

describe("lines around the rows", () => {
  const text =
    "Deals report\nGenerated 2026-07-01\n\nDeal ID\tCreated\tStage\tValue\n1\t2026-05-03\tWon\t10\nDeal ID\tCreated\tStage\tValue\n2\t2026-05-04\tLost\t\nTotal\t\t\t10\n\nConfidential Information - Do Not Distribute\n";

  test("titles, blank lines, repeated headers, totals and footers are skipped with row and text", () => {
    const reading = read(text);
    expect(reading.headerRow).toBe(4);
    expect(reading.delimiter).toBe("\t");
    expect(reading.skipped).toEqual([
      { row: 1, reason: "title", text: "Deals report" },
      { row: 2, reason: "title", text: "Generated 2026-07-01" },
      { row: 3, reason: "blank line", text: "" },
      { row: 6, reason: "repeated header", text: "Deal ID Created Stage Value" },
      { row: 8, reason: "total", text: "Total 10" },
      { row: 9, reason: "blank line", text: "" },
      { row: 10, reason: "footer", text: "Confidential Information - Do Not Distribute" },
    ]);
    expect(reading.rows).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0 });
  });

  test("a company called Total is no total", () => {
    const reading = read("Company,Created,Status\nTotal,2026-05-03,Won\nTotal Energies,2026-05-04,Lost\n");
    expect(reading.rows.used).toBe(2);
  });

  test("a quoted line break does not start a new row", () => {
    const reading = read('Id,Created,Note,Status\r\n1,2026-05-03,"a\r\nb\r\n\r\nc",Won\r\n2,TBD,x,Won\r\n');
    expect(reading.leftOut).toEqual([{ row: 3, reason: "creation date not readable", value: "TBD" }]);
  });

  test("a byte order mark and Excel's line sep=; do not get in the way", () => {
    const reading = read("\ufeffsep=;\nId;Created;Status\n1;2026-01-01;Won\n2;2026-01-02;Open\n");
    expect([reading.delimiter, reading.headerRow, reading.rows.used]).toEqual([";", 2, 2]);
  });
});

const languages: readonly (readonly [string, string, string])[] = [
  ["German", "ID;Titel;Status;Wert;Erstellt am;Abschlussdatum;Quelle", "Gewonnen;Verloren;Offen"],
  ["French", "Identifiant;Titre;Statut;Montant;Date de création;Date de clôture;Origine", "Gagné;Perdu;En cours"],
  ["Spanish", "ID;Nombre;Estado;Importe;Fecha de creación;Fecha de cierre;Fuente", "Ganada;Perdida;Abierta"],
  ["Italian", "ID;Titolo;Stato;Valore;Creato il;Data di chiusura;Fonte", "Vinto;Perso;Aperto"],
  ["Portuguese", "ID;Título;Situação;Valor;Criado em;Data de fechamento;Canal", "Ganho;Perdido;Aberto"],
  ["Dutch", "ID;Titel;Status;Waarde;Aangemaakt;Sluitingsdatum;Bron", "Gewonnen;Verloren;Open"],
  ["Polish", "ID;Tytuł;Status;Wartość;Utworzono;Data zamknięcia;Źródło", "Wygrana;Przegrana;Otwarta"],
  ["Czech", "ID;Název;Stav;Hodnota;Vytvořeno;Uzavřeno;Zdroj", "Vyhráno;Prohráno;Otevřeno"],
  ["Danish", "ID;Titel;Status;Værdi;Oprettet;Lukkedato;Kilde", "Vundet;Tabt;Åben"],
  ["Swedish", "ID;Titel;Status;Värde;Skapad;Stängningsdatum;Källa", "Vunnen;Förlorad;Öppen"],
];

test.each(languages)("a %s export is read by its header and status words", (_, header, words) => {
  const [won, lost, open] = words.split(";");
  const reading = read(
    `${header}\n1;A;${won};1.234,50;05.03.2026;20.03.2026;Newsletter\n2;B;${lost};;25.03.2026;26.03.2026;LinkedIn\n3;C;${open};300;28.03.2026;;Google Ads\n`,
  );
  const names = header.split(";");
  expect(headersOf(reading)).toMatchObject({
    id: names[0],
    name: names[1],
    stage: names[2],
    amount: names[3],
    created: names[4],
    wonDate: names[5],
    channel: names[6],
  });
  expect(reading.outcome).toEqual({ won: 1, lost: 1, open: 1, wonAmount: 1234.5 });
  expect(reading.cohorts.map(({ channel }) => channel)).toEqual(["Email", "Paid media", "Social"]);
  expect([reading.dateOrder, reading.decimal, reading.questions]).toEqual(["DMY", "comma", []]);
});

test("columns with the same name are told apart by position", () => {
  const text = "Id,Created,Status,Amount,Amount\n1,2026-01-01,Won,,5\n2,2026-01-02,Won,,7\n";
  expect(read(text).columns.amount).toBe(4);
  expect(read(text, { answers: { columns: { amount: 4 } } }).outcome.wonAmount).toBe(0);
});

test("an answer of null takes a role away", () => {
  const text = "Id,Created,Status,Amount\n1,2026-01-01,Won,5\n";
  const reading = read(text, { answers: { columns: { amount: null } } });
  expect(reading.columns.amount).toBeUndefined();
  expect(reading.cohorts[0]).toMatchObject({ customers: 1, revenue: null, pricedCustomers: null });
});

test("columns without a telling header are found by their values, and asked about where they make the cells", () => {
  const rows = [
    "1,2026-01-02,WON,Newsletter,SMB",
    "2,2026-01-02,LOST,Google Ads,Enterprise",
    "3,2026-01-03,OPEN,LinkedIn,SMB",
  ];
  const reading = read(`Id,Created,Opportunity state,Found us by,Class\n${rows.join("\n")}\n`);
  expect(headersOf(reading)).toMatchObject({ stage: "Opportunity state", channel: "Found us by", persona: "Class" });
  expect(reading.outcome).toMatchObject({ won: 1, lost: 1, open: 1 });
  expect(reading.questions.map(({ text }) => text)).toEqual([
    'No header names the channel, but the values of "Found us by" look like it. Is it the channel?',
    'No header names the persona, but the values of "Class" look like it. Is it the persona?',
  ]);
});

test("a column that only may be the creation date is asked about", () => {
  const reading = read("Name,Date,Status\nA,2026-01-01,Won\nB,2026-01-05,Lost\n");
  expect(reading.questions.map(({ text }) => text)).toEqual(['No header names the creation date. Is it "Date"?']);
});
