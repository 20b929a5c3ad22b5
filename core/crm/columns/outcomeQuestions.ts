import type { Open } from "../questions.ts";
import type { Question } from "../reading.ts";

const fewRows = 30;

/** Nothing says who bought, or what is taken for it never says so: another column may. */
export function outcomeQuestion(open: Open): readonly Question[] {
  const { outcome, won, dated, given } = open;
  const vouched = [...outcome.stages.values()].some(stage => stage.given);
  const answered = vouched || outcome.wonByDate || given?.stage !== undefined || given?.wonFlag !== undefined;
  if (answered || won || (outcome.known && dated < fewRows)) return [];
  const others = otherColumns(open);
  if (others.length === 0 && !outcome.known) return [];
  return [{ id: "outcome column", samples: [], changesCounts: true, ...choiceQuestion(open, others) }];
}

type Others = Open["columns"]["mayTell"];

/** A lead status is about working the lead: beside it a column of another meaning is not asked about. */
function otherColumns({ columns: { roles, mayTell }, outcome }: Open): Others {
  const ofLeads = roles.stage !== undefined && !outcome.known;
  return mayTell.filter(({ index, likely }) => index !== (roles.stage ?? roles.wonFlag) && (likely || !ofLeads));
}

export function choiceQuestion({ columns: { roles }, outcome, all }: Open, others: Others) {
  const present = outcome.known ? (roles.stage ?? roles.wonFlag) : undefined;
  const option = (index: number, role: string) => ({
    label: `${all[index]!.header} (${Math.round(all[index]!.filled * 100)} % filled: ${all[index]!.samples.join(", ")})`,
    answers: { columns: { ...(role === "wonDate" && { stage: null, wonFlag: null }), [role]: index + 1 } },
  });
  const keep = present === undefined ? [] : [option(present, roles.wonFlag === undefined ? "stage" : "wonFlag")];
  const none = {
    label: "None: count leads, and no customers",
    answers: { columns: outcome.known ? { stage: null, wonFlag: null } : { wonFlag: null } },
  };
  return {
    text: `${present === undefined ? "" : `No row is won by "${all[present]!.header}". `}Which column says who bought?`,
    options: [...keep, ...others.map(({ index, role }) => option(index, role)), none],
    taken: keep.length > 0 ? 0 : others.length,
  };
}
