/** google.script.run in the page: refuses what the real one refuses, and hands the rest to the script as a copy. */
import type { Page } from "playwright-core";
import type { ScriptProject } from "./scriptProject.ts";

/** Every call as it travelled: name of the function and its arguments as JSON. */
export async function giveScriptRun(page: Page, project: ScriptProject): Promise<readonly string[]> {
  const travelled: string[] = [];
  await page.exposeFunction("scriptServer", (name: string, given: string) => {
    travelled.push(`${name} ${given}`);
    try {
      if (name.endsWith("_")) throw new Error(`${name} is private`);
      const answer = project.run(name, ...(JSON.parse(given) as unknown[]));
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
  return travelled;
}
