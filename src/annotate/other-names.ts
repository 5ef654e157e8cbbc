import type { PeopleKnowledge } from '../lang/people.ts';
import type { NameSpan } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { type Name, parseName } from '../text/names/name.ts';

/** Words that say another name follows can be this long. */
const LONGEST = 30;

/**
 * Persons called by another name in passing: "Maria Delgado, née Torres", "Ilich Sanchez, also known as Carlos". For both
 * spans, by their index among `spans`, the name they share: "Maria Torres", "Carlos".
 */
export function findOtherNames(
  text: string,
  spans: readonly NameSpan[],
  people: PeopleKnowledge,
): ReadonlyMap<number, Name> {
  const shared = new Map<number, Name>();
  for (const [at, span] of spans.entries()) {
    const before = spans[at - 1];
    if (span.type !== 'person' || before?.type !== 'person' || span.start - before.end > LONGEST) continue;
    if (!people.otherName.test(text.slice(before.end, span.start))) continue;
    const [name, other] = [before, span].map((each) => parseName(textOf(text, each), 'person', people));
    if (!name || !other) continue;
    const isSurname = other.words.length === 1 && name.words.length > 1;
    const whole = isSurname ? parseName(`${name.words[0]} ${other.text}`, 'person', people) : other;
    shared.set(at - 1, whole).set(at, whole);
  }
  return shared;
}
