import { describe, expect, test } from "vitest";
import { headersOf, read, rowsOf } from "./exportFiles.ts";

const outcomes = ["Won", "Lost", "Open"];
const sources = ["Email", "Google Ads", "LinkedIn"];
const two = (number: number) => String(number).padStart(2, "0");

/** Twelve rows with an id, a creation date, a status and a source, and the columns under test. */
function list(headers: string, cells: (row: number) => string, delimiter = ",") {
  const lines = [`ID,Created,Status,Source,${headers}`];
  for (let row = 1; row <= 12; row++) {
    lines.push(`${row},2026-01-${two(row)},${outcomes[row % 3]},${sources[row % 3]},${cells(row)}`);
  }
  return lines.map(line => (delimiter === "," ? line : line.replace(/,/g, delimiter))).join("\n");
}

const asked = (text: string) => read(text).questions.map(({ id }) => id);
const takenLabel = (text: string, id: string) => {
  const question = read(text).questions.find(each => each.id === id)!;
  return question.options[question.taken]!.label;
};

describe("dates that can be read both ways", () => {
  const dates = (mark: string, delimiter: string) => {
    const rows = Array.from({ length: 9 }, (_, at) => `${at};0${at + 1}${mark}0${(at % 5) + 2}${mark}2026;Won;Email`);
    return ["ID;Created;Status;Source", ...rows].join("\n").replace(/;/g, delimiter);
  };

  test("are taken month first between commas and day first between semicolons, and asked about", () => {
    expect(asked(dates("/", ","))).toEqual(["date order"]);
    expect(takenLabel(dates("/", ","), "date order")).toMatch(/^Month first/);
    expect(takenLabel(dates("-", ";"), "date order")).toMatch(/^Day first/);
  });

  test("are the day first where points stand between the numbers", () => {
    expect(asked(dates(".", ";"))).toEqual([]);
    expect(read(dates(".", ";")).dateOrder).toBe("DMY");
  });

  test("are asked about in the column of the win too, where the creation date is beyond doubt", () => {
    const text = list("Close date", row => `${(row % 5) + 1}/${(row % 3) + 2}/2026`);
    const question = read(text).questions[0]!;
    expect(question.text).toBe(
      'The dates in "Close date" can be read both ways. Is "2/3/2026" 2 March 2026 or 3 February 2026?',
    );
    const booked = (order: "DMY" | "MDY") =>
      [...new Set(read(text, { answers: { dateOrder: order } }).booked.map(({ month }) => month))].sort();
    expect(booked("DMY")).toEqual(["2026-02"]);
    expect(booked("MDY")).toEqual(["2026-02", "2026-03", "2026-04", "2026-05"]);
  });

  test("follow the creation date where that one is sure", () => {
    const text = "ID,Created,Status,Source,Close date\n1,25/01/2026,Won,Email,03/02/2026\n";
    expect(read(text, { asOf: "2026-06-30" }).booked[0]!.month).toBe("2026-02");
    expect(asked(text)).toEqual([]);
  });

  test("cannot be answered against the cells of a column that is sure itself", () => {
    const text = list("Close date", row => `${12 + row}/03/2026`);
    const reading = read(text, { answers: { dateOrder: "MDY" }, asOf: "2026-06-30" });
    expect(rowsOf(reading, "won without date")).toEqual([]);
  });
});

describe("columns that look like another one", () => {
  test("a status that archives is asked about and never a win", () => {
    const text = list("Note", () => "x").replace(
      /,(Won|Lost|Open),/g,
      (_, word) => `,${word === "Won" ? "Archived" : "Active"},`,
    );
    expect(asked(text)).toEqual(["stage: Archived"]);
    expect(read(text).outcome.won).toBe(0);
  });

  test("probabilities, ids, years and phone numbers are no amount", () => {
    const text = list(
      "Win probability,Value ID,Year,Phone,Order value",
      row => `${row}0,${9000 + row},2026,4930${row},${row}00`,
    );
    expect(headersOf(read(text)).amount).toBe("Order value");
    expect(headersOf(read(list("Probability,Year,Phone", row => `${row}0,2026,4930${row}`))).amount).toBeUndefined();
  });

  test("contacts, owners and firms are no persona, flag or id", () => {
    const text = list(
      "Contact,Owner,Customer,Customer newsletter,Campaign ref",
      row => `Ann ${row},Bob,ACME ${row},yes,${row % 4}`,
    );
    expect(headersOf(read(text))).toEqual({
      id: "ID",
      created: "Created",
      channel: "Source",
      stage: "Status",
      name: "Contact",
      owner: "Owner",
    });
  });

  test.each([
    "Ansprechpartner",
    "Kontakt",
    "Kontaktperson",
    "Kontaktní osoba",
    "Persona de contacto",
    "Contacto",
    "Personne de contact",
    "Persona di contatto",
    "Referente",
    "Contactpersoon",
    "Osoba kontaktowa",
    "Contato",
    "Pessoa de contato",
    "Contact person",
    "Contact name",
  ])("a contact person under %s is the name that shows a test row, and no persona", header => {
    const reading = read(list(`${header},Firma`, row => (row === 3 ? "Test Eintrag,Test" : `Ann ${row % 3},Test`)));
    expect([headersOf(reading).name, headersOf(reading).persona]).toEqual([header, undefined]);
    expect(rowsOf(reading, "test leads")).toEqual([4]);
  });

  test("an e-mail address stands for a lead, but in a list of deals only for their contact", () => {
    const rows = (title: string) =>
      [
        `${title},Email,Created,Status,Source,Amount`,
        "A,a@x.com,2026-01-02,Won,Email,5",
        "B,a@x.com,2026-02-02,Won,Email,7",
      ].join("\n");
    expect(read(rows("Full name")).rows).toMatchObject({ used: 1, merged: 1 });
    expect(read(rows("Deal title")).rows).toMatchObject({ used: 2, merged: 0 });
  });

  test("an id that many rows with other creation dates share is asked about", () => {
    const rows = Array.from({ length: 12 }, (_, at) => `${at % 5},D${at},2026-01-${two(at + 1)},Won,Email`);
    const text = ["ID,Deal name,Created,Status,Source", ...rows].join("\n");
    expect(read(text).questions[0]!.text).toBe(
      'Many rows share one "ID" but have different creation dates, such as rows 2 and 7 and 12 with "0". Are they the same lead?',
    );
    expect(read(text, { answers: { switches: { duplicates: "use" } } }).rows.used).toBe(12);
    expect(read(text, { answers: { switches: { duplicates: "leave out" } } }).questions).toEqual([]);
  });

  test("the days of firms, papers and webinars are not those of the lead", () => {
    const days = (row: number) => `2019-01-${two(row)},2020-01-${two(row)},2020-02-${two(row)}`;
    const reading = read(list("Company created date,Webinar received,NDA date signed", days));
    expect([headersOf(reading).created, headersOf(reading).wonDate]).toEqual(["Created", undefined]);
    const text = list("Organization - Created,Company created date,Paper", days).replace(
      "Created",
      "Lead created date",
    );
    expect(headersOf(read(text)).created).toBe("Lead created date");
  });

  test("a customer column with yes and no counts only where no status says who won", () => {
    const text = list("Customer", row => (row % 2 === 0 ? "yes" : "no"));
    expect(headersOf(read(text)).wonFlag).toBeUndefined();
    expect(read(text.replace(/,(Won|Lost|Open),/g, ",,")).outcome.won).toBe(6);
  });

  test("two amounts of equally good names are asked about, the same amounts under two names are not", () => {
    expect(asked(list("Amount,Amount (EUR)", row => `${row}10,${row}00`))).toEqual(["amount column"]);
    expect(asked(list("Amount,Deal value", row => `${row}10,${row}10`))).toEqual([]);
  });

  test("an industry stands for the persona only with a question, and beside a segment not at all", () => {
    const alone = list("Industry", row => ["Banking", "Retail"][row % 2]!);
    expect(asked(alone)).toEqual(["persona column"]);
    expect(read(alone).questions[0]!.text).toBe('Does "Industry" say what kind of buyer a lead is (the persona)?');
    const both = read(list("Industry,Segment", row => `${["Banking", "Retail"][row % 2]},SMB`));
    expect([headersOf(both).persona, both.questions]).toEqual(["Segment", []]);
  });

  test("the original source is asked about beside the lead source, the latest source is not", () => {
    expect(
      asked(list("Original source", row => ["SEO", "Facebook"][row % 2]!).replace("Source", "Lead source")),
    ).toEqual(["channel column"]);
    expect(
      asked(list("Latest source", row => ["SEO", "Facebook"][row % 2]!).replace("Source", "Original source")),
    ).toEqual([]);
  });
});

describe("words", () => {
  const meanings = (words: readonly string[]) => {
    const text = ["ID,Created,Status", ...words.map((word, at) => `${at},2026-01-01,${word}`)].join("\n");
    return read(text).stageValues.map(({ outcome, sure }) => `${outcome}${sure ? "" : "?"}`);
  };

  test("an outcome before a denial holds, a denied one is asked about", () => {
    expect(meanings(["Closed lost - no budget", "Closed Won (not invoiced)", "Disqualified: no fit"])).toEqual([
      "lost",
      "won",
      "disqualified",
    ]);
    expect(meanings(["Not won", "Won't buy", "Customer not ready", "Won"])).toEqual(["open?", "open?", "open?", "won"]);
  });

  test("a closing is asked about and taken as won, also beside a contract; a contract alone is open", () => {
    const signed = [
      "Contract signed",
      "Agreement signed",
      "Vertrag unterschrieben",
      "Contrato firmado",
      "Contrat signé",
      "Contratto firmato",
      "Contrato assinado",
      "Contract getekend",
      "Smlouva podepsána",
      "Umowa podpisana",
      "Kontrakt underskrevet",
      "Avtal signerat",
      "Contract paid",
    ];
    expect(meanings([...signed, "Open"])).toEqual([...signed.map(() => "won?"), "open"]);
    expect(asked(`ID,Created,Status\n1,2026-01-01,Contract signed\n`)).toEqual(["stage: Contract signed"]);
    expect(meanings(["Contract sent", "Vertrag", "Contract not signed"])).toEqual(["open", "open", "open"]);
    expect(meanings(["Waiting for signed contract", "Won - contract signed"])).toEqual(["open?", "won"]);
  });

  test("the names that a CRM uses inside are known", () => {
    expect(meanings(["closedwon", "closedlost", "appointmentscheduled"])).toEqual(["won", "lost", "open"]);
  });

  const channels = (sources: readonly string[]) => {
    const text = ["ID,Created,Status,Lead source", ...sources.map((word, at) => `${at},2026-01-01,Won,${word}`)];
    const found = new Map(read(text.join("\n")).channelValues.map(({ raw, name, by }) => [raw, `${name}, ${by}`]));
    return sources.map(source => found.get(source));
  };

  test("advertisements are paid on whatever site they stand", () => {
    const paid = [
      "Anuncios Google",
      "Anuncios de Google",
      "Publicidad en Google",
      "Annonces Google",
      "Reklama Google",
      "Google Shopping",
      "Publicité Facebook",
      "Facebook Anuncios",
      "Anuncio en Instagram",
      "Anúncio no Instagram",
      "Google Ads non-brand",
      "Pubblicità su LinkedIn",
      "Reklamy na Facebooku",
      "Facebook-annonser",
      "Advertentie LinkedIn",
      "Anzeige auf LinkedIn",
      "Google Performance Max",
    ];
    expect(channels(paid)).toEqual(paid.map(() => "Paid media, proposal"));
  });

  test("fairs, letters on paper and what is denied are no channel", () => {
    const none = [
      "Trade show website",
      "Not from website",
      "Mailing (postal)",
      "No email",
      "Nicht Google",
      "Sin email",
      "Pas LinkedIn",
      "Appel d'offres",
    ];
    expect(channels(none)).toEqual(none.map(() => "Unassigned, nothing"));
    expect(channels(["Pesquisa no Google", "News on website"])).toEqual(Array(2).fill("Organic, proposal"));
  });

  test("calls are known in other languages", () => {
    const calls = [
      "Llamada comercial",
      "Telefonakquise",
      "Appel commercial",
      "Chiamata commerciale",
      "Ligação comercial",
      "Telefonopkald",
      "Rozmowa telefoniczna",
      "Telefonický hovor",
      "Utgående samtal",
      "Telefoon verkoop",
    ];
    expect(channels(calls)).toEqual(calls.map(() => "Sales rep call, proposal"));
  });

  test("of several sources in one cell the first known one counts", () => {
    const text = 'ID,Created,Status,Source\n1,2026-01-02,Won,Referral; Google Ads\n2,2026-01-02,Won,"LinkedIn, VIP"\n';
    expect(read(text).cohorts.map(({ channel }) => channel)).toEqual(["Paid media", "Social"]);
  });

  test("company sizes get a name that a sheet cannot take for a number", () => {
    const text = list("Company size", row => ["1-10", "11-50", "1001-5000"][row % 3]!);
    expect(
      read(text)
        .personaValues.map(({ name }) => name)
        .sort(),
    ).toEqual(["Group 1-10", "Group 1001-5000", "Group 11-50"]);
  });
});

describe("amounts", () => {
  test("of the Indian kind are read", () => {
    const reading = read(list("Amount", () => '"Rs. 1,50,000.00"'));
    expect([reading.outcome.wonAmount, reading.currency]).toEqual([600_000, "INR"]);
  });

  test("that often cannot be read are reported, and the column is not passed over", () => {
    const reading = read(list("Amount", row => (row % 2 === 0 ? "500" : "about 500")));
    expect(headersOf(reading).amount).toBe("Amount");
    expect(rowsOf(reading, "unreadable amount")).toEqual([2, 4, 6, 8, 10, 12]);
  });

  test("whose wins have no day are booked in the creation month, and the report says so", () => {
    const problem = read(list("Amount", () => "5")).problems.find(({ kind }) => kind === "won without date")!;
    expect(problem.text).toBe(
      "The export has no column for the day of the win; wins are booked in their creation month.",
    );
    expect(problem.count).toBe(4);
  });
});

test("separators inside quoted cells do not decide how the file is cut", () => {
  const reading = read(list("Note", () => '"a;b;c;d;e;f;g;h"'));
  expect([reading.delimiter, reading.rows.used]).toEqual([",", 12]);
});

test("the day of a sale says who bought where nothing else does", () => {
  const text = "ID,Created,Sale date,Source\n1,2026-01-02,2026-02-03,Email\n2,2026-01-03,,Email\n";
  expect(read(text).outcome).toMatchObject({ won: 1, open: 1 });
});

describe("lines in the middle", () => {
  test("group titles, sums and headers in other letters are skipped and said so", () => {
    const text =
      "ID,Created,Status,Source,Amount,Note\n1,2026-01-02,Won,Email,5,\n,,,,5,\nClosed deals\nid,created,status,source,amount,note\n2,2026-01-03,Lost,Email,,\n";
    const reading = read(text);
    expect(reading.skipped.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      "3: total",
      "4: title",
      "5: repeated header",
    ]);
    expect(reading.rows).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0 });
  });
});

test("product rows without an id are one deal by name and state: amounts add up, and a person is asked", () => {
  const text = `Opportunity Name,Account Name,Product Name,Amount,Stage,Created Date,Close Date
Big deal,Acme,Licence,100,Closed Won,2026-06-01,2026-06-20
Big deal,Acme,Support,50.50,Closed Won,2026-06-01,2026-06-20
Big deal,Other,Licence,70,Closed Won,2026-06-01,2026-06-20
Small deal,Acme,Licence,10,Prospecting,2026-06-02,2026-07-20
`;
  const reading = read(text, { asOf: "2026-06-30" });
  expect(reading.rows).toEqual({ read: 4, used: 3, merged: 1, leftOut: 0 });
  expect(reading.outcome).toEqual({ won: 2, lost: 0, open: 1, wonAmount: 220.5 });
  const [question] = reading.questions;
  expect(question?.text).toBe(
    "The export has no id, and rows 2 and 3 have the same name, creation date and state, on rows of products. Are they the same lead?",
  );
  expect(question?.options[question.taken]?.label).toBe("Yes, count each group once");
  const apart = read(text, { asOf: "2026-06-30", answers: { switches: { duplicates: "use" } } });
  expect([apart.rows.used, apart.questions]).toEqual([4, []]);
});
