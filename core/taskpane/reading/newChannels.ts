/** Channels of this export that the workbook does not have yet, and whose owner nobody has named. */
import { defaultChannels } from "../../workbook/state/defaultSettings.ts";
import { unassigned } from "../../workbook/state/state.ts";
import type { Flow } from "./flow.ts";

export function newChannels({ reading, remembered }: Pick<Flow, "reading" | "remembered">): readonly string[] {
  // A new workbook starts with the usual channels, whose owners are known.
  const known = remembered.channels ?? defaultChannels.map(({ name }) => name);
  const names = (reading?.channelValues ?? []).map(({ name }) => name);
  return Array.from(new Set(names)).filter(name => name !== "" && name !== unassigned && !known.includes(name));
}
