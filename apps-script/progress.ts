/**
 * How far a writing is. The script can tell the pane nothing before it ends: it leaves a note in the cache, and the pane
 * looks there with calls of its own, which run beside it. A cache that fails costs the progress and nothing else.
 */
import type { Progress } from "../core/crm/reading.ts";

/** Seconds: no script runs longer than six minutes. */
const kept = 600;

const keyOf = (ticket: string) => `slaProgress ${ticket}`;

export type Tell = (step: string, done: number) => void;

/** `ticket`: by which the pane finds the notes of this writing; null: nobody looks. */
export function progressNotes(ticket: string | null): Tell {
  let cache = ticket === null ? null : cacheOrNull();
  return (step, done) => {
    if (!cache) return;
    try {
      cache.put(keyOf(ticket!), JSON.stringify({ step, done }), kept);
    } catch {
      cache = null;
    }
  };
}

/** The last note, or null. */
export function progressOf(ticket: string): Progress | null {
  try {
    const note = cacheOrNull()?.get(keyOf(ticket));
    return note ? (JSON.parse(note) as Progress) : null;
  } catch {
    return null;
  }
}

function cacheOrNull(): GoogleAppsScript.Cache.Cache | null {
  try {
    return CacheService.getUserCache();
  } catch {
    return null;
  }
}
