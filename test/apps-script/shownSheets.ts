/** Steps that the tests of the Sheets project share: a fake spreadsheet with the pane's port to it. */
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { Book } from "./google/book.ts";
import { type ScriptProject, scriptProject } from "./google/scriptProject.ts";

export interface Sheets {
  readonly book: Book;
  readonly project: ScriptProject;
  readonly host: Host;
}

export function openSheets(book = new Book()): Sheets {
  const project = scriptProject(book);
  return { book, project, host: sheetsHost(project.send) };
}

/** A second pane beside the same spreadsheet. */
export const anotherPane = ({ project }: Sheets): Host => sheetsHost(project.send);

export async function stateIn(host: Host): Promise<State> {
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(`expected a workbook, found ${opened.kind}`);
  return opened.state;
}
