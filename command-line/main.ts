/** The sla-metrics command: write a workbook, read an export, or answer function calls. Bad input ends with 2, an open question with 3. */
import { readFileSync } from "node:fs";
import { BadInput } from "./badInput.ts";
import { answerLine } from "./call.ts";
import { commands, isCommand, usage } from "./help.ts";
import { read } from "./read.ts";
import { workbook } from "./workbook.ts";

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === "--help" || (isCommand(command) && args.includes("--help"))) {
    console.log(usage(isCommand(command) ? command : undefined));
    return 0;
  }
  if (command === "workbook") {
    const { text, open } = await workbook(args);
    console.log(text);
    for (const question of open) console.error(question);
    return open.length > 0 ? 3 : 0;
  }
  if (command === "read") {
    const { json, open } = await read(args);
    process.stdout.write(`${json}\n`);
    return open ? 3 : 0;
  }
  if (command === "call") {
    const lines = readFileSync(0, "utf8").split(/\r?\n/);
    process.stdout.write(
      lines
        .filter(line => line.trim() !== "")
        .map(line => `${answerLine(line)}\n`)
        .join(""),
    );
    return 0;
  }
  throw new BadInput(
    `Expected ${Object.keys(commands)
      .join(", ")
      .replace(/, (?=[^,]*$)/, " or ")}, found ${command ?? "nothing"}. See sla-metrics --help.`,
  );
}

// A reader that has seen enough, such as head, is no failure.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (cause) {
  if (!(cause instanceof BadInput)) throw cause;
  console.error(cause.message);
  process.exitCode = 2;
}
