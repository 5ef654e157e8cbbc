import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseProfile } from '../clean/profile/parse.ts';
import type { Profile } from '../model/profile.ts';
import { explainFailure, UsageError } from './errors.ts';
import type { Io } from './io.ts';

/** The profile in the file `path`; a usage error says why it is none. */
export async function readProfile(path: string, { cwd }: Io): Promise<Profile> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch((error: unknown) => {
    throw new UsageError(`--profile ${path}: ${explainFailure(error)}`);
  });
  const profile = parseProfile(text);
  if ('problem' in profile) throw new UsageError(`--profile ${path}: ${profile.problem}`);
  return profile;
}
