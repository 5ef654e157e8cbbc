import type { PeopleKnowledge } from '../lang/people.ts';
import type { CorpusEntity, NearMiss } from '../model/corpus.ts';
import { linkNames } from '../text/names/link.ts';
import { type Name, parseName, toNameKind } from '../text/names/name.ts';
import { comparePair } from '../text/names/pair.ts';

/** The entities that come nearest to `entity` without being it, nearest first. */
export function findNearMisses(
  entity: CorpusEntity,
  rows: readonly CorpusEntity[],
  people: PeopleKnowledge,
): NearMiss[] {
  const own = namesOf(entity, people);
  const misses = rows.filter((row) => row.id !== entity.id).flatMap((row) => compareEntities(own, row, people) ?? []);
  const rivals = misses.filter(({ link }) => link !== undefined).length;
  return misses
    .map(({ link, ...miss }): NearMiss => ({ ...miss, reason: explain(miss.reason, link, rivals) }))
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}

type Compared = NearMiss & { readonly link?: string | undefined };

const namesOf = ({ name, aliases, type }: CorpusEntity, people: PeopleKnowledge): Name[] =>
  [...new Set([name, ...aliases])].map((form) => parseName(form, toNameKind(type), people));

/** The two names, or else the two nearest of their forms; nothing when no two share a word or a link. */
function compareEntities(own: readonly Name[], row: CorpusEntity, people: PeopleKnowledge): Compared | undefined {
  const others = namesOf(row, people);
  const full = own[0] && others[0] && compareForms(own[0], others[0], people);
  const pairs = full
    ? [full]
    : own.flatMap((name) => others.flatMap((other) => compareForms(name, other, people) ?? []));
  const [best] = pairs.sort((a, b) => b.score - a.score);
  return best && { ...best, entity: row };
}

function compareForms(name: Name, other: Name, people: PeopleKnowledge): Omit<Compared, 'entity'> | undefined {
  const forms = { name: name.text, other: other.text };
  if (name.kind !== other.kind) {
    return name.key === other.key ? { ...forms, score: 1, reason: 'another type' } : undefined;
  }
  const score = comparePair(name, other, people);
  const link = (linkNames(name, other, people) ?? linkNames(other, name, people))?.reason;
  if (link !== undefined) return { ...forms, score, reason: link, link };
  const reason = name.kind === 'person' ? comparePersons(name, other) : compareGroups(name, other, people);
  return reason === undefined ? undefined : { ...forms, score, reason };
}

function comparePersons({ words: a }: Name, { words: b }: Name): string | undefined {
  if (a.length < 2 && b.length < 2) return undefined;
  if (a.at(-1) === b.at(-1)) return 'the same surname, but other given names';
  if (a[0] === b[0]) return 'the same given name, but another surname';
  return undefined;
}

function compareGroups(a: Name, b: Name, { generic, fillers }: PeopleKnowledge): string | undefined {
  const shared = a.words.filter((word) => b.words.includes(word) && !fillers.has(word));
  if (shared.length === 0 || shared.every((word) => generic.has(word))) return undefined;
  const [left, right] = [a.words, b.words].map((words) => words.filter((word) => !shared.includes(word)));
  return `both have “${shared.join(' ')}”, but ${describe(left)} is not ${describe(right)}`;
}

const describe = (words: readonly string[] = []): string =>
  words.length > 0 ? `“${words.join(' ')}”` : 'nothing more';

/** A link that did not hold: others bear the short name too, or nothing else ties the two. */
function explain(reason: string, link: string | undefined, rivals: number): string {
  if (link === undefined) return reason;
  return rivals > 1 ? `${link}, but ${rivals} could be meant by it` : `${link}, and nothing else ties the two`;
}
