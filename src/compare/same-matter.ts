import { sizeOf } from '../kinds/index.ts';
import { toTerms } from '../lang/terms.ts';
import { within } from '../model/span.ts';
import { cosine, toVector, type Vector } from '../text/vector.ts';
import type { Link } from './amount-links.ts';
import type { Pair, Reading } from './reading.ts';
import type { Amount } from './things.ts';

/** Two tellings of one number seldom differ more than this many times; two numbers of two things do. */
const MOST_TIMES = 3.3;
/** Sentences this alike tell one thing. Chosen on development pairs and on candidates read one by one, as the rest here. */
const SENTENCE_FROM = 0.3;
/** Ranks name one of a series more often than they state a fact. */
const SENTENCE_FROM_RANK = 0.5;
/** Words right around the numbers this alike, with the same act, make up for sentences that differ. */
const NEAR_FROM = 0.5;
const NEAR_TOKENS = 3;

/** Whether two different amounts are alike in what they tell, beyond the words around them: then they contradict. */
export function isSameMatter(pair: Pair, { left, right, slip, onePerson }: Link): boolean {
  if (slip || left.thing.owner !== undefined) return true;
  if (left.thing.people === undefined && timesApart(left, right) > MOST_TIMES) return false;
  const alike = cosine(
    pair.a.vectors[left.sentence] ?? new Map<string, number>(),
    pair.b.vectors[right.sentence] ?? new Map<string, number>(),
  );
  const sameAct = left.thing.act !== undefined && left.thing.act === right.thing.act;
  if (onePerson && sameAct) return true;
  if (left.value.kind === 'ordinal') return alike >= SENTENCE_FROM_RANK;
  if (alike >= SENTENCE_FROM) return true;
  return sameAct && cosine(wordsNear(pair, pair.a, left), wordsNear(pair, pair.b, right)) >= NEAR_FROM;
}

/** How many times the larger amount holds the smaller; 1 where nothing is measured. */
function timesApart(left: Amount, right: Amount): number {
  const sizes = [left, right].map(({ value }) => Math.abs(sizeOf(value) ?? 0));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return least === 0 ? 1 : most / least;
}

/** The terms of the few words on either side of an amount, weighted. */
function wordsNear({ weigh, language }: Pair, { article }: Reading, { start, end, sentence }: Amount): Vector {
  const tokens = within(article.tokens, article.sentences[sentence] ?? { start, end });
  const before = tokens.filter((token) => token.end <= start).slice(-NEAR_TOKENS);
  const after = tokens.filter((token) => token.start >= end).slice(0, NEAR_TOKENS);
  const norms = [...before, ...after].map(({ norm }) => norm);
  return toVector(new Set(toTerms(norms, language).flat()), weigh);
}
