/** How far the host is with writing, for the lines that say what is being done. */
import { type ComponentChildren, createContext } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Progress } from "../crm/reading.ts";
import type { Host } from "../workbook/writing/host.ts";

export const Writing = createContext<Progress | null>(null);

export function WritingProvider({ host, children }: { host: Host; children: ComponentChildren }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => host.onProgress?.(setProgress), [host]);
  return <Writing.Provider value={progress}>{children}</Writing.Provider>;
}
