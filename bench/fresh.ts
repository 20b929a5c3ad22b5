/** Runs a bundled script of this folder in a process of its own and gives what it printed as JSON. */
import { execFileSync } from "node:child_process";

export const fresh = <Printed>(script: string, ...words: readonly string[]): Printed =>
  JSON.parse(
    execFileSync(process.execPath, ["--max-old-space-size=6144", script, ...words], { encoding: "utf8" }),
  ) as Printed;

export interface FileRun {
  readonly rows: number;
  readonly bytes: number;
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}
