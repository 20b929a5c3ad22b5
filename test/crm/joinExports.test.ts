import { describe, expect, test } from "vitest";
import { type ExportInput, joinExports } from "../../core/crm/readExport.ts";
import type { ReadOptions } from "../../core/crm/reading.ts";
import { countsOf } from "./madeUp/counts.ts";
import { newRandom } from "./madeUp/random.ts";

function joined(one: ExportInput, other: ExportInput, options: ReadOptions = { asOf: "2026-06-30" }) {
  const reading = joinExports(one, other, options);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return reading;
}

const leads = `Record ID,Create Date,Email,Lead Status,Original Source,Persona
101,2026-04-02 10:00,ann@a.com,New,Email Marketing,SMB
102,2026-04-03 10:00,bob@b.com,Unqualified,Paid Search,Enterprise
103,2026-05-04 10:00,cem@c.com,New,Organic Search,SMB
104,2026-05-05 10:00,dot@d.com,New,Email Marketing,SMB
`;
const deals = `Deal ID;Contact ID;Deal Stage;Amount;Close Date;Create Date
1;101;Closed Won;1.000,50;20.05.2026;15.04.2026
2;103;Closed Lost;;21.05.2026;16.05.2026
3;104;Closed Won;200,00;22.05.2026;17.05.2026
4;104;Closed Won;300,25;28.05.2026;17.05.2026
5;999;Closed Won;400,00;29.05.2026;18.05.2026
6;;Negotiation;50,00;;19.05.2026
`;

describe("a leads file and a deals file of the same months", () => {
  const reading = joined(leads, deals);

  test("give one reading: creation, channel and persona of the lead, outcome and amount of the deal", () => {
    expect(reading.cohorts).toMatchObject([
      { month: "2026-04", channel: "Email", persona: "Small business", leads: 1, customers: 1, revenue: 1000.5 },
      { month: "2026-04", channel: "Paid media", persona: "Enterprise", leads: 1, customers: 0, disqualified: 1 },
      { month: "2026-05", channel: "Organic", persona: "Small business", leads: 1, customers: 0 },
      { month: "2026-05", channel: "Email", persona: "Small business", leads: 1, customers: 1, revenue: 500.25 },
      { month: "2026-05", channel: "Unassigned", persona: "Unassigned", leads: 2, customers: 1, revenue: 400 },
    ]);
    expect(reading.outcome).toEqual({ won: 3, lost: 2, open: 1, wonAmount: 1900.75 });
  });

  test("list the deals without a lead and say how many were matched", () => {
    expect(reading.joined).toEqual({
      by: { leads: "Record ID", deals: "Contact ID" },
      leads: 4,
      deals: 6,
      matchedDeals: 4,
      matchedLeads: 3,
      rate: 4 / 6,
      withoutLead: [
        { row: 11, key: "999" },
        { row: 12, key: "" },
      ],
    });
    expect(reading.notes).toEqual([
      'Leads and deals were joined by "Record ID" and "Contact ID": 4 of 6 deals (67 %) found their lead. 2 without a lead count as leads of their own, where they have a creation date. Rows after 5 are rows of the deals file.',
    ]);
    expect(reading.rows).toEqual({ read: 6, used: 6, merged: 0, leftOut: 0 });
  });

  test("may be given in any order", () => {
    expect(countsOf(joined(deals, leads))).toEqual(countsOf(reading));
  });
});

test("e-mail addresses join where no id does, without regard to case, several contacts in a cell included", () => {
  const people = "Email,Created,Source\nAnn@A.com,2026-06-01,Newsletter\nbob@b.com,2026-06-02,LinkedIn\n";
  const won = "Deal ID,Contact emails,Status,Value\n1,zoe@z.com;ANN@a.com,Won,10\n2,bob@b.com,Lost,\n";
  const reading = joined(people, won);
  expect(reading.joined).toMatchObject({ matchedDeals: 2, rate: 1, by: { leads: "Email", deals: "Contact emails" } });
  expect(reading.outcome).toEqual({ won: 1, lost: 1, open: 0, wonAmount: 10 });
});

test("ids of 15 and of 18 signs are the same Salesforce record", () => {
  const people = "Lead ID,Created Date,Lead Source\n00Q5e00000ABcdE,2026-06-01,Web\n00Q5e00000ABcdF,2026-06-02,Web\n";
  const won = "Opportunity ID,Lead ID,Stage,Amount\n0065e00000XXXXX,00Q5e00000ABcdEEAX,Closed Won,10\n";
  expect(joined(people, won).outcome).toMatchObject({ won: 1, open: 1, wonAmount: 10 });
});

test("numbers that only count the rows of each file join nothing", () => {
  const people = "ID,Created,Source\n1,2026-06-01,Newsletter\n2,2026-06-02,LinkedIn\n";
  const won = "ID,Status,Value\n1,Won,10\n2,Lost,\n";
  const refused = joinExports(people, won, {});
  expect(refused).toMatchObject({ kind: "refusal" });
  expect((refused as { text: string }).text).toMatch(/no column in common.*lead's id, the contact's id or the e-mail/);
});

test("rows of one lead count once with its deals, and the newest row of it says where it came from", () => {
  const people =
    "Contact ID,Create Date,Last Modified Date,Source\n7,2026-06-01,2026-06-02,Newsletter\n7,2026-06-01,2026-06-05,LinkedIn\n";
  const reading = joined(people, "Deal ID,Contact ID,Status,Value\n1,7,Won,10\n");
  expect(reading.rows).toEqual({ read: 2, used: 1, merged: 1, leftOut: 0 });
  expect(reading.cohorts).toMatchObject([{ channel: "Social", leads: 1, customers: 1, revenue: 10 }]);
});

test("two thousand leads with their deals give the counts that were made", () => {
  const random = newRandom(5);
  const [people, sales] = [["Lead ID;Created;Source"], ["Deal ID,Lead ID,Status,Amount,Won date"]];
  const truth = { leads: 0, won: 0, revenue: 0 };
  for (let at = 0; at < 2000; at++) {
    const month = 1 + random.below(6);
    const created = `${String(1 + random.below(28)).padStart(2, "0")}.0${month}.2026`;
    people.push(`${5000 + at * 3};${created};${random.of(["Newsletter", "Google Ads", "LinkedIn"])}`);
    truth.leads++;
    if (!random.chance(0.4)) continue;
    const won = random.chance(0.5);
    const amount = 100 + random.below(900);
    sales.push(`${at},${5000 + at * 3},${won ? "Won" : "Lost"},${amount},${won ? "2026-06-29" : ""}`);
    if (!won) continue;
    truth.won++;
    truth.revenue += amount;
  }
  const reading = joined(people.join("\n"), sales.join("\n"));
  expect(reading.rows.used).toBe(truth.leads);
  expect(reading.outcome).toMatchObject({ won: truth.won, wonAmount: truth.revenue });
  expect(reading.joined?.rate).toBe(1);
});
