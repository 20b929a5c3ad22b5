/// <reference types="google-apps-script" />
/** Mail, triggers and documents, as the projects with options see them. */
import type { Book } from "./book.ts";
import { strict } from "./strict.ts";

type Known<Service> = Partial<Record<keyof Service, unknown>>;
type Mail = Readonly<Record<"to" | "subject" | "body" | "htmlBody", string>>;

export interface Outside {
  readonly mails: Mail[];
  /** People that may still be written to today. */
  quota: number;
  /** Names of the functions that the clock calls. */
  readonly triggers: string[];
  allowed: boolean;
  readonly documents: { readonly name: string; readonly body: string[]; footer: string; saved: boolean }[];
}

export const newOutside = (): Outside => ({ mails: [], quota: 100, triggers: [], allowed: true, documents: [] });

export function optionServices(book: Book, outside: Outside): Record<string, object> {
  const mail = {
    getRemainingDailyQuota: () => outside.quota,
    sendEmail: (sent: Mail) => void outside.mails.push(sent),
  } satisfies Known<GoogleAppsScript.Mail.MailApp>;
  return {
    MailApp: strict("MailApp", mail, book),
    ScriptApp: scriptApp(book, outside),
    DocumentApp: documentApp(book, outside),
  };
}

function scriptApp(book: Book, outside: Outside): object {
  const known = {
    AuthMode: { FULL: "FULL" },
    AuthorizationStatus: { REQUIRED: "REQUIRED", NOT_REQUIRED: "NOT_REQUIRED" },
    getAuthorizationInfo: () => ({
      getAuthorizationStatus: () => (outside.allowed ? "NOT_REQUIRED" : "REQUIRED"),
      getAuthorizationUrl: () => "https://accounts.google.com/allow",
    }),
    newTrigger: (name: string) => ({
      timeBased: () => ({
        onMonthDay: (_day: number) => ({ atHour: (_hour: number) => ({ create: () => outside.triggers.push(name) }) }),
      }),
    }),
    getProjectTriggers: () => outside.triggers.map(name => ({ getHandlerFunction: () => name })),
    deleteTrigger: (trigger: { getHandlerFunction(): string }) =>
      void outside.triggers.splice(outside.triggers.indexOf(trigger.getHandlerFunction()), 1),
  } satisfies Known<GoogleAppsScript.Script.ScriptApp>;
  return strict("ScriptApp", known, book);
}

function documentApp(book: Book, outside: Outside): object {
  const styles = ["NORMAL", "TITLE", "SUBTITLE", "HEADING1", "HEADING2"];
  const known = {
    ParagraphHeading: Object.fromEntries(styles.map(style => [style, style])),
    GlyphType: { BULLET: "*" },
    create(name: string) {
      const made = { name, body: ["NORMAL "], footer: "", saved: false };
      outside.documents.push(made);
      const document = {
        getBody: () => bodyService(book, made.body),
        addFooter: () => ({ appendParagraph: (text: string) => void Object.assign(made, { footer: text }) }),
        saveAndClose: () => void Object.assign(made, { saved: true }),
        getUrl: () => "https://docs.google.com/document/d/1",
      } satisfies Known<GoogleAppsScript.Document.Document>;
      return strict("Document", document, book);
    },
  } satisfies Known<GoogleAppsScript.Document.DocumentApp>;
  return strict("DocumentApp", known, book);
}

/** Each part as one line: its style, then its text. */
function bodyService(book: Book, lines: string[]): object {
  const line = (at: number, text: string) => ({
    setHeading: (style: string) => void lines.splice(at, 1, `${style} ${text}`),
    setGlyphType: (sign: string) => void lines.splice(at, 1, `${sign} ${text}`),
  });
  const append = (text: unknown) => {
    if (typeof text !== "string") throw new TypeError("a text was expected");
    return line(lines.push(text) - 1, text);
  };
  const known = {
    appendParagraph: append,
    appendListItem: append,
    appendTable(rows: string[][]) {
      if (new Set(rows.map(({ length }) => length)).size !== 1) throw new TypeError("rows of one length were expected");
      const at = lines.push(`TABLE ${JSON.stringify(rows)}`) - 1;
      const say = (more: string) => void lines.splice(at, 1, lines[at] + more);
      return {
        getRow: (row: number) => {
          if (rows[row] === undefined) throw new RangeError("no such row");
          return {
            editAsText: () => ({ setBold: (bold: boolean) => say(bold ? " bold" : "") }),
            setMinimumHeight: (points: number) => say(` ${points}`),
          };
        },
      };
    },
    getChild: (at: number) => at,
    removeChild: (at: number) => {
      if (lines.length === 1) throw new Error("Exception: Can't remove the last paragraph in a document section.");
      lines.splice(at, 1);
    },
  } satisfies Known<GoogleAppsScript.Document.Body>;
  return strict("Body", known, book);
}
