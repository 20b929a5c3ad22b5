/** Microsoft's own Excel client, as a browser loads it, with our fake Excel in place of its transport. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import type { FakeExcel } from "./fakeExcel.ts";

export const clientFile = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");

let script: vm.Script | null = null;

export function excelClient(excel: FakeExcel): typeof Excel {
  script ??= new vm.Script(readFileSync(clientFile, "utf8"));
  const box: Record<string, unknown> = { setTimeout, clearTimeout, setInterval, clearInterval, Promise, console };
  box.window = box.self = box.globalThis = box;
  box.addEventListener = () => {};
  box.navigator = { userAgent: "node", appVersion: "" };
  box.location = { href: "https://localhost/", hash: "", search: "", protocol: "https:", hostname: "localhost" };
  box.document = {
    createElement: () => ({ style: {}, setAttribute() {}, appendChild() {} }),
    getElementsByTagName: () => [],
    addEventListener() {},
    head: { appendChild() {} },
    cookie: "",
    location: box.location,
    URL: "https://localhost/",
  };
  script.runInContext(vm.createContext(box));
  const client = box.Excel as typeof Excel;
  // A private member: hence the exact version in package.json.
  (client.RequestContext.prototype as unknown as { _requestExecutor: unknown })._requestExecutor = {
    executeAsync: (_data: unknown, _flags: unknown, message: { Body: unknown }) => excel.answer(message.Body),
  };
  return client;
}
