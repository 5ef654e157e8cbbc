import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './errors.ts';
import { reasonOf } from './failure.ts';

/** A folder of results that appears whole or not at all. */
export interface OutFolder {
  /** Opens one of its files for writing. */
  readonly create: (name: string) => Promise<FileHandle>;
  readonly keep: () => Promise<void>;
  /** At once, so that it is done before an interrupt ends the program. */
  readonly discard: () => void;
}

/**
 * Opens the folder `path` for files called `names`: a neighbour that takes its place when kept. What a run before wrote there
 * is replaced; a folder with anything else in it is refused. Throws a `UsageError`.
 */
export async function openOutFolder(path: string, cwd: string, names: readonly string[]): Promise<OutFolder> {
  const inWords = (error: NodeJS.ErrnoException): never => {
    throw new UsageError(`cannot write ${path}: ${reasonOf(error.code)}`);
  };
  const wanted = resolve(cwd, path);
  const target = await realpath(wanted).catch(() => wanted);
  const foreign = (await listOf(target).catch(inWords))?.find((name) => !names.includes(name));
  if (foreign !== undefined) {
    throw new UsageError(`cannot write ${path}: it holds other files (${foreign}); name a new folder`);
  }
  // It would be taken from under the shell that stands in it.
  if (wanted === resolve(cwd)) throw new UsageError(`cannot write ${path}: name a folder inside this one`);
  const draft = neighbourOf(target);
  await mkdir(draft).catch(inWords);
  return {
    create: (name) => open(join(draft, name), 'wx').catch(inWords),
    keep: () => replace(target, draft).catch(inWords),
    discard: () => rmSync(draft, { recursive: true, force: true }),
  };
}

/** What the folder holds; undefined where there is none. */
const listOf = (folder: string): Promise<readonly string[] | undefined> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

const neighbourOf = (target: string): string =>
  join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}`);

/** A folder cannot be renamed over one that holds files: the old one is put aside first. */
async function replace(target: string, draft: string): Promise<void> {
  if ((await listOf(target)) === undefined) return rename(draft, target);
  const old = neighbourOf(target);
  await rename(target, old);
  try {
    await rename(draft, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
