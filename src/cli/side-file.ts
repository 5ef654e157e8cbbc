import { resolve } from 'node:path';
import { gather } from '../read/bytes.ts';
import { UnreadableError } from '../read/unreadable.ts';
import { isStandardInput } from './arguments.ts';
import { explainFailure, InputError } from './errors.ts';
import { diskFiles, isReadable, NO_FILE } from './files.ts';
import type { Io } from './io.ts';

/** Largest list read at once, in bytes: a million names. */
const LONGEST_LIST = 50_000_000;

/** The bytes of a file that goes with the articles (names, pairs, stop words); `-` is standard input. Throws an `InputError`. */
export async function openSideFile(path: string, io: Pick<Io, 'stdin' | 'cwd'>): Promise<AsyncIterable<Uint8Array>> {
  if (isStandardInput(path)) return io.stdin.bytes();
  const absolute = resolve(io.cwd, path);
  const kind = await diskFiles.kindOf(absolute).catch((error: unknown) => {
    throw new InputError(path, explainFailure(error));
  });
  if (kind === 'folder') throw new InputError(path, 'it is a folder');
  if (!isReadable(kind, absolute)) throw new InputError(path, NO_FILE);
  return diskFiles.read(absolute);
}

/** The whole text of such a file. Throws an `InputError`. */
export async function readSideFile(path: string, io: Pick<Io, 'stdin' | 'cwd'>): Promise<string> {
  try {
    return new TextDecoder().decode(await gather(await openSideFile(path, io), LONGEST_LIST));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(path, error instanceof UnreadableError ? error.message : explainFailure(error));
  }
}

/** The names a file holds, one a line; between NULs when it has any, as `find -print0` writes them. */
export const splitNames = (text: string): string[] =>
  text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
