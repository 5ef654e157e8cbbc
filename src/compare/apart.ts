import { compareValues } from '../kinds/index.ts';
import type { FoundValue } from '../model/annotated.ts';
import { within } from '../model/span.ts';
import { type Pair, type Reading, valuesIn } from './reading.ts';

/** Where two things are told that are alike in wording and differ in an amount. */
export interface Places {
  /** Index of the sentence in the first article and in the second. */
  readonly a: number;
  readonly b: number;
}

/** True when the two sentences tell of different times or different places. */
export const areApart = (pair: Pair, at: Places): boolean => timesApart(pair, at) || placesApart(pair, at);

/** Both are dated, and no date of the one can be a date of the other. */
function timesApart(pair: Pair, { a, b }: Places): boolean {
  const [left, right] = [datesIn(pair.a, a), datesIn(pair.b, b)];
  if (left.length === 0 || right.length === 0) return false;
  return left.every((x) => right.every((y) => compareValues(x.value, y.value) === 'different'));
}

const datesIn = (reading: Reading, sentence: number): FoundValue[] =>
  valuesIn(reading, sentence).filter(({ value }) => value.kind === 'date' && value.anchor !== 'narrative');

/**
 * Both name countries, or both name towns or regions, and none in common. A town may lie in a country the other names; and
 * articles of one event name its place by the park, the hill or the nearest town.
 */
function placesApart(pair: Pair, { a, b }: Places): boolean {
  const { countries } = pair.language.statements;
  const [left, right] = [placesIn(pair.a, a), placesIn(pair.b, b)];
  const split = (places: ReadonlySet<string>, inside: boolean): string[] =>
    [...places].filter((place) => countries.has(place) === inside);
  const levels = pair.event.same >= 0.5 ? [true] : [true, false];
  return levels.some((inside) => {
    const [mine, other] = [split(left, inside), split(right, inside)];
    return mine.length > 0 && other.length > 0 && !mine.some((place) => other.includes(place));
  });
}

function placesIn({ article, entityAt }: Reading, sentence: number): ReadonlySet<string> {
  const span = article.sentences[sentence];
  const places = span ? within(article.mentions, span).filter(({ type }) => type === 'place') : [];
  return new Set(places.flatMap((mention) => entityAt(mention) ?? []));
}
