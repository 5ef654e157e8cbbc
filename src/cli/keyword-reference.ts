import { basename, resolve } from 'node:path';
import { parseFrequencyList } from '../corpus/frequency-list.ts';
import { english } from '../lang/en/index.ts';
import type { TermCounts } from '../model/terms.ts';
import { readSplit } from './articles.ts';
import { type CountOptions, countTerms } from './counting.ts';
import { diskFiles } from './files.ts';
import type { Session } from './session.ts';
import { readSideFile } from './side-file.ts';

/** What keywords are compared with. */
export interface Reference {
  readonly counts: TermCounts;
  /** Name of the frequency list; absent for articles. */
  readonly list?: string;
}

/** The counts of the articles that `against` names, separated by commas, or of the frequency list that it is. */
export async function readReference(session: Session, against: string, options: CountOptions): Promise<Reference> {
  const list = await readFrequencyList(against, session);
  if (list) return { counts: list, list: basename(against) };
  const { words, phrases } = await countTerms(readSplit(session, against.split(',')), options);
  return { counts: options.phrases ? phrases : words };
}

/** Undefined when it is no such list; reading it as an article will say what it is. */
async function readFrequencyList(against: string, { io }: Session): Promise<TermCounts | undefined> {
  const kind = await diskFiles.kindOf(resolve(io.cwd, against)).catch(() => undefined);
  if (kind !== 'file') return undefined;
  return parseFrequencyList(await readSideFile(against, io), basename(against), english);
}
