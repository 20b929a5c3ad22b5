/** Runs a function of a project as a cell does: whatever changes the spreadsheet, or shows something, is refused. */
import vm from "node:vm";
import type { Book } from "./book.ts";
import { services } from "./services.ts";

const mayBeCalled = /^(?:get|is)(?!Ui$)/;

export function cellProject(book: Book, text: string): (name: string, args: readonly unknown[]) => unknown {
  const count = book.onCall.bind(book);
  book.onCall = (service, method) => {
    count(service, method);
    if (!mayBeCalled.test(method)) {
      throw new Error(`Exception: You do not have permission to call ${service}.${method}.`);
    }
  };
  const context = vm.createContext(services(book, { menu: [], sidebars: [], files: {} }));
  vm.runInContext(text, context);
  return (name, args) => {
    // Values are made inside, as they are in a real script; a blank cell is an empty text there.
    const given = args.map(value => JSON.stringify(value, (_, each: unknown) => (each === null ? "" : each)));
    return JSON.parse(vm.runInContext(`JSON.stringify(${name}(${given.join(", ")}) ?? null)`, context) as string);
  };
}
