import { above } from "./arithmetic/above.ts";
import { define, optional, score } from "./define.ts";

/**
 * =SLA_LEAD_IQ(intent, qualification, [intent_bar], [qualification_bar])
 * Both scores at their bar: "Hand to sales". Only qualification: "Nurture". Only intent: "Check fit". Neither: "Disqualify".
 * Shape: element-wise. Units: scores from 0 to 100 in, one of four actions out.
 * Errors: bad input only.
 * Source: 5-steps article, lead IQ (it names no actions; the four are ours).
 */
export const leadIq = define({
  name: "SLA_LEAD_IQ",
  summary: "What to do with a lead, by its intent and its qualification.",
  params: [
    score("intent", "How much the lead wants to buy (0 to 100)"),
    score("qualification", "How well the lead fits the ideal customer (0 to 100)"),
    optional(score("intent_bar", "Intent that is enough (0 to 100)"), 50),
    optional(score("qualification_bar", "Qualification that is enough (0 to 100)"), 50),
  ],
  returns: { kind: "text", help: '"Hand to sales", "Nurture", "Check fit" or "Disqualify"' },
  errors: {},
  source: "5-steps article, lead IQ",
  examples: [
    {
      args: [
        [[80], [20], [80], [20]],
        [[80], [80], [20], [20]],
      ],
      gives: [["Hand to sales"], ["Nurture"], ["Check fit"], ["Disqualify"]],
    },
    { args: [60, 60, 70], gives: "Nurture", note: "With a bar of 70 for intent." },
  ],
  each: (intent, qualification, intentBar, qualificationBar) => {
    const wants = !above(intentBar, intent);
    const fits = !above(qualificationBar, qualification);
    if (fits) return wants ? "Hand to sales" : "Nurture";
    return wants ? "Check fit" : "Disqualify";
  },
});
