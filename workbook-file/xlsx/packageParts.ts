/** The parts of a written package, to set right what the writer library cannot do. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export class PackageParts {
  private readonly files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  text(path: string): string {
    const file = this.files[path];
    if (!file) throw new RangeError(`The file that was written has no part ${path}.`);
    return strFromU8(file);
  }

  put(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  putBytes(path: string, bytes: Uint8Array): void {
    this.files[path] = bytes;
  }

  change(path: string, work: (text: string) => string): void {
    this.put(path, work(this.text(path)));
  }

  /** Parts carry no date, so that the same workbook gives the same bytes. */
  zipped(): Uint8Array {
    return zipSync(this.files, { level: 1, mtime: new Date(1980, 0, 1) });
  }
}
