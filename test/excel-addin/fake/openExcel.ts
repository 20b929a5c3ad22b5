/** Our port on Microsoft's client on the fake Excel. */
import type { Host } from "../../../core/workbook/writing/host.ts";
import type { ExcelApi } from "../../../excel-addin/host/excelApi.ts";
import { excelHost } from "../../../excel-addin/host/excelHost.ts";
import { excelClient } from "./excelClient.ts";
import { type Calculate, FakeExcel } from "./fakeExcel.ts";

export interface OpenedExcel {
  readonly excel: FakeExcel;
  readonly host: Host;
  readonly client: typeof Excel;
  readonly api: ExcelApi;
}

interface Options {
  readonly calculate?: Calculate;
  /** The newest ExcelApi that this Excel has. */
  readonly version?: string;
}

export function openExcel({ calculate, version = "1.19" }: Options = {}): OpenedExcel {
  const excel = new FakeExcel(calculate);
  const client = excelClient(excel);
  const listeners = new Set<() => void>();
  const supports = (set: string, wanted: string) =>
    set !== "ExcelApi" || Number(wanted.split(".")[1]) <= Number(version.split(".")[1]);
  const api: ExcelApi = {
    newContext: () => new client.RequestContext(),
    asOneStep: batch =>
      supports("ExcelApi", "1.20")
        ? client.run({ mergeUndoGroup: true } as Excel.RunOptions, batch)
        : batch(new client.RequestContext()),
    supports,
    onSelectionChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { excel, host: excelHost(api), client, api };
}
