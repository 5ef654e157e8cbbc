import type { Aspect } from '../model/finding.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { type Candidate, type Pair, type Reading, toSide } from './reading.ts';
import { subjectOf } from './subject.ts';
import { isHandful } from './things.ts';

/** Fewer terms than this say too little to be missed by the other article. */
const MIN_TERMS = 3;
/** A clause is told by the other article too when one of its sentences holds this share of the clause's weight. */
const TOLD_FROM = 0.4;

/** What one article tells and the other does not: people it alone names, and clauses no sentence of the other holds. */
export function findOnly(pair: Pair, matched: readonly Candidate[]): Candidate[] {
  if (pair.self) return [];
  const sides: readonly [Reading, Reading][] = [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ];
  return sides.flatMap(([reading, other]) => {
    const taken = matched
      .filter(({ verdict, aspect }) => verdict === 'conflict' || aspect === 'quote')
      .flatMap(({ sides }) => sides.filter(({ article }) => article === reading.article.id));
    const found = [...namedOnce(pair, reading), ...toldOnce(pair, reading, { other, taken })];
    return found.sort((x, y) => (x.sides[0]?.start ?? 0) - (y.sides[0]?.start ?? 0));
  });
}

function namedOnce(pair: Pair, reading: Reading): Candidate[] {
  return pair.entities.flatMap((entity) => {
    const [mention] = entity.mentions;
    if (entity.type !== 'person' || entity.articles.length !== 1 || !mention) return [];
    if (mention.article !== reading.article.id) return [];
    return [toOnly(reading, mention, { aspect: 'person', subject: entity.name, rule: 'named-once' })];
  });
}

/** Clauses told by this article alone; neighbours in one sentence make one finding. */
function toldOnce(
  pair: Pair,
  reading: Reading,
  { other, taken }: { readonly other: Reading; readonly taken: readonly Span[] },
): Candidate[] {
  const share = shareTold(other, pair.weigh);
  return reading.statements.flatMap((statements) => {
    const runs: Statement[][] = [[]];
    for (const statement of statements) {
      const alone = statement.terms.length >= MIN_TERMS && share(statement) < TOLD_FROM;
      if (alone && !taken.some((span) => overlaps(span, statement))) runs.at(-1)?.push(statement);
      else runs.push([]);
    }
    return runs.flatMap((run) => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return [];
      const span = { start: first.start, end: last.end };
      const subject = subjectOf(
        { ...pair, a: reading },
        span,
        run.flatMap(({ terms }) => terms),
      );
      return [toOnly(reading, span, { aspect: aspectOf(reading, span), subject, rule: 'told-once' })];
    });
  });
}

/** How much of a statement's weight the one sentence of `other` that holds most of it holds, 0 to 1. */
function shareTold(other: Reading, weigh: Pair['weigh']): (statement: Statement) => number {
  const holders = new Map<string, number[]>();
  other.vectors.forEach((vector, index) => {
    for (const term of vector.keys()) {
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  });
  return ({ terms }) => {
    const weights = new Map<number, number>();
    for (const term of terms)
      for (const index of holders.get(term) ?? []) weights.set(index, (weights.get(index) ?? 0) + weigh(term));
    const total = terms.reduce((sum, term) => sum + weigh(term), 0);
    return total === 0 ? 1 : Math.max(0, ...weights.values()) / total;
  };
}

/** The most telling value names the aspect. */
function aspectOf(reading: Reading, span: Span): Aspect {
  const kinds = new Set(
    within(reading.article.values, span)
      .filter((found) => !isHandful(reading, found))
      .map(({ value }) => value.kind),
  );
  return (['money', 'percent', 'count', 'duration', 'date'] as const).find((kind) => kinds.has(kind)) ?? 'relation';
}

function toOnly(reading: Reading, span: Span, about: { aspect: Aspect; subject: string; rule: string }): Candidate {
  return { verdict: 'only', ...about, confidence: 0.7, sides: [toSide(reading, span)] };
}
