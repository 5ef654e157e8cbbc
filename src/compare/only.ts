import type { Aspect } from '../model/finding.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { type Candidate, type Pair, type Reading, toSide } from './reading.ts';

/** Fewer terms than this say too little to be missed by the other article. */
const MIN_TERMS = 4;

/** What one article tells and the other does not: people it alone names, and sentences with no partner. */
export function findOnly(pair: Pair, matched: readonly Candidate[]): Candidate[] {
  if (pair.self) return [];
  return [pair.a, pair.b].flatMap((reading) => {
    const taken = matched
      .filter(({ aspect }) => aspect !== 'person' && aspect !== 'organization' && aspect !== 'spelling')
      .flatMap(({ sides }) =>
        sides.filter(({ article }) => article === reading.article.id).map(({ sentence }) => sentence),
      );
    return [...namedOnce(pair, reading), ...toldOnce(reading, taken)].sort(
      (x, y) => (x.sides[0]?.start ?? 0) - (y.sides[0]?.start ?? 0),
    );
  });
}

function namedOnce(pair: Pair, reading: Reading): Candidate[] {
  return pair.entities.flatMap((entity) => {
    const [mention] = entity.mentions;
    if (entity.type !== 'person' || entity.articles.length !== 1 || !mention || mention.article !== reading.article.id)
      return [];
    return [toOnly(reading, mention, { aspect: 'person', subject: entity.name, rule: 'named-once' })];
  });
}

function toldOnce(reading: Reading, taken: readonly Span[]): Candidate[] {
  const starts = new Set(taken.map(({ start }) => start));
  return reading.article.sentences.flatMap((sentence, index) => {
    if (starts.has(sentence.start) || taken.some((span) => overlaps(span, sentence))) return [];
    if ((reading.vectors[index]?.size ?? 0) < MIN_TERMS) return [];
    return [toOnly(reading, sentence, { aspect: aspectOf(reading, sentence), subject: '', rule: 'told-once' })];
  });
}

/** The most telling value of a sentence names the aspect. */
function aspectOf(reading: Reading, sentence: Span): Aspect {
  const kinds = new Set(within(reading.article.values, sentence).map(({ value }) => value.kind));
  return (['money', 'percent', 'count', 'duration', 'date'] as const).find((kind) => kinds.has(kind)) ?? 'relation';
}

function toOnly(reading: Reading, span: Span, about: { aspect: Aspect; subject: string; rule: string }): Candidate {
  return { verdict: 'only', ...about, confidence: 0.7, sides: [toSide(reading, span)] };
}
