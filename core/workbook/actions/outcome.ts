/** What became of the workbook, said with the failure: a person must know whether to look for damage. */

export const sentence = ({ message }: Error): string => message.replace(/([^.!?])$/, "$1.");

/** The same failure, so that a report of it still knows its place. */
export function saying(failure: unknown, outcome: string): unknown {
  if (failure instanceof Error && !failure.message.includes("Nothing was written")) {
    failure.message = `${sentence(failure)} ${outcome}`;
  }
  return failure;
}
