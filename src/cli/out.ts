import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Stream } from './io.ts';

/** One write a chunk: 64 kB took a third of the time of one write a row. */
const CHUNK = 1 << 16;

/** Where results go. Rows are gathered into chunks; `flush` after what a reader should see at once. */
export class Out {
  readonly stream: Stream;
  #rows: string[] = [];
  #size = 0;
  #last: Promise<void> = Promise.resolve();
  #ended = false;
  /** What would make whole what was written so far, should the run end here: the end of a JSON document. */
  ending: () => string = () => '';

  constructor(stream: Stream) {
    this.stream = stream;
  }

  /** Bytes are UTF-8 of whole rows, and go out as they are. */
  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text !== 'string') await this.flush();
    // Nothing follows the end; whoever writes waits until the program is gone.
    if (this.#ended) return new Promise(() => {});
    if (typeof text !== 'string') {
      this.#last = this.stream.write(text);
      return this.#last;
    }
    this.#rows.push(text);
    this.#size += text.length;
    if (this.#size >= CHUNK) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#size === 0) return;
    const text = this.#rows.join('');
    this.#rows = [];
    this.#size = 0;
    this.#last = this.stream.write(text);
    await this.#last;
  }

  /** Ends the results between two records, while somebody may be writing: what was handed over arrives, nothing comes after. */
  async end(): Promise<void> {
    const ending = this.ending();
    if (ending !== '') this.#rows.push(ending);
    this.#size += ending.length;
    this.#ended = true;
    await this.#last.catch(() => {});
    await this.flush();
  }
}

/** A file that appears whole or not at all. */
export interface OutFile {
  readonly stream: Stream;
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Opens `path` for results: a neighbour that takes its place when kept. Devices and pipes are written directly. */
export async function openOutFile(path: string, cwd: string): Promise<OutFile> {
  const wanted = resolve(cwd, path);
  const target = await realpath(wanted).catch(() => wanted);
  const there = await stat(target).catch(() => undefined);
  if (there && !there.isFile()) {
    const handle = await open(target, 'w');
    return { stream: toFileStream(handle), keep: () => handle.close(), discard: () => handle.close() };
  }
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}`);
  const handle = await open(draft, 'wx', there?.mode);
  return {
    stream: toFileStream(handle),
    keep: async () => {
      await handle.close();
      await rename(draft, target);
    },
    discard: async () => {
      await handle.close();
      await rm(draft, { force: true });
    },
  };
}

/** An open file as a place for results. */
export const toFileStream = (handle: FileHandle): Stream => ({
  isTerminal: false,
  columns: 0,
  write: (text) => handle.writeFile(text),
});
