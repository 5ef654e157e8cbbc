import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/**
 * A segment is a file that is written once: a line that says what it is and which build made it, blobs, a directory of
 * them, and a tail of two numbers: how many there are and the check sum (CRC-32) of the directory.
 */
const MAGIC = 'corpus index 1';

/** Bytes of a key. */
export const KEY = 16;
/** A key, where its blob begins, how long it is, and its check sum. */
const ENTRY = KEY + 16;
const TAIL = 8;

/** One blob by its key. */
export interface Entry {
  /** As `latin1`: a letter a byte. */
  readonly key: string;
  readonly blob: Uint8Array;
}

/** Where a blob lies. */
export interface Place {
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** A segment opened for reading. */
export interface Segment {
  readonly path: string;
  readonly keys: ReadonlyMap<string, Place>;
  /** The blob; undefined when the disk gives other bytes than were written. */
  readonly read: (place: Place) => Uint8Array | undefined;
  readonly close: () => void;
}

/** Writes a segment that is there whole or not at all, even if the power fails. */
export async function writeSegment(path: string, build: string, entries: readonly Entry[]): Promise<void> {
  const head = Buffer.from(headOf(build));
  const directory = Buffer.alloc(entries.length * ENTRY);
  let offset = head.length;
  for (const [at, { key, blob }] of entries.entries()) {
    directory.write(key, at * ENTRY, 'latin1');
    directory.writeBigUInt64LE(BigInt(offset), at * ENTRY + KEY);
    directory.writeUInt32LE(blob.length, at * ENTRY + KEY + 8);
    directory.writeUInt32LE(crc32(blob), at * ENTRY + KEY + 12);
    offset += blob.length;
  }
  const tail = Buffer.alloc(TAIL);
  tail.writeUInt32LE(entries.length, 0);
  tail.writeUInt32LE(crc32(directory), 4);
  await writeWhole(path, [head, ...entries.map(({ blob }) => blob), directory, tail]);
}

/** Writes beside `path`, has the disk confirm it, and only then gives it the name. */
export async function writeWhole(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(Buffer.concat(parts));
    await handle.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}

/** The segment at `path`; undefined when it is damaged, or of another build. */
export function openSegment(path: string, build: string): Segment | undefined {
  const file = openSync(path, 'r');
  const keys = readDirectory(file, build);
  if (!keys) {
    closeSync(file);
    return undefined;
  }
  return {
    path,
    keys,
    read: ({ offset, length, sum }) => {
      const blob = readAt(file, offset, length);
      return crc32(blob) === sum ? blob : undefined;
    },
    close: () => closeSync(file),
  };
}

function readDirectory(file: number, build: string): Map<string, Place> | undefined {
  const head = headOf(build);
  const { size } = fstatSync(file);
  if (size < head.length + TAIL || readAt(file, 0, head.length).toString() !== head) return undefined;
  const tail = readAt(file, size - TAIL, TAIL);
  const count = tail.readUInt32LE(0);
  const from = size - TAIL - count * ENTRY;
  if (from < head.length) return undefined;
  const directory = readAt(file, from, count * ENTRY);
  if (crc32(directory) !== tail.readUInt32LE(4)) return undefined;
  const keys = new Map<string, Place>();
  for (let at = 0; at < directory.length; at += ENTRY) {
    keys.set(directory.toString('latin1', at, at + KEY), {
      offset: Number(directory.readBigUInt64LE(at + KEY)),
      length: directory.readUInt32LE(at + KEY + 8),
      sum: directory.readUInt32LE(at + KEY + 12),
    });
  }
  return keys;
}

const headOf = (build: string): string => `${MAGIC} ${build}\n`;

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done);
    if (read === 0) return bytes.subarray(0, done);
    done += read;
  }
  return bytes;
}
