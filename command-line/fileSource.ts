/** A file that is read piece by piece, so that a large export takes little memory. */
import { fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { type ByteSource, memorySource } from "../core/crm/bytes/source.ts";
import { BadInput } from "./badInput.ts";

/** It stays open until the program ends, since a column may be asked for again. */
export function fileSource(file: string): ByteSource {
  try {
    const handle = openSync(file, "r");
    const status = fstatSync(handle);
    // A pipe cannot be read twice.
    if (!status.isFile()) return memorySource(readFileSync(handle));
    return {
      size: status.size,
      read(at, into) {
        let done = 0;
        while (done < into.length) {
          const taken = readSync(handle, into, done, into.length - done, at + done);
          if (taken === 0) break;
          done += taken;
        }
        return done;
      },
    };
  } catch {
    throw new BadInput(`${file}: there is no such file, or it cannot be opened.`);
  }
}
