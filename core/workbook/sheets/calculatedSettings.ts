/** What SLA Setup calculates from its settings and the history: the window, and the rate window that the maturity moves back. */
import { historyRange } from "./history.ts";

const months = historyRange("month");

/** Calculated once here, used everywhere: the window, the rate window and what they rest on. */
export const calculatedSettings: readonly {
  label: string;
  name: string;
  format: "date" | "count";
  formula: string;
  help: string;
}[] = [
  {
    label: "Last day of data",
    name: "SlaLastDay",
    format: "date",
    formula: `=IF(SlaDataAsOf<>"",SlaDataAsOf,IF(MAX(${months})=0,"",EOMONTH(MAX(${months}),0)))`,
    help: "Data as of, or the end of the last month in SLA History.",
  },
  {
    label: "Window starts",
    name: "SlaWindowStart",
    format: "date",
    formula: `=IF(SlaWindowEnd="","",MAX(EDATE(SlaWindowEnd+1,-1*SlaWindowMonths),MIN(${months})))`,
    help: "Months before the first one with data do not count.",
  },
  {
    label: "Window ends",
    name: "SlaWindowEnd",
    format: "date",
    formula: `=IF(SlaLastDay="","",IF(MAX(${months})=0,"",EOMONTH(SlaLastDay+1,-1)))`,
    help: "The last complete month. The running month never enters an average.",
  },
  {
    label: "Months in the window",
    name: "SlaMonths",
    format: "count",
    formula: `=IF(SlaWindowEnd="",0,MAX(0,${monthsBetween("SlaWindowStart", "SlaWindowEnd")}))`,
    help: "Leads a month are divided by these.",
  },
  {
    label: "Maturity used (months)",
    name: "SlaMaturity",
    format: "count",
    formula: `=IF(SlaWindowEnd="",0,MAX(0,MIN(IF(SlaMaturityTyped<>"",SlaMaturityTyped,MAX(0,SlaMaturityMeasured)),${monthsBetween(`MIN(${months})`, "SlaWindowEnd")}-1)))`,
    help: "Your own, else the measured one; never so long that no month is left.",
  },
  {
    label: "Rate window starts",
    name: "SlaRateStart",
    format: "date",
    formula: `=IF(SlaRateEnd="","",MAX(EDATE(SlaRateEnd+1,-1*SlaWindowMonths),MIN(${months})))`,
    help: "The window moved back by the maturity.",
  },
  {
    label: "Rate window ends",
    name: "SlaRateEnd",
    format: "date",
    formula: `=IF(SlaWindowEnd="","",EOMONTH(SlaWindowEnd,-1*SlaMaturity))`,
    help: "Close rates come from the cohorts of the rate window, their wins included.",
  },
];

function monthsBetween(from: string, to: string): string {
  return `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})+1`;
}
