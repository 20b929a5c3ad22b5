/** The key figures of SLA Scorecard below the commitments: funnel, money, speed. Names and sources as in the guides. */

import type { Format } from "../model/model.ts";
import { counted, type Expression, growth, per, share } from "./kpiParts.ts";
import type { CountKey } from "./scorecardCounts.ts";
import { pipeline, salePrice, sqlWorth } from "./sqlFigures.ts";

export interface Kpi {
  readonly key: string;
  readonly label: string;
  /** cohort: of the leads created in the period. booked: of the sales closed in it. */
  readonly basis: "cohort" | "booked";
  readonly format: Format;
  /** The period that the first column shows. */
  readonly over: "window" | "rateWindow" | "last month";
  /** Months stand beside it. */
  readonly trend: boolean;
  readonly figure: Expression;
  /** Customers out of leads, or whatever the rate is made of, for its range and its sample. */
  readonly sample?: readonly [part: CountKey, whole: CountKey];
  /** Said where the figure is blank. */
  readonly missing: string;
  readonly help: string;
}

const not = (what: string) => `The exports do not show ${what}.`;

const count = (key: CountKey, label: string, missing: string, help: string): Kpi => ({
  key,
  label,
  basis: "cohort",
  format: "count",
  over: "window",
  trend: true,
  figure: counted(key),
  missing: not(missing),
  help,
});

interface RateWords {
  readonly name: string;
  readonly missing: string;
  readonly help: string;
  readonly over?: Kpi["over"];
}

const rate = (key: string, label: string, sample: readonly [CountKey, CountKey], words: RateWords): Kpi => ({
  key,
  label,
  basis: "cohort",
  format: "rate",
  over: words.over ?? "window",
  trend: true,
  figure: share(sample[0], sample[1], words.name),
  sample,
  missing: not(words.missing),
  help: words.help,
});

export const kpis: readonly Kpi[] = [
  count("leads", "Leads", "leads", "Created in the period."),
  count("mqls", "MQLs passed to sales", "MQLs", "Of these leads, at least MQL so far."),
  count("sqls", "SQLs", "SQLs", "Of these leads, accepted by sales so far."),
  count("customers", "Customers of these leads", "wins", "Of these leads, won so far; young months will still rise."),
  rate("dqRate", "DQ rate", ["disqualified", "dqLeads"], {
    name: "SLA_DQ_RATE",
    missing: "disqualified leads",
    help: "Disqualified leads / leads.",
  }),
  rate("leadToMql", "Lead to MQL", ["mqls", "mqlLeads"], {
    name: "SLA_CONVERSION_RATE",
    missing: "MQLs",
    help: "MQLs / leads of the same months.",
  }),
  rate("mqlToSql", "MQL to SQL", ["sqls", "sqlMqls"], {
    name: "SLA_CONVERSION_RATE",
    missing: "MQLs and SQLs together",
    help: "SQLs / MQLs of the same months.",
  }),
  count("sqlsDisqualified", "SQLs disqualified", "disqualified SQLs", "Of these SQLs, disqualified by sales."),
  rate("sqlDqRate", "SQLs disqualified, share", ["sqlsDisqualified", "dqSqls"], {
    name: "SLA_DQ_RATE",
    missing: "disqualified SQLs",
    help: "Disqualified SQLs / SQLs.",
  }),
  rate("sqlToCustomer", "SQL to customer", ["sqlCustomers", "wonSqls"], {
    name: "SLA_CONVERSION_RATE",
    missing: "SQLs and wins together",
    help: "Customers / SQLs; over the rate window, so that young months do not lower it.",
    over: "rateWindow",
  }),
  rate("endToEnd", "Lead to customer, end to end", ["customers", "customerLeads"], {
    name: "SLA_CLOSE_RATE",
    missing: "leads and wins together",
    help: "Customers / leads; over the rate window, so that young months do not lower it.",
    over: "rateWindow",
  }),
  {
    key: "sqlValue",
    label: "Forecast value of one SQL",
    basis: "cohort",
    format: "money",
    over: "window",
    trend: false,
    figure: sqlWorth(false),
    missing: not("SQLs, wins and amounts together"),
    help: "SQL to customer x average sale price.",
  },
  {
    key: "sqlForecast",
    label: "Forecast value of the SQLs",
    basis: "cohort",
    format: "money",
    over: "window",
    trend: true,
    figure: sqlWorth(true),
    missing: not("SQLs, wins and amounts together"),
    help: "SQLs of the period x the forecast value of one.",
  },
  {
    key: "marketingShare",
    label: "Revenue share of marketing's channels",
    basis: "booked",
    format: "rate",
    over: "window",
    trend: true,
    figure: share("marketingRevenue", "wonRevenue", "SLA_MARKETING_SHARE"),
    missing: not("won revenue"),
    help: "Booked revenue of marketing-owned channels / booked revenue.",
  },
  {
    key: "salePrice",
    label: "Average sale price",
    basis: "cohort",
    format: "money",
    over: "window",
    trend: true,
    figure: salePrice,
    missing: not("won amounts"),
    help: "Won revenue / customers that have an amount.",
  },
  {
    key: "daysToWin",
    label: "Days from lead to win",
    basis: "cohort",
    format: "decimal",
    over: "window",
    trend: true,
    figure: per("daysToWin", "customers"),
    missing: not("days of wins"),
    help: "Average of the customers so far; slow wins of young months are still to come.",
  },
  {
    key: "leadVelocity",
    label: "Lead velocity",
    basis: "cohort",
    format: "rate",
    over: "last month",
    trend: true,
    figure: growth("leads"),
    missing: not("two complete months of leads"),
    help: "Leads of the month against the month before; complete months only.",
  },
  {
    key: "mqlVelocity",
    label: "MQL velocity",
    basis: "cohort",
    format: "rate",
    over: "last month",
    trend: true,
    figure: growth("mqls"),
    missing: not("two complete months of MQLs"),
    help: "MQLs of the month against the month before; complete months only.",
  },
  {
    key: "pipelineVelocity",
    label: "Pipeline velocity, a day",
    basis: "cohort",
    format: "money",
    over: "window",
    trend: false,
    figure: pipeline,
    missing: not("SQLs, wins, amounts and won dates together"),
    help: "Open SQLs x average sale price x SQL to customer / days to win.",
  },
];
