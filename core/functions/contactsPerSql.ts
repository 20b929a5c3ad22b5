import { count, define, noData } from "./define.ts";

const noSqls = noData("sqls", "no SQLs yet, so there is no number of contacts for one.");

/**
 * =SLA_CONTACTS_PER_SQL(contacts, sqls)
 * Shape: element-wise. Units: two counts in, contacts for one SQL out.
 * Errors: #DIV/0! without SQLs.
 * Source: Vainu template, contacts required to move an MQL to SQL.
 */
export const contactsPerSql = define({
  name: "SLA_CONTACTS_PER_SQL",
  summary: "Contacts with MQLs that it takes to win one SQL.",
  params: [count("contacts", "Contacts with MQLs (count)"), count("sqls", "SQLs that came of them (count)")],
  returns: { kind: "number", help: "Contacts for one SQL" },
  errors: { "#DIV/0!": "no SQLs" },
  source: "Vainu template, contacts for an SQL",
  examples: [
    { args: [350, 50], gives: 7 },
    {
      args: [
        [[10], [0], [5]],
        [[4], [2], [0]],
      ],
      gives: [[2.5], [0], [""]],
    },
    { args: [5, 0], gives: "#DIV/0!" },
  ],
  unless: (_, sqls) => (sqls === 0 ? noSqls : null),
  each: (contacts, sqls) => contacts / sqls,
});
