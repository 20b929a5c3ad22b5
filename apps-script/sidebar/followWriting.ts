/** Looks how far a writing is while the pane waits for its end, and tells it to whoever listens. */
import type { Progress } from "../../core/crm/reading.ts";

export type Listener = (progress: Progress | null) => void;

/** Each look is a call of its own at Google: often enough to see the sheets go by. */
const pause = 1_200;
/** After so many looks that failed there are no more. */
const patience = 3;

const wait = () => new Promise<void>(done => setTimeout(done, pause));

/** `look`: the last note under the ticket of this writing. */
export async function followWriting<T>(
  writing: Promise<T>,
  look: () => Promise<Progress | null>,
  listeners: ReadonlySet<Listener>,
): Promise<T> {
  let over = false;
  const tell: Listener = progress => {
    for (const listener of listeners) listener(progress);
  };
  const follow = async () => {
    for (let failed = 0; failed < patience; ) {
      await wait();
      if (over) return;
      const progress = await look().catch(() => undefined);
      if (over) return;
      if (progress === undefined) failed += 1;
      else if (progress !== null) tell(progress);
    }
  };
  if (listeners.size > 0) void follow();
  try {
    return await writing;
  } finally {
    over = true;
    tell(null);
  }
}
