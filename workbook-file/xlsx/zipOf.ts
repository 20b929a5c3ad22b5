/** Packed parts -> the package. Parts carry no date, so that the same workbook gives the same bytes. */
import { joined, type Packed } from "./packed.ts";

const version = 20;
/** Names are in UTF-8. */
const flags = 0x0800;
const deflated = 8;
const time = 0;
/** 1 January 1980, the first day that a package knows. */
const date = 0x0021;

export function zipOf(parts: ReadonlyMap<string, Packed>): Uint8Array {
  const files: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [path, part] of parts) {
    const name = new TextEncoder().encode(path);
    const facts = [version, flags, deflated, time, date, ...sizes(part), name.length, 0];
    const head = record("PK\u0003\u0004", facts, name);
    list.push(record("PK\u0001\u0002", [version, ...facts, 0, 0, 0, 0, 0, ...long(at)], name));
    files.push(head, part.bytes);
    at += head.length + part.bytes.length;
  }
  const length = list.reduce((sum, entry) => sum + entry.length, 0);
  const end = record("PK\u0005\u0006", [0, 0, list.length, list.length, ...long(length), ...long(at), 0]);
  return joined([...files, ...list, end]);
}

const sizes = ({ sum, bytes, size }: Packed): number[] => [...long(sum), ...long(bytes.length), ...long(size)];

/** As two numbers of 16 bits, the lower one first. */
const long = (number: number): number[] => [number & 0xffff, number >>> 16];

/** A signature, numbers of 16 bits, and a name. */
function record(signature: string, numbers: readonly number[], name: Uint8Array = new Uint8Array(0)): Uint8Array {
  const bytes = new Uint8Array(4 + numbers.length * 2 + name.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < 4; index += 1) bytes[index] = signature.charCodeAt(index);
  for (const [index, number] of numbers.entries()) view.setUint16(4 + index * 2, number, true);
  bytes.set(name, 4 + numbers.length * 2);
  return bytes;
}
