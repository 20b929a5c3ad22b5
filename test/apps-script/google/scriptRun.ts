/** google.script.run in the page: refuses what the real one refuses, and hands the rest to the script as a copy. */
import type { Page } from "playwright-core";
import type { ScriptProject } from "./scriptProject.ts";

export interface Journeys {
  /** Every call as it travelled: name of the function and its arguments as JSON. */
  readonly travelled: readonly string[];
  /** A change takes so long that the page looks so many times how far it is; 0: it is done at once. */
  looks: number;
}

export async function giveScriptRun(page: Page, project: ScriptProject): Promise<Journeys> {
  const travelled: string[] = [];
  const journeys: Journeys = { travelled, looks: 0 };
  const { book } = project;
  const waiting: (readonly [key: string, text: string])[] = [];
  let goOn = () => {};

  /** The real script runs beside the page: here what it left in the cache is shown note by note, and one look later it is over. */
  const takeTime = async () => {
    const notes = book.notes.splice(0);
    if (notes.length === 0 || journeys.looks === 0) return;
    const step = notes.length / journeys.looks;
    waiting.push(...Array.from({ length: journeys.looks }, (_, index) => notes[Math.floor(index * step)]!));
    await new Promise<void>(done => {
      goOn = done;
    });
  };

  await page.exposeFunction("scriptServer", async (name: string, given: string) => {
    travelled.push(`${name} ${given}`);
    try {
      if (name.endsWith("_")) throw new Error(`${name} is private`);
      const isLook = given.startsWith('["[\\"progress\\"');
      const note = isLook ? waiting.shift() : undefined;
      if (note) book.cache.set(...note);
      const answer = await project.run(name, ...(JSON.parse(given) as unknown[]));
      if (!isLook) await takeTime();
      else if (!note) goOn();
      return JSON.stringify({ answer: answer === undefined ? null : answer });
    } catch (failure) {
      return JSON.stringify({ failure: (failure as Error).message });
    }
  });
  await page.addInitScript(() => {
    const legal = (value: unknown): boolean => {
      if (value === null || typeof value === "string" || typeof value === "boolean") return true;
      if (typeof value === "number") return Number.isFinite(value);
      if (Array.isArray(value)) return value.every(legal);
      if (Object.prototype.toString.call(value) !== "[object Object]") return false;
      return Object.values(value as object).every(legal);
    };
    const server = (window as unknown as { scriptServer: (name: string, given: string) => Promise<string> })
      .scriptServer;
    const runner = (onSuccess: (answer: unknown) => void, onFailure: (failure: Error) => void): object =>
      new Proxy(
        {},
        {
          get(_, name: string) {
            if (name === "withSuccessHandler") return (handler: typeof onSuccess) => runner(handler, onFailure);
            if (name === "withFailureHandler") return (handler: typeof onFailure) => runner(onSuccess, handler);
            return (...given: unknown[]): void => {
              if (!given.every(legal)) throw new TypeError(`google.script.run.${name}: illegal argument`);
              server(name, JSON.stringify(given)).then(text => {
                const { answer, failure } = JSON.parse(text) as { answer?: unknown; failure?: string };
                if (failure !== undefined) onFailure(new Error(failure));
                else onSuccess(legal(answer) ? answer : null);
              });
            };
          },
        },
      );
    const run = runner(
      () => {},
      () => {},
    );
    Object.assign(window, { google: { script: { run, host: { close() {} } } } });
  });
  return journeys;
}
