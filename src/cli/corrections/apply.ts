import { applyCorrections, type UnknownReference } from '../../corpus/corrections.ts';
import type { CorpusEntity } from '../../model/corpus.ts';
import { listSome } from '../collection.ts';
import type { Session } from '../session.ts';
import { CORRECTIONS_FILE } from './file.ts';
import type { ReadCorrections } from './parse.ts';

/** Puts right what the program finds among the entities of some articles. */
export type Correct = (entities: readonly CorpusEntity[]) => readonly CorpusEntity[];

/** As the user has them; nothing is said of names that are not among these. */
export const toCorrect =
  (file: ReadCorrections | undefined): Correct =>
  (entities) =>
    file ? applyCorrections(entities, file.corrections).entities : entities;

/** As the user has the entities of the whole collection; a correction that speaks of nobody is said to be wrong, with its line. */
export async function correctAll(
  session: Session,
  entities: readonly CorpusEntity[],
  file: ReadCorrections | undefined,
): Promise<readonly CorpusEntity[]> {
  if (!file) return entities;
  const corrected = applyCorrections(entities, file.corrections);
  for (const unknown of corrected.unknown) {
    await session.fail(`${CORRECTIONS_FILE}, line ${file.lineOf(unknown.path)}: ${explainUnknown(unknown)}`);
  }
  return corrected.entities;
}

/** Why a reference means no one entity. */
export const explainUnknown = ({ reference, rivals }: Omit<UnknownReference, 'path'>): string =>
  rivals.length === 0
    ? `nothing in the collection is called ${reference}`
    : `${reference} may be ${listSome(rivals)}; use one of these ids`;
