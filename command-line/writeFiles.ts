/** Files written whole or not at all: each under another name first, then renamed, and none where one fails. */
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BadInput } from "./badInput.ts";

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The few calls that writing takes; tests give others. */
export interface Disk {
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

const nodeDisk: Disk = {
  write: (path, bytes) => writeFileSync(path, bytes, { flag: "wx" }),
  rename: renameSync,
  remove: path => {
    try {
      rmSync(path, { force: true });
    } catch {
      // Where nothing could be written there is nothing to take away.
    }
  },
};

export function writeFiles(files: readonly FileToWrite[], disk: Disk = nodeDisk): void {
  for (const { path } of files) refuseFolder(path);
  const drafts = files.map(({ path, bytes }) => ({
    path,
    bytes,
    draft: join(dirname(path), `.${basename(path)}.${process.pid}.part`),
  }));
  let current = "";
  try {
    for (const { path, draft, bytes } of drafts) {
      current = path;
      disk.write(draft, bytes);
    }
    for (const { path, draft } of drafts) {
      current = path;
      disk.rename(draft, path);
    }
  } catch (cause) {
    for (const { draft } of drafts) disk.remove(draft);
    throw new BadInput(sentence(current, (cause as NodeJS.ErrnoException).code ?? "", cause));
  }
}

function refuseFolder(path: string): void {
  if (isNoFile(path)) {
    throw new BadInput(`${path}: expected the name of a file, but this is a folder or a device. Nothing was written.`);
  }
}

/** What cannot be looked at is for the writing to report. */
function isNoFile(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder. Make the folder first, or name another one",
  ENOTDIR: "a part of this path is a file, not a folder. Name another one",
  EACCES: "you may not write there. Name another folder",
  EPERM: "you may not write there. Name another folder",
  EROFS: "this disk can only be read. Name another folder",
  ENOSPC: "the disk is full. Make room, or name a folder on another disk",
  EDQUOT: "your share of the disk is full. Make room, or name another folder",
  EBUSY: "another program holds this file open. Close it there",
  ENAMETOOLONG: "this name is too long. Name a shorter one",
};

function sentence(path: string, code: string, cause: unknown): string {
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return `${path}: ${reason}. Nothing was written.`;
}
