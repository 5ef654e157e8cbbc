import { compareValues, sizeOf } from '../kinds/index.ts';
import type { Value } from '../model/value.ts';
import { pairsSharing } from '../text/sharing.ts';
import { cosine } from '../text/vector.ts';
import { isOnePerson, participantsIn } from './participants.ts';
import { contextOf, type Pair, type Reading, valuesOf } from './reading.ts';
import { totalsByPart } from './sums.ts';
import { AGE_OF_NOBODY, type Amount, compareThings, isHandful, type Thing, thingCounted } from './things.ts';

export interface Link {
  readonly left: Amount;
  readonly right: Amount;
  readonly likeness: number;
  readonly comparison: 'same' | 'compatible' | 'different';
  /** Each article gives one number of this particular thing only, so the two belong together however they are worded. */
  readonly unique: boolean;
  /** The numbers look like one number, once mistyped. */
  readonly slip: boolean;
  /** Both are told of one person, by name or by age. */
  readonly onePerson: boolean;
}

/** Digits a number needs before a difference in one of them looks like a slip. */
const SLIP_DIGITS = 5;

/** What it adds to the likeness of two measures that the same befell the same person. */
const ONE_PERSON = 0.3;

export function toAmounts(reading: Reading, pair: Pair): Amount[] {
  return valuesOf(reading, ['money', 'percent', 'count', 'ordinal', 'duration'])
    .map((found) => ({
      ...found,
      context: contextOf(reading, found.sentence, found, pair),
      thing: thingCounted(reading, found, pair),
    }))
    .filter((amount) => !isHandful(reading, amount) || pair.language.statements.personActs.has(amount.thing.act ?? ''));
}

export function linkAmounts(pair: Pair, left: readonly Amount[], right: readonly Amount[]): Link[] {
  const terms = ({ context }: Amount): Iterable<string> => context.keys();
  const isOnlyLeft = onlyOnes(left, pair);
  const isOnlyRight = onlyOnes(right, pair);
  const isMeasure = ({ thing: { kind, unit } }: Amount): boolean =>
    kind === 'count' && unit !== undefined && unit !== pair.language.statements.ageUnit;
  const isTotal = totals(pair, left, right);
  const [whoLeft, whoRight] = [participantsIn(pair.a, pair), participantsIn(pair.b, pair)];
  return [...pairsSharing(left, right, { left: terms, right: terms, atLeast: 1 })].flatMap(([a, b]) => {
    if (pair.self && (b.start <= a.start || b.sentence === a.sentence)) return [];
    const match = compareThings(a.thing, b.thing, pair);
    const stated = match === 0 ? 'incomparable' : compareValues(bare(a.value), bare(b.value));
    const comparison = stated === 'different' && isTotal(a, b) ? 'compatible' : stated;
    if (comparison === 'incomparable' || (comparison === 'different' && (isVague(pair.a, a) || isVague(pair.b, b))))
      return [];
    const onePerson = isMeasure(a) && isMeasure(b) ? isOnePerson(whoLeft(a), whoRight(b)) : undefined;
    if (onePerson === false) return [];
    if (comparison === 'different' && match === AGE_OF_NOBODY) return [];
    const unique = match === 1 && isParticular(a.thing) && isOnlyLeft(a) && isOnlyRight(b);
    return [
      {
        left: a,
        right: b,
        comparison,
        unique,
        slip: isSlip(pair, a, b),
        onePerson: onePerson === true,
        likeness: Math.min(1, cosine(a.context, b.context) * (0.8 + 0.2 * match) + (onePerson ? ONE_PERSON : 0)),
      },
    ];
  });
}

/** Whether one of two amounts is the total of numbers the other is listed among. */
function totals(pair: Pair, left: readonly Amount[], right: readonly Amount[]): (a: Amount, b: Amount) => boolean {
  const [mine, other] = [totalsByPart(pair.a, left), totalsByPart(pair.b, right)];
  return (a, b) =>
    mine.get(a)?.includes(sizeOf(b.value) ?? 0) === true || other.get(b)?.includes(sizeOf(a.value) ?? 0) === true;
}

/** A spelled-out one is as often an article as a number ("one cop said"), and "thousands" names no number at all. */
function isVague({ article }: Reading, { start, end, value }: Amount): boolean {
  if (!('low' in value) || /\p{N}/u.test(article.text.slice(start, end))) return false;
  return value.low !== value.high || (value.kind === 'count' && value.low === 1);
}

/** Says what is counted: a noun, a unit, a person. Money and people at large do not. */
const isParticular = ({ kind, noun, unit, owner }: Thing): boolean =>
  kind === 'count' && (noun !== undefined || unit !== undefined || owner !== undefined);

/** Whether no amount of this thing in the article says another number. Things are few where amounts are many. */
function onlyOnes(all: readonly Amount[], pair: Pair): (amount: Amount) => boolean {
  const things = new Map<string, { readonly thing: Thing; readonly values: Map<string, Value> }>();
  for (const { thing, value } of all) {
    const key = JSON.stringify(thing);
    const known = things.get(key) ?? { thing, values: new Map<string, Value>() };
    things.set(key, known);
    known.values.set(JSON.stringify(bare(value)), bare(value));
  }
  const isOnly = (amount: Amount): boolean =>
    [...things.values()].every(
      ({ thing, values }) =>
        compareThings(amount.thing, thing, pair) < 1 ||
        [...values.values()].every((other) => compareValues(bare(amount.value), other) !== 'different'),
    );
  const settled = new Map<Amount, boolean>();
  return (amount) => {
    const only = settled.get(amount) ?? isOnly(amount);
    settled.set(amount, only);
    return only;
  };
}

/** A count without its noun: what is counted has been compared by `compareThings`, which knows synonyms. */
function bare(value: Value): Value {
  if (value.kind !== 'count' && value.kind !== 'ordinal') return value;
  const { counted: _, ...rest } = value;
  return rest;
}

/** Long numbers that differ in one digit are one number, once mistyped: $5,687.75 and $5,587.75. */
function isSlip(pair: Pair, left: Amount, right: Amount): boolean {
  const digits = ({ article }: Reading, { start, end }: Amount): string =>
    article.text.slice(start, end).replace(/\P{N}/gu, '');
  const [mine, other] = [digits(pair.a, left), digits(pair.b, right)];
  return (
    mine.length === other.length &&
    mine.length >= SLIP_DIGITS &&
    [...mine].filter((digit, at) => digit !== other[at]).length === 1
  );
}
