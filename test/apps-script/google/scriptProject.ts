/** A project bound to a fake spreadsheet: the built files, run as Google runs them, afresh for every journey. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { codeText } from "../bareScript.ts";
import { Book } from "./book.ts";
import { type Shell, services } from "./services.ts";

export interface ScriptProject {
  readonly book: Book;
  readonly shell: Shell;
  /** Calls a top-level function, as the menu, an edit or the pane does. */
  run(name: string, ...given: unknown[]): unknown;
  /** One order of the pane. */
  send(order: string): Promise<string>;
}

/** Compiled once a text: a test opens many panes. */
const compiled = new Map<string, vm.Script>();

function scriptOf(text: string): vm.Script {
  const script = compiled.get(text) ?? new vm.Script(text);
  compiled.set(text, script);
  return script;
}

/** `more`: services that only projects with options use; `folder`: where the project was built. */
export function scriptProject(
  book = new Book(),
  text = codeText(),
  more: Readonly<Record<string, object>> = {},
  folder = "dist/apps-script",
): ScriptProject {
  const shell: Shell = {
    menu: [],
    sidebars: [],
    files: {
      get sidebar() {
        return readFileSync(`${folder}/sidebar.html`, "utf8");
      },
    },
  };
  const script = scriptOf(text);
  const globals = { ...services(book, shell), ...more };
  const run = (name: string, ...given: unknown[]) => {
    const context = vm.createContext({ ...globals });
    script.runInContext(context);
    return (context[name] as (...given: unknown[]) => unknown)(...given);
  };
  return {
    book,
    shell,
    run,
    send: async order => {
      const answer = run("slaServe", order);
      if (typeof answer !== "string") throw new TypeError("the script must answer with a text");
      return answer;
    },
  };
}
