/** The parts of a written package, to set right what the writer library cannot do. */
import { strFromU8, unzipSync } from "fflate";
import { type Packed, packed } from "./packed.ts";
import { zipOf } from "./zipOf.ts";

export class PackageParts {
  private readonly texts: Map<string, string>;
  private readonly packed = new Map<string, Packed>();

  /** A package of texts alone. */
  constructor(bytes: Uint8Array) {
    this.texts = new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
  }

  text(path: string): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new RangeError(`The file that was written has no part ${path}.`);
    return text;
  }

  put(path: string, text: string): void {
    this.texts.set(path, text);
  }

  change(path: string, work: (text: string) => string): void {
    this.put(path, work(this.text(path)));
  }

  /** A long part, packed as it comes; it cannot be changed any more. */
  async stream(path: string, pieces: Iterable<string>): Promise<void> {
    this.packed.set(path, await packed(pieces));
  }

  async zipped(): Promise<Uint8Array> {
    const parts = new Map<string, Packed>();
    for (const [path, text] of this.texts) parts.set(path, this.packed.get(path) ?? (await packed([text])));
    return zipOf(parts);
  }
}
