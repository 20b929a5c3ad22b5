import type { Param } from "../lift/param.ts";

/** The help of an argument in one line; what may be left out says so, with what holds then. */
export function argumentHelp({ help, optional, defaultText }: Param): string {
  if (!optional) return help;
  return defaultText === "none" ? `(optional) ${help}` : `(optional) ${help}; default: ${defaultText}`;
}
