/** Starts the spreadsheet engine, in the page and in Node alike. */
import { type IUniverConfig, LogLevel, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { calculateExactly } from "./exactCalculation.ts";
import { rememberFormulas } from "./formulaMemory.ts";

type Entry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** `plugins` in the order of their start; where two entries bring the same plugin, the last one wins. */
export function startUniver(config: Partial<IUniverConfig>, plugins: readonly Entry[]): Engine {
  calculateExactly();
  rememberFormulas();
  const univer = new Univer({ logLevel: LogLevel.WARN, ...config });
  const byName = new Map<string, readonly [PluginCtor<Plugin>, unknown]>();
  for (const entry of plugins) {
    const [plugin, options] = isPair(entry) ? entry : [entry, undefined];
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of byName.values()) univer.registerPlugin(plugin, options as never);
  return { univer, api: FUniver.newAPI(univer) };
}

const isPair = (entry: Entry): entry is readonly [PluginCtor<Plugin>, unknown] => Array.isArray(entry);
