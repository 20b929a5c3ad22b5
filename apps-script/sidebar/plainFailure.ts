/** What Google says when something fails -> what happened and what to do, in plain words. */

const known: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [
    /PERMISSION_DENIED|reading from storage|NetworkError: .*403/i,
    "Google did not let the pane through. This happens when the browser is signed in to several Google accounts: sign out of the others, or open the spreadsheet in a private window with one account.",
  ],
  [
    /authori[sz]ation (?:is )?required|ScriptError: .*authori[sz]|do not have permission to call|requested permissions/i,
    "SLA Metrics has no permission for this spreadsheet (yet, or any more). Choose SLA Metrics > Open the pane in the menu and allow it.",
  ],
  [
    /exceeded maximum execution time|timed? ?out/i,
    "Google stopped the step because it took longer than six minutes. The workbook goes back to what it was before; repeat the step with less detail or fewer months.",
  ],
  [
    /too many times|too many (?:scripts|simultaneous)|simultaneous(?:ly)? (?:executions|running)|rate limit|quota/i,
    "Google is busy with other runs of yours. Wait a minute, then repeat the step.",
  ],
  [
    /protected (?:cell|range|sheet|object)|trying to edit a protected/i,
    "Some of the cells are protected and you may not change them. Ask the owner of the spreadsheet to lift the protection.",
  ],
  [
    /do(?:es)? not have (?:permission|edit|write)|no edit access|view[- ]only|cannot be (?:edited|modified)|access denied/i,
    "You may look at this spreadsheet but not change it. Ask its owner for the right to edit.",
  ],
  [
    /10[,. ]?000[,. ]?000 cells|number of cells in the workbook|above the limit of .* cells/i,
    "The spreadsheet is full: Google Sheets holds 10,000,000 cells. Delete blank rows or sheets that nobody needs.",
  ],
  [
    /50[,. ]?000 characters|maximum of .* characters/i,
    "A text is longer than the 50,000 characters that a cell of Google Sheets holds. Shorten it, then repeat the step.",
  ],
  [
    /sheet .*(?:not found|was deleted|does not exist)|outside the dimensions of the sheet|out of bounds/i,
    "A sheet or column was deleted while the pane was at work. Bring it back with the spreadsheet's own undo, or open the pane again, which puts the workbook back.",
  ],
  [
    /service error|service \w+ failed/i,
    "Google could not do the step just now. Look at the workbook again, then repeat the step.",
  ],
  [
    /HTTP 0|connection fail|network|offline|unavailable|server error|internal error/i,
    "The connection to Google broke off. Look at the workbook again before you repeat the step: it may have been finished.",
  ],
];

export function plainFailure(message: string): string {
  const found = known.find(([pattern]) => pattern.test(message));
  return found ? found[1] : message.replace(/^(?:\w*Error|Exception): /, "");
}
