/** Where in the product something was thrown: its kind, the host's code and places in our files. No text of a message. */

export interface Trace {
  readonly kind: string;
  /** Excel's code for what it refused, or null. */
  readonly code: string | null;
  /** File, line and column of each call, the innermost first. */
  readonly places: readonly string[];
}

// biome-ignore format: a list reads better in rows
const kinds = [
  "Error", "TypeError", "RangeError", "ReferenceError", "SyntaxError", "URIError", "NothingWritten", "RichApi.Error",
  "DOMException", "AbortError", "NotAllowedError", "QuotaExceededError", "NotReadableError", "NetworkError",
];

// biome-ignore format: a list reads better in rows
const codes = [
  "AccessDenied", "ActivityLimitReached", "ApiNotAvailable", "ApiNotFound", "Conflict", "ConnectionFailure",
  "GeneralException", "InsertDeleteConflict", "InvalidArgument", "InvalidBinding", "InvalidObjectPath",
  "InvalidOperation", "InvalidOperationInCellEditMode", "InvalidReference", "InvalidRequest", "InvalidSelection",
  "ItemAlreadyExists", "ItemNotFound", "MergedRangeConflict", "NonBlankCellOffSheet", "NotImplemented",
  "RangeExceedsLimit", "RequestAborted", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable", "Unauthenticated", "UnsupportedFeature", "UnsupportedOperation", "UnsupportedSheet",
];

const mostPlaces = 8;

/** Names as our own build gives them; a file of any other name is not named. */
const ourFile = /\/((?:app|taskpane|functions|chunks\/[A-Za-z]{1,40}-[A-Z0-9]{8})\.js):(\d{1,6}):(\d{1,7})\)?$/;
const otherFile = /:(\d{1,6}):(\d{1,7})\)?$/;

export function traceOf(thrown: unknown): Trace {
  const chain = causes(thrown);
  const text = (key: string) => chain.map(error => textIn(error, key)).find(found => found !== null) ?? null;
  const code = text("code");
  const kind = textIn(chain[0], "name");
  return {
    kind: kind !== null && kinds.includes(kind) ? kind : typeof thrown === "object" ? "Other" : typeof thrown,
    code: code !== null && codes.includes(code) ? code : null,
    places: placesOf(chain[chain.length - 1]),
  };
}

/** What was thrown and what it was thrown for, the outermost first. */
function causes(thrown: unknown): object[] {
  const chain: object[] = [];
  for (let error = thrown; typeof error === "object" && error !== null && chain.length < 4; ) {
    chain.push(error);
    error = "cause" in error ? error.cause : null;
  }
  return chain;
}

function textIn(error: object | undefined, key: string): string | null {
  const value: unknown = error && key in error ? error[key as keyof typeof error] : null;
  return typeof value === "string" ? value : null;
}

/** Our own file names and numbers are all that is taken from a line of the stack; the message before it is cut off. */
function placesOf(error: object | undefined): string[] {
  const message = textIn(error, "message") ?? "";
  const stack = textIn(error, "stack") ?? "";
  const calls = message === "" ? stack : stack.split(message).join("");
  return calls
    .split("\n")
    .flatMap(line => {
      const ours = ourFile.exec(line.trim());
      if (ours) return [`${ours[1]}:${ours[2]}:${ours[3]}`];
      const other = /^at |@/.test(line.trim()) ? otherFile.exec(line.trim()) : null;
      return other ? [`elsewhere:${other[1]}:${other[2]}`] : [];
    })
    .slice(0, mostPlaces);
}
