/** One candidate in a process of its own: what it counted, its processor time and its largest memory, as JSON. */
import { candidates } from "./candidates.ts";

const [name = "", file = ""] = process.argv.slice(2);
const candidate = candidates[name];
if (candidate === undefined) throw new Error(`no candidate is called ${name}`);
const started = performance.now();
try {
  const counted = await candidate(file);
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ counted, cpu: (user + system) / 1000, wall: performance.now() - started, memory }));
} catch (cause) {
  const { code } = cause as { code?: string };
  if (code !== "MODULE_NOT_FOUND" && code !== "ERR_MODULE_NOT_FOUND") throw cause;
  console.log(JSON.stringify({ missing: true }));
}
