import { words } from "../text/fold.ts";
import { isCurrencyCode } from "../values/currencies.ts";
import { entities } from "./otherHeaders.ts";

/** A header taken apart for comparing: "Deal - Deal erstellt" -> entity deal, phrase "deal erstellt". */
export interface HeaderName {
  readonly entity: string | null;
  readonly phrase: string;
  readonly words: readonly string[];
}

export function nameOfHeader(header: string): HeaderName {
  // "[IC] Segmento": the bracket says who uses the column.
  const close = header.trim().startsWith("[") ? header.indexOf("]") : -1;
  const bare = header.slice(close + 1);
  const dash = bare.indexOf(" - ");
  const before = dash > 0 ? words(bare.slice(0, dash)).join(" ") : "";
  const entity = entities.has(before) ? before : null;
  const found = words(entity === null ? bare : bare.slice(dash + 3));
  // Salesforce ends the names of custom fields in __c.
  const list = found.length > 1 && /__c$/i.test(header.trim()) ? found.slice(0, -1) : found;
  // "Order total (GBP)": the currency is read elsewhere.
  const last = list[list.length - 1];
  const bareList = list.length > 1 && isCurrencyCode(last!) ? list.slice(0, -1) : list;
  return { entity, phrase: bareList.join(" "), words: bareList };
}

/** Whether the words of a phrase stand side by side in a header. */
export function holds(header: HeaderName, phrase: string): boolean {
  return ` ${header.phrase} `.includes(` ${phrase} `);
}
