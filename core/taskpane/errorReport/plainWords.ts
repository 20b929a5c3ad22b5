/**
 * The words that a report may hold: those of our own sentences and of the hosts', and none that is somebody's name.
 * Whatever else a message says came from a file or a cell, or may have come from there.
 */
// biome-ignore format: a list reads better in rows
const words: readonly string[] = [
  "a", "able", "about", "above", "access", "add", "address", "after", "again", "all", "allow", "allowed", "already", "an",
  "and", "another", "answer", "any", "are", "argument", "array", "as", "at", "available", "back", "be", "because",
  "been", "before", "behind", "being", "below", "blank", "both", "broke", "built", "busy", "but", "by", "call", "called",
  "came", "can", "cannot", "cell", "cells", "change", "changed", "changes", "characters", "chart", "check", "choose",
  "close", "column", "columns", "connection", "convert", "could", "count", "create", "created", "damaged", "date",
  "defined", "delete", "deleted", "denied", "did", "do", "document", "does", "done", "empty", "end", "enter", "error",
  "exceeded", "exist", "exists", "expected", "export", "failed", "file", "files", "first", "fit", "for", "format",
  "formula", "formulas", "found", "from", "function", "functions", "give", "gone", "has", "have", "header", "here",
  "hidden", "history", "in", "index", "instead", "internal", "into", "invalid", "is", "it", "its", "larger", "last",
  "length", "limit", "line", "list", "loaded", "locked", "longer", "many", "maximum", "memory", "message",
  "missing", "month", "months", "more", "most", "name", "names", "needs", "network", "never", "new", "newer", "no",
  "not", "nothing", "null", "number", "numbers", "object", "of", "on", "one", "only", "open", "or", "other", "out",
  "outside", "pane", "permission", "please", "properties", "property", "protected", "quota", "range", "read", "reading",
  "reason", "refused", "row", "rows", "script", "seconds", "server", "service", "set", "sheet", "sheets", "size", "so",
  "spreadsheet", "starts", "step", "storage", "support", "supported", "text", "texts", "than", "that", "the", "their",
  "then", "there", "these", "this", "time", "timed", "to", "together", "too", "try", "two", "type", "undefined", "undo",
  "unexpected", "unknown", "until", "up", "used", "valid", "value", "values", "version", "was", "were", "when", "which",
  "while", "with", "without", "workbook", "write", "written", "you", "your", "yet",
  "SLA", "Metrics", "Overview", "Scorecard", "Setup", "History", "Weeks", "Agreement", "Playbook", "Versions", "Mapping",
  "Log", "Undo", "Build", "Excel", "Google", "Sheets",
];
const plain = new Set(words);

/** Longer messages are no sentences of ours. */
const longest = 2_000;
const sentenceEnd = /[.!?:]$/;

/** The message with everything in quotation marks taken out whole, and of the rest only the words of the list. */
export function inPlainWords(message: string): string {
  const unquoted = message.slice(0, longest).replace(/"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»|'[^']*'|`[^`]*`/g, " … ");
  let starts = true;
  const said: string[] = [];
  for (const token of unquoted.split(/\s+/)) {
    const word = token.replace(/[.,;:!?]+$/, "");
    const known = plain.has(word) || (starts && plain.has(lowerFirst(word)));
    if (known) said.push(token);
    else if (token !== "" && said[said.length - 1] !== "…") said.push("…");
    starts = sentenceEnd.test(token);
  }
  return said.join(" ");
}

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
