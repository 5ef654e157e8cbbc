import { readFile, stat } from 'node:fs/promises';
import { KEY, writeWhole } from './segment.ts';

/** What a file was when it was read: while all of this is the same, so are its bytes. */
export interface Stamp {
  readonly size: number;
  readonly changed: number;
  readonly inode: number;
}

/** A file as it was read, with the keys of its articles. */
export interface ReadFile {
  readonly stamp: Stamp;
  readonly keys: readonly string[];
}

/** The files of the collection as last read, by their source. */
export type Manifest = ReadonlyMap<string, ReadFile>;

/** A file changed so shortly before it was read may have been changed again without showing it. */
const RACY_MS = 2000;

/** The stamp of a file; undefined when it cannot be trusted yet, or is not there. */
export async function stampOf(path: string): Promise<Stamp | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (!about?.isFile() || Date.now() - about.mtimeMs < RACY_MS) return undefined;
  return { size: about.size, changed: about.mtimeMs, inode: about.ino };
}

export const isSame = (one: Stamp, other: Stamp): boolean =>
  one.size === other.size && one.changed === other.changed && one.inode === other.inode;

/** The manifest at `path`; an empty one when there is none, it is damaged, or `under` is not what it was written under. */
export async function readManifest(path: string, under: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    const { under: then, files } = JSON.parse(text);
    if (then !== under) return new Map();
    return new Map(files.map(({ source, stamp, keys }: Line) => [source, { stamp, keys: toKeys(keys) }]));
  } catch {
    return new Map();
  }
}

export async function writeManifest(path: string, under: string, manifest: Manifest): Promise<void> {
  const files = [...manifest].map(([source, { stamp, keys }]): Line => {
    return { source, stamp, keys: Buffer.from(keys.join(''), 'latin1').toString('base64') };
  });
  await writeWhole(path, [Buffer.from(JSON.stringify({ under, files }))]);
}

interface Line {
  readonly source: string;
  readonly stamp: Stamp;
  /** One behind the other, as base64. */
  readonly keys: string;
}

function toKeys(line: string): string[] {
  const bytes = Buffer.from(line, 'base64').toString('latin1');
  return Array.from({ length: bytes.length / KEY }, (_, at) => bytes.slice(at * KEY, (at + 1) * KEY));
}
