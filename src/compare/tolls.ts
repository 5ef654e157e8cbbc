import { formatValue, sizeOf } from '../kinds/index.ts';
import { areApart } from './apart.ts';
import { type Candidate, type Pair, toSide } from './reading.ts';
import { subjectOf } from './subject.ts';
import type { Amount } from './things.ts';

/** One article counts dead or injured where the other says that nobody was harmed: told in words that share nothing. */
export function compareTolls(pair: Pair, mine: readonly Amount[], other: readonly Amount[]): Candidate[] {
  if (pair.self || pair.event.same < 0.5) return [];
  const [left, right] = [tollsAmong(mine, pair), tollsAmong(other, pair)];
  const apart = (x: Amount, y: Amount): boolean => areApart(pair, { a: x.sentence, b: y.sentence });
  const denied =
    firstDenied(pair, left, { others: right, apart }) ??
    firstDenied(pair, right, { others: left, apart: (y, x) => apart(x, y) })?.reverse();
  const [a, b] = denied ?? [];
  if (!a || !b) return [];
  return [
    {
      verdict: 'conflict',
      aspect: 'count',
      severity: 'high',
      confidence: 0.75,
      subject: subjectOf(pair, a, [...a.context.keys()]),
      rule: 'toll-denied',
      sides: [toSide(pair.a, a, formatValue(a.value)), toSide(pair.b, b, formatValue(b.value))],
    },
  ];
}

/** The amounts that say how many were killed or hurt, in text order. */
function tollsAmong(amounts: readonly Amount[], pair: Pair): Amount[] {
  const { harm } = pair.language.statements;
  return amounts.filter(
    ({ value, thing: { act, people } }) =>
      value.kind === 'count' && people !== undefined && act !== undefined && (act === harm.any || harm.kinds.has(act)),
  );
}

interface Others {
  readonly others: readonly Amount[];
  /** Whether two amounts are told of different times or places. */
  readonly apart: (toll: Amount, other: Amount) => boolean;
}

/** The first toll of one article that a "none" of the other denies, with that "none". */
function firstDenied(pair: Pair, tolls: readonly Amount[], { others, apart }: Others): [Amount, Amount] | undefined {
  const { harm } = pair.language.statements;
  const none = others.filter(({ value }) => sizeOf(value) === 0);
  for (const toll of tolls) {
    if ((sizeOf(toll.value) ?? 0) < 1) continue;
    const denial = none.find(
      (other) => (other.thing.act === harm.any || other.thing.act === toll.thing.act) && !apart(toll, other),
    );
    if (denial) return [toll, denial];
  }
  return undefined;
}
