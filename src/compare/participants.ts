import { compareValues } from '../kinds/index.ts';
import type { FoundValue } from '../model/annotated.ts';
import { type Span, within } from '../model/span.ts';
import { groupBy } from '../text/group.ts';
import type { Pair, Reading } from './reading.ts';
import { ownerOf } from './things.ts';

/** Somebody a sentence tells of, by name, by age ("the 36-year-old"), or both. */
export interface Participant {
  /** Id, shared by both articles, of who is named. */
  readonly id?: string;
  /** How old they are said to be, here or elsewhere in the article. */
  readonly age?: FoundValue;
}

/** Whom the sentence around a span has last spoken of before it: the one who "fell 200 ft". Undefined where nobody is told apart. */
export function participantsIn(
  reading: Reading,
  { language }: Pick<Pair, 'language'>,
): (span: Span & { readonly sentence: number }) => Participant | undefined {
  const { article, entityAt } = reading;
  const { ageUnit } = language.statements;
  const ages = article.values.filter(({ value }) => 'unit' in value && value.unit === ageUnit);
  const bySentence = groupBy(ages, ({ sentence }) => sentence);
  const ageOf = new Map<string, FoundValue>();
  for (const age of ages) {
    const owner = ownerOf(reading, age);
    if (owner && !ageOf.has(owner)) ageOf.set(owner, age);
  }
  return ({ start, sentence }) => {
    const before = { start: article.sentences[sentence]?.start ?? start, end: start };
    const person = within(article.mentions, before).findLast(({ type }) => type === 'person');
    const aged = (bySentence.get(sentence) ?? []).findLast((age) => age.end <= start);
    if (aged && (!person || person.end < aged.start)) {
      const owner = ownerOf(reading, aged);
      return owner ? { id: owner, age: aged } : { age: aged };
    }
    const id = person && entityAt(person);
    const age = id === undefined ? undefined : ageOf.get(id);
    return id === undefined ? undefined : { id, ...(age ? { age } : {}) };
  };
}

/** Whether two participants are one person; undefined where nothing tells. */
export function isOnePerson(left: Participant | undefined, right: Participant | undefined): boolean | undefined {
  if (!left || !right) return undefined;
  if (left.id !== undefined && right.id !== undefined) return left.id === right.id;
  if (!left.age || !right.age) return undefined;
  const ages = compareValues(left.age.value, right.age.value);
  return ages === 'same' ? true : ages === 'different' ? false : undefined;
}
