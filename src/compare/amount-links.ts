import { compareValues, sizeOf } from '../kinds/index.ts';
import type { Value } from '../model/value.ts';
import { groupBy } from '../text/group.ts';
import { pairsAlike } from '../text/sharing.ts';
import type { Vector } from '../text/vector.ts';
import { isOnePerson, participantsIn } from './participants.ts';
import { contextOf, type Pair, type Reading, valuesOf } from './reading.ts';
import { totalsByPart } from './sums.ts';
import { AGE_OF_NOBODY, type Amount, classOf, compareThings, isHandful, type Thing, thingCounted } from './things.ts';

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

/** A likeness that no threshold of `amounts.ts` lies below, nor half of one that two amounts need to contradict each other. */
const LEAST_LIKENESS = 0.1;

/** The pairs of amounts that may be of one thing, in order of the left list, then the right; those too unlike to matter are left out. */
export function linkAmounts(pair: Pair, left: readonly Amount[], right: readonly Amount[]): Link[] {
  const toLink = linker(pair, left, right);
  const [mine, other] = [left, right].map((amounts) =>
    groupBy([...amounts.keys()], (at) => classOf(amounts[at]?.thing)),
  );
  const links: { readonly at: number; readonly to: number; readonly link: Link }[] = [];
  for (const [name, places] of mine ?? []) {
    const others = other?.get(name) ?? [];
    const contexts = (amounts: readonly Amount[], of: readonly number[]): Vector[] =>
      of.flatMap((at) => amounts[at]?.context ?? []);
    const by = { atLeast: 1, onlyLater: pair.self };
    for (const alike of pairsAlike(contexts(left, places), contexts(right, others), by)) {
      const [at = 0, to = 0] = [places[alike.left], others[alike.right]];
      const [a, b] = [left[at], right[to]];
      const link = a && b && toLink(a, b, alike.cosine);
      if (link) links.push({ at, to, link });
    }
  }
  return links.sort((x, y) => x.at - y.at || x.to - y.to).map(({ link }) => link);
}

/** What links two amounts whose surroundings are this alike; nothing when they cannot be of one thing, or it does not matter. */
function linker(
  pair: Pair,
  left: readonly Amount[],
  right: readonly Amount[],
): (a: Amount, b: Amount, alike: number) => Link | undefined {
  const isOnlyLeft = onlyOnes(left, pair);
  const isOnlyRight = onlyOnes(right, pair);
  const isMeasure = ({ thing: { kind, unit } }: Amount): boolean =>
    kind === 'count' && unit !== undefined && unit !== pair.language.statements.ageUnit;
  const isTotal = totals(pair, left, right);
  const [whoLeft, whoRight] = [participantsIn(pair.a, pair), participantsIn(pair.b, pair)];
  return (a, b, alike) => {
    if (pair.self && (b.start <= a.start || b.sentence === a.sentence)) return undefined;
    const match = compareThings(a.thing, b.thing, pair);
    if (match === 0) return undefined;
    const measures = isMeasure(a) && isMeasure(b);
    const [onlyA, onlyB] = [isParticular(a.thing) && isOnlyLeft(a), isParticular(b.thing) && isOnlyRight(b)];
    if (alike < LEAST_LIKENESS && !measures && !onlyA && !onlyB) return undefined;
    const stated = compareValues(bare(a.value), bare(b.value));
    const comparison = stated === 'different' && isTotal(a, b) ? 'compatible' : stated;
    if (comparison === 'incomparable' || (comparison === 'different' && (isVague(pair.a, a) || isVague(pair.b, b))))
      return undefined;
    const onePerson = measures ? isOnePerson(whoLeft(a), whoRight(b)) : undefined;
    if (onePerson === false || (comparison === 'different' && match === AGE_OF_NOBODY)) return undefined;
    return {
      left: a,
      right: b,
      comparison,
      unique: match === 1 && onlyA && onlyB,
      slip: isSlip(pair, a, b),
      onePerson: onePerson === true,
      likeness: Math.min(1, alike * (0.8 + 0.2 * match) + (onePerson ? ONE_PERSON : 0)),
    };
  };
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
  const byClass = groupBy(things.values(), ({ thing }) => classOf(thing));
  const isOnly = (amount: Amount): boolean =>
    (byClass.get(classOf(amount.thing)) ?? []).every(
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
