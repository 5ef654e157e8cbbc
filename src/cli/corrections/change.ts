import { applyCorrections, findBearers } from '../../corpus/corrections.ts';
import type { EntityType } from '../../model/annotated.ts';
import { ENTITY_TYPES } from '../../model/annotated.ts';
import type { CorpusEntity } from '../../model/corpus.ts';
import { UsageError } from '../errors.ts';
import type { Session } from '../session.ts';
import { suggest } from '../suggest.ts';
import { explainUnknown } from './apply.ts';
import { addChange, type Change } from './edit.ts';
import { CORRECTIONS_FILE, editCorrections } from './file.ts';
import type { ChangeOptions } from './options.ts';
import { readCorrections } from './parse.ts';

/**
 * Writes what was said into the collection's file of corrections and gives back the entities that differ afterwards.
 * `found` is what the program finds in the whole collection.
 */
export async function changeCorrections(
  session: Session,
  options: ChangeOptions,
  found: readonly CorpusEntity[],
): Promise<readonly CorpusEntity[]> {
  const { text, save } = await editCorrections(session);
  const before = correct(text, found);
  const changes = toChanges(options, (reference) => toReference(reference, { found, before }));
  const changed = changes.reduce(addChange, text);
  const after = correct(changed, found);
  if (changed === text) {
    await session.tell(`nothing to change: it is so already`);
    return [];
  }
  await save(changed);
  for (const change of changes) await session.tell(`${CORRECTIONS_FILE}: ${describe(change)}`);
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return after.filter((row) => known.get(row.id) !== JSON.stringify(row));
}

const correct = (text: string, found: readonly CorpusEntity[]): readonly CorpusEntity[] =>
  applyCorrections(found, readCorrections(text, CORRECTIONS_FILE).corrections).entities;

function toChanges(
  { reject, merge, rename, retype, split }: ChangeOptions,
  toName: (reference: string) => string,
): Change[] {
  const changes: Change[] = [];
  if (split) {
    const [entity, name, ...articles] = split;
    if (!entity || !name || articles.length === 0)
      throw new UsageError('--split takes an entity, the name of the other, and the articles that speak of the other');
    changes.push({ kind: 'split', entity: toName(entity), name, articles });
  }
  if (merge) {
    const entities = [...new Set(merge.map(toName))];
    if (merge.length < 2) throw new UsageError('--merge takes two entities or more; the first gives the name');
    if (entities.length > 1) changes.push({ kind: 'merge', entities });
  }
  if (retype) {
    const [entity, type] = ofTwo(retype, '--retype takes an entity and a type');
    changes.push({ kind: 'type', entity: toName(entity), type: toType(type) });
  }
  if (rename) {
    const [entity, name] = ofTwo(rename, '--rename takes an entity and its new name; quote names of several words');
    changes.push({ kind: 'rename', entity: toName(entity), name });
  }
  if (reject) changes.push({ kind: 'reject', entities: reject.map(toName) });
  return changes;
}

function ofTwo(words: readonly string[], message: string): readonly [string, string] {
  const [first, second] = words;
  if (!first || !second || words.length > 2) throw new UsageError(message);
  return [first, second];
}

function toType(word: string): EntityType {
  const type = ENTITY_TYPES.find((known) => known === word);
  if (!type) throw new UsageError(`no type is called ${word}; known are ${ENTITY_TYPES.join(', ')}`);
  return type;
}

interface Rows {
  /** As the program has them, and as the file has them so far. */
  readonly found: readonly CorpusEntity[];
  readonly before: readonly CorpusEntity[];
}

/** What the file is to call the entity meant: its own name if only it bears it, which outlives its id. */
function toReference(reference: string, { found, before }: Rows): string {
  const now = findBearers(before, reference);
  const bearers = now.length > 0 ? now : findBearers(found, reference);
  const [row, ...others] = bearers;
  if (!row || others.length > 0) {
    const near = suggest(
      reference,
      before.map(({ name }) => name),
    );
    const hint = near && !row ? `; did you mean ${near}?` : '';
    throw new UsageError(`${explainUnknown({ reference, rivals: bearers.map(({ id }) => id) })}${hint}`);
  }
  const own = found.find(({ id }) => id === row.id);
  if (!own) return row.name;
  return findBearers(found, own.name).length === 1 ? own.name : own.id;
}

function describe(change: Change): string {
  switch (change.kind) {
    case 'reject':
      return `${change.entities.join(', ')}: no entity`;
    case 'merge':
      return `${change.entities.slice(1).join(', ')}: the same as ${change.entities[0]}`;
    case 'rename':
      return `${change.entity}: called ${change.name}`;
    case 'type':
      return `${change.entity}: ${change.type}`;
    case 'split':
      return `${change.entity} in ${change.articles.join(', ')}: ${change.name}`;
  }
}
