import type { Role } from "../../crm/reading.ts";

/** What a column stands for, in a marketer's words, and in the order of their weight. */
export const roleLabels: Readonly<Record<Role, string>> = {
  created: "Created date",
  channel: "Channel (lead source)",
  persona: "Persona",
  stage: "Stage or status",
  wonFlag: "Won, yes or no",
  lostFlag: "Lost, yes or no",
  wonDate: "Won or closed date",
  lostDate: "Lost date",
  mqlDate: "Became an MQL",
  sqlDate: "Became an SQL",
  amount: "Amount",
  currency: "Currency",
  disqualified: "Disqualified",
  remarketing: "Remarketing",
  pipeline: "Pipeline or deal type",
  id: "Record ID",
  modified: "Last modified",
  firstContact: "First contact",
  attempts: "Contact attempts",
  email: "E-mail",
  name: "Name",
  owner: "Owner",
};
