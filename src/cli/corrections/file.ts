import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findCollection } from '../collection.ts';
import { explainFailure, InputError, isMissing, UsageError } from '../errors.ts';
import { reasonOf } from '../failure.ts';
import { diskFiles } from '../files.ts';
import { openOutFile } from '../out.ts';
import type { Session } from '../session.ts';
import type { ReadCorrections } from './parse.ts';

/** The file in the collection's folder that holds what its user knows better. */
export const CORRECTIONS_FILE = 'entities.yaml';

/** The corrections of the current collection, whatever the articles are read from; nothing when it has none. */
export async function openCorrections(session: Session): Promise<ReadCorrections | undefined> {
  const text = await readText(await findPath(session));
  if (text === undefined) return undefined;
  const { readCorrections } = await import('./parse.ts');
  return readCorrections(text, CORRECTIONS_FILE);
}

/** Text of the corrections of the collection, which must be there, and how to replace it, whole or not at all. */
export async function editCorrections(session: Session): Promise<{
  readonly text: string;
  readonly save: (text: string) => Promise<void>;
}> {
  const { env, cwd } = session.io;
  const { folder } = await findCollection({ corpus: session.input.corpus, env, cwd }, diskFiles);
  const path = join(folder, CORRECTIONS_FILE);
  return { text: (await readText(path)) ?? '', save: (text) => replace(path, text) };
}

async function replace(path: string, text: string): Promise<void> {
  try {
    const file = await openOutFile(path, dirname(path));
    try {
      await file.stream.write(text);
      await file.keep();
    } catch (error) {
      await file.discard();
      throw error;
    }
  } catch (error) {
    throw new UsageError(`cannot write ${CORRECTIONS_FILE}: ${reasonOf((error as NodeJS.ErrnoException).code)}`);
  }
}

/** In the folder given, else in the nearest `corpus/` upwards. */
async function findPath({ io: { env, cwd }, input }: Session): Promise<string> {
  const given = input.corpus ?? env['CORPUS_DIR'];
  if (given) return join(resolve(cwd, given), CORRECTIONS_FILE);
  for (let folder = cwd; ; folder = dirname(folder)) {
    const isThere = await stat(join(folder, 'corpus'))
      .then((found) => found.isDirectory())
      .catch(() => false);
    if (isThere || dirname(folder) === folder) return join(folder, 'corpus', CORRECTIONS_FILE);
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new InputError(CORRECTIONS_FILE, explainFailure(error));
  }
}
