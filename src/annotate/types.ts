import type { PeopleKnowledge } from '../lang/people.ts';
import type { EntityType, NameDecision, NameSpan } from '../model/annotated.ts';
import { parseName, toNameKind } from '../text/names/name.ts';

/** A recognised span with its text. */
export type TypedName = NameSpan & { readonly text: string };

export interface TypeChoice {
  readonly type: EntityType;
  /** Absent when the recogniser's type stands. */
  readonly reason?: NameDecision;
}

/** Sure enough to be somebody else of the same name. */
const SURE = 0.8;

/**
 * One type for each name of the article: that with most confidence behind it. A full name of a person speaks for the surname
 * as well. Two types stay where both are sure, as with Washington and Washington.
 */
export function chooseTypes(names: readonly TypedName[], people: PeopleKnowledge): TypeChoice[] {
  const votes = countVotes(names, people);
  return names.map(({ type, text, confidence }) => {
    if (type === 'nationality') return { type };
    const rivals = votes.get(keyOf(text, type, people)) ?? new Map();
    const [winner, most] = [...rivals].reduce((a, b) => (b[1] > a[1] ? b : a), [type, rivals.get(type) ?? 0]);
    const both = confidence >= SURE && isPair(type, winner) && most < 3 * (rivals.get(type) ?? 0);
    if (winner === type || both) return { type };
    return { type: winner, reason: { name: text, reason: `${winner}, as most of its mentions` } };
  });
}

/** People, and places or groups named after them, both occur in earnest. */
const isPair = (a: EntityType, b: EntityType): boolean => (a === 'person') !== (b === 'person');

type Votes = Map<string, Map<EntityType, number>>;

function countVotes(names: readonly TypedName[], people: PeopleKnowledge): Votes {
  const votes: Votes = new Map();
  const add = (key: string, type: EntityType, weight: number): void => {
    const row = votes.get(key) ?? new Map();
    votes.set(key, row.set(type, (row.get(type) ?? 0) + weight));
  };
  for (const { type, text, confidence } of names) {
    if (type === 'nationality') continue;
    const { words, key } = parseName(text, toNameKind(type), people);
    add(key, type, confidence);
    if (type === 'person' && words.length > 1) add(words.at(-1) ?? '', type, confidence);
  }
  return votes;
}

const keyOf = (text: string, type: EntityType, people: PeopleKnowledge): string =>
  parseName(text, toNameKind(type), people).key;
