/**
 * Everything that reads or writes the workbook waits for its turn, whichever tab it starts from: a reading in the
 * middle of a writing would take it for one that was cut short, and roll it back.
 */
import { createContext } from "preact";

export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function takingTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

/** The pane provides the one that all its tabs share. */
export const Turns = createContext<TakeTurn>(work => work());
