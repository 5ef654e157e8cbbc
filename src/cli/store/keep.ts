import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stored } from '../steps/stored.ts';
import { type Entry, writeSegment } from './segment.ts';
import { SEGMENT, type Store } from './store.ts';

/** New articles a segment holds at most: so many have to be read again when the program is killed. */
const MOST = 100;
const MOST_BYTES = 32e6;
/** A store of so many files is written together. */
const MANY_FILES = 100;
/** Articles a segment holds after that. */
const PACKED = 4000;

/** Writes what is new to segments, each as soon as it is full. */
export class Keeper {
  readonly #folder: string;
  #entries: Entry[] = [];
  #size = 0;
  /** How many were new. */
  added = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add({ key, blob }: Stored): Promise<void> {
    if (blob === undefined) return;
    this.added += 1;
    await this.keep({ key, blob: Buffer.from(blob, 'base64') }, MOST);
  }

  async keep(entry: Entry, most: number): Promise<void> {
    this.#entries.push(entry);
    this.#size += entry.blob.length;
    if (this.#entries.length >= most || this.#size >= MOST_BYTES) await this.close();
  }

  /** Writes what waits to be written. */
  async close(): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    this.#size = 0;
    if (entries.length > 0) {
      await writeSegment(join(this.#folder, `${randomUUID()}${SEGMENT}`), __CORPUS_BUILD__, entries);
    }
  }
}

/**
 * Removes what no article of the collection needs any more: segments of other builds, damaged ones, drafts of a run that
 * was killed; segments are written anew when half of what they hold, or their number, is of no use.
 */
export async function tidy(folder: string, store: Store, live: ReadonlySet<string>): Promise<void> {
  const kept = store.segments.reduce((sum, { keys }) => sum + keys.size, 0);
  const needed = new Set(store.segments.flatMap(({ keys }) => [...keys.keys()].filter((key) => live.has(key))));
  const pack = kept > 2 * needed.size || store.segments.length > MANY_FILES;
  if (pack) {
    const keeper = new Keeper(folder);
    for (const key of needed) {
      const blob = store.blob(key);
      if (blob) await keeper.keep({ key, blob }, PACKED);
    }
    await keeper.close();
  }
  for (const segment of store.segments) segment.close();
  const gone = [...store.useless, ...(pack ? store.segments.map(({ path }) => path) : [])];
  const drafts = (await readdir(folder)).filter((name) => name.endsWith('.draft')).map((name) => join(folder, name));
  for (const path of [...gone, ...drafts]) await rm(path, { force: true });
}
