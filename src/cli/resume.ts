import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { splitLines } from '../read/record-lines.ts';
import { explainFailure, InputError, isMissing } from './errors.ts';
import { diskFiles } from './files.ts';
import { type OutFile, toFileStream } from './out.ts';

/** What a file of rows holds already. */
export interface Done {
  /** How many rows each id has, the id as JSON. */
  readonly rows: Map<string, number>;
  /** Bytes up to the end of the last row that is surely whole, with what was said of its article. */
  readonly size: number;
}

/** Longest row read back. */
const LONGEST_ROW = 1_000_000_000;

const ROW = /^\{"schema":"(?<schema>[^"]{1,100})",(?:"id":(?<id>"(?:[^"\\]|\\.){0,10000}"|-?[\d.e+-]{1,30}))?/;

/**
 * The rows at `path` that a run of `command` need not write again; none when there is no file. A row counts once another
 * line stands behind it and what was said of its article: the last may be torn. Throws an `InputError` when the file
 * holds something else.
 */
export async function readDone(path: string, cwd: string, command: string): Promise<Done> {
  const rows = new Map<string, number>();
  let size = 0;
  let end = 0;
  let last: string | undefined;
  const settle = (): void => {
    if (last === undefined) return;
    rows.set(last, (rows.get(last) ?? 0) + 1);
    size = end;
    last = undefined;
  };
  for await (const bytes of readRows(path, cwd)) {
    const line = parseRow(bytes, command);
    if (line === 'foreign') throw new InputError(path, `it holds other things than rows of corpus ${command}`);
    if (line === 'torn') break;
    if (line.kind !== 'remark') settle();
    if (line.kind === 'row') last = line.id;
    end += bytes.length + 1;
  }
  return { rows, size };
}

interface Row {
  /** A remark belongs to the row before it, a rejected record to none. */
  readonly kind: 'row' | 'remark' | 'rejected';
  /** Of the row, as JSON. */
  readonly id?: string;
}

function parseRow(bytes: Uint8Array, command: string): Row | 'torn' | 'foreign' {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString();
  const found = ROW.exec(head)?.groups;
  const schema = found?.['schema'];
  if (schema === undefined) return BEGINNING.startsWith(head.slice(0, BEGINNING.length)) ? 'torn' : 'foreign';
  if (bytes.at(-1) !== CLOSING_BRACE) return 'torn';
  if (schema === 'corpus.diagnostic/1') return parseDiagnostic(bytes);
  if (!schema.startsWith(command === 'annotate' ? 'corpus.article/' : `corpus.${command}.`)) return 'foreign';
  const id = found?.['id'];
  return id === undefined ? { kind: 'row' } : { kind: 'row', id: JSON.stringify(JSON.parse(id)) };
}

const BEGINNING = '{"schema":"corpus.';
/** Schema and id stand first. */
const HEAD = 12_000;
const CLOSING_BRACE = 0x7d;

function parseDiagnostic(bytes: Uint8Array): Row | 'torn' {
  try {
    const { code } = JSON.parse(Buffer.from(bytes).toString());
    return { kind: code === 'BAD_RECORD' ? 'rejected' : 'remark' };
  } catch {
    return 'torn';
  }
}

async function* readRows(path: string, cwd: string): AsyncGenerator<Uint8Array> {
  try {
    const absolute = resolve(cwd, path);
    if ((await diskFiles.kindOf(absolute)) !== 'file') throw new InputError(path, '--resume goes on in a file');
    for await (const { bytes } of splitLines(diskFiles.read(absolute), LONGEST_ROW)) if (bytes) yield bytes;
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (!isMissing(error)) throw new InputError(path, explainFailure(error));
  }
}

/** Opens `path` to write on after its first `size` bytes; the rest is cut. What is written stays, whatever happens. */
export async function openToGoOn(path: string, cwd: string, size: number): Promise<OutFile> {
  const handle: FileHandle = await open(resolve(cwd, path), 'a');
  await handle.truncate(size);
  const close = (): Promise<void> => handle.close();
  return { stream: toFileStream(handle), keep: close, discard: close };
}

/** Walks past what was done by a run before. */
export interface Replay {
  readonly isDone: (id: string) => boolean;
  /** Whether something done may still come. */
  readonly runs: () => boolean;
}

export function startReplay({ rows }: Done): Replay {
  const left = new Map(rows);
  return {
    runs: () => left.size > 0,
    isDone: (id) => {
      const key = JSON.stringify(id);
      const count = left.get(key) ?? 0;
      if (count > 1) left.set(key, count - 1);
      else left.delete(key);
      return count > 0;
    },
  };
}
