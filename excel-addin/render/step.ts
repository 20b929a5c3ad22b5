/** One part of what a request does: queued calls, and how many bytes they are about. */
export interface Step {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

/** What one call costs in a request, with the path to its object; measured on the real client. */
export const bytesOfCall = 260;

export const step = (calls: number, queue: Step["queue"], payload: unknown = null): Step => ({
  bytes: calls * bytesOfCall + (payload === null ? 0 : bytesOf(payload)),
  queue,
});

/** Most texts are within it, and then every sign is one byte. */
const beyondAscii = /[^\x20-\x7e]/;

/** Bytes of a value as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value) ?? "";
  let bytes = text.length;
  if (!beyondAscii.test(text)) return bytes;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/** Excel on the web refuses requests of 5 MB; the rest is for what the client adds. */
const mostBytes = 4_000_000;

/** The steps in their order, in as few requests as their size allows. */
export function inRequests(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const each of steps) {
    if (bytes + each.bytes > mostBytes) {
      requests.push([]);
      bytes = 0;
    }
    requests[requests.length - 1]!.push(each);
    bytes += each.bytes;
  }
  return requests;
}
