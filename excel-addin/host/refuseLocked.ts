/** Whether a plan can be written at all, asked before anything is: a batch in Excel is no transaction. */
import type { RenderPlan } from "../../core/workbook/writing/host.ts";
import { NothingWritten } from "../../core/workbook/writing/nothingWritten.ts";
import type { KnownBook } from "./knownBook.ts";

export function refuseLocked(known: KnownBook, plans: readonly RenderPlan[]): void {
  const problem = lockProblem(known, plans);
  if (problem !== null) throw new NothingWritten(problem);
}

function lockProblem(known: KnownBook, plans: readonly RenderPlan[]): string | null {
  if (known.isReadOnly) {
    return "This workbook is open read-only, so nothing was written: save a copy under another name, then try again there.";
  }
  const written = plans.flatMap(plan => plan.sheets.map(({ name }) => name));
  const removed = plans.flatMap(plan => plan.remove).filter(name => known.sheets.has(name));
  const changesTabs = removed.length > 0 || written.some(name => !known.sheets.has(name));
  if (known.isStructureProtected && changesTabs) {
    return "The structure of this workbook is protected, so sheets can be neither added nor taken away and nothing was written: choose Review > Protect Workbook to lift it, then try again.";
  }
  const locked = written.find(name => known.sheets.get(name)?.isProtected);
  if (locked !== undefined) {
    return `The sheet ${locked} is protected, so nothing was written: choose Review > Unprotect Sheet there, then try again.`;
  }
  return foreignName(known, plans);
}

/** A name that somebody else has given to other cells: pointing it at ours would change their formulas. */
function foreignName(known: KnownBook, plans: readonly RenderPlan[]): string | null {
  for (const { names } of plans) {
    for (const { name } of names) {
      const formula = known.names.get(name.toLowerCase());
      if (formula === undefined || formula.includes("#REF!") || pointsAtOurs(formula, plans)) continue;
      return `The name ${name} already stands for ${formula.replace(/^=/, "").replace(/\$/g, "")} in this workbook, so nothing was written: give that one another name under Formulas > Name Manager, then try again.`;
    }
  }
  return null;
}

function pointsAtOurs(formula: string, plans: readonly RenderPlan[]): boolean {
  const sheet = /^='?(.*?)'?!/.exec(formula)?.[1]?.replace(/''/g, "'");
  return plans.some(({ sheets, names }) =>
    [...sheets, ...names.map(n => ({ name: n.sheet }))].some(s => s.name === sheet),
  );
}
