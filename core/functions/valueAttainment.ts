import { bad, count, define, money, noData, range, type Table } from "./define.ts";
import { sizeText } from "./lift/broadcast.ts";

const noGoal = noData(
  "goal_leads",
  "the goal is worth 0, so nothing can be attained; enter goal leads and lead values.",
);

/**
 * =SLA_VALUE_ATTAINMENT(actual_leads, goal_leads, lead_values)
 * sum(actual x value) / sum(goal x value): below 1 although the lead goal is met means more leads of less worth.
 * Shape: three ranges of the same size in, one number out. Units: counts and money a lead in, a share out.
 * Errors: #VALUE! for ranges of other sizes; #DIV/0! when the goal is worth 0.
 * Source: Kvadrant article, the white paper that converts better than the demos.
 */
export const valueAttainment = define({
  name: "SLA_VALUE_ATTAINMENT",
  summary: "How much of the goal's worth the actual leads reach: catches a lead goal that is met with the wrong leads.",
  params: [
    range(count("actual_leads", "Leads that came, by channel or persona (counts)")),
    range(count("goal_leads", "Leads agreed, in the same order (counts)")),
    range(money("lead_values", "What one lead is worth, in the same order (money)")),
  ],
  returns: { kind: "rate", help: "Share of the goal's worth; 1 = reached" },
  errors: { "#VALUE!": "ranges of different sizes", "#DIV/0!": "the goal is worth 0" },
  source: "Kvadrant article, false KPIs",
  examples: [
    {
      args: [
        [[120], [20]],
        [[60], [60]],
        [[50], [500]],
      ],
      gives: 0.48484848484848486,
      note: "140 leads against a goal of 120, yet less than half the worth.",
    },
    { args: [10, 20, 5], gives: 0.5 },
    {
      args: [
        [[1], [2]],
        [[0], [0]],
        [[5], [5]],
      ],
      gives: "#DIV/0!",
    },
  ],
  whole: (actual, goal, value) => {
    if (!sameSize(actual, goal)) return bad("goal_leads", differs(goal, actual));
    if (!sameSize(actual, value)) return bad("lead_values", differs(value, actual));
    const worth = (leads: Table) => leads.values.reduce((total, count, at) => total + count * value.values[at]!, 0);
    const agreed = worth(goal);
    return agreed === 0 ? noGoal : worth(actual) / agreed;
  },
});

function sameSize(a: Table, b: Table): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

function differs(table: Table, actual: Table): string {
  return `${sizeText(table)} came where actual_leads has ${sizeText(actual)}; use ranges of the same size.`;
}
