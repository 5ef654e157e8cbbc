import type { Amount, CountValue } from '../../model/value.ts';
import type { PhraseMatch, Term } from '../phrase.ts';
import type { Meaning } from '../values.ts';
import { boundOf } from './bounds.ts';
import { countedAround, stateNear } from './counted.ts';
import { after, before, hasClass } from './time-reading.ts';

/** Without the dust of binary fractions: 290.5 × 0.01 is 2.905. */
const clean = (number: number): number => Number(number.toPrecision(15));

/** The interval and bound a match states; a vague number spans two to nine of its scale. Undefined when it states none. */
export function amountOf(match: PhraseMatch, factor = 1): Amount | undefined {
  const bound = boundOf(match);
  const vague = match.number('vague');
  if (vague !== undefined) return { low: vague * 2 * factor, high: (vague * 10 - 1) * factor, bound };
  const high = clean((match.number('number') ?? 0) * factor);
  const stated = match.number('low');
  if (stated === undefined) return { low: high, high, bound };
  // "10-15 million": the scale is said once.
  const low = high >= 1000 * stated && stated < 1000 ? stated * scaleOf(high) : clean(stated * factor);
  return low < high && !isChange(match) ? { low, high, bound } : undefined;
}

const scaleOf = (number: number): number => 1000 ** Math.floor(Math.log10(number) / 3);

/** "Rose from 5 to 7 percent" tells two amounts, not an interval. */
const isChange = (match: PhraseMatch): boolean =>
  before(match)?.form === 'from' && match.terms.slice(match.from, match.to).some((term) => term.form === 'to');

const wordsOf = (match: PhraseMatch): readonly Term[] => match.terms.slice(match.from, match.to);
const says = (match: PhraseMatch, ...forms: readonly string[]): boolean =>
  wordsOf(match).some((term) => forms.includes(term.form));

/** A sum with its currency; a bare `m` behind the number is a million. */
export function readMoney(match: PhraseMatch): Meaning | undefined {
  const millions = wordsOf(match).some((term, index) => term.form === 'm' && index > 0);
  const dollars = match.word('currency') === 'USD' || match.word('currency-word') === 'USD';
  const country = dollars ? match.word('dollar-country') : undefined;
  const code = wordsOf(match).find((term) => hasClass(term, 'currency-code'));
  const unit = country ?? match.word('currency') ?? match.word('currency-word') ?? code?.form.toUpperCase();
  const amount = amountOf(match, millions ? 1e6 : 1);
  // "Dollars 15bn" is how some papers write it; "200 dollars 15 times" is two amounts.
  const [first] = wordsOf(match);
  if (hasClass(first, 'written') && !first?.capital) return undefined;
  if (!unit || !amount || (says(match, 'pound', 'pounds') && !isMoney(match, amount))) return undefined;
  return { kind: 'money', ...amount, unit };
}

/** "12 cents", "50 pence". */
export function readSmallMoney(match: PhraseMatch): Meaning | undefined {
  const amount = amountOf(match, 0.01);
  const unit = match.word('hundredth');
  return amount && unit ? { kind: 'money', ...amount, unit } : undefined;
}

/** Pounds are a weight unless they are many, or paid. */
const MANY_POUNDS = 1e5;
const isMoney = (match: PhraseMatch, amount: Amount): boolean =>
  amount.high >= MANY_POUNDS || [1, 2, 3, 4].some((distance) => hasClass(before(match, distance), 'price'));

export function readPercent(match: PhraseMatch): Meaning | undefined {
  const points = says(match, 'points', 'point');
  const amount = amountOf(match);
  return amount && { kind: 'percent', ...amount, unit: points ? 'point' : 'percent' };
}

/** A person's age; the number alone only between commas behind a name. */
export function readAge(match: PhraseMatch): Meaning | undefined {
  const age = match.number('number') ?? 0;
  const unit = wordsOf(match).find((term) => hasClass(term, 'unit'));
  if (age > 120 || !Number.isInteger(age)) return undefined;
  if (!unit && before(match)?.form === ',' && (age < 1 || !before(match, 2)?.capital)) return undefined;
  const low = match.number('low') ?? age;
  if (low > age) return undefined;
  return measured({ low, high: age, bound: 'exact' }, `${match.word('unit') ?? 'year'} of age`);
}

/** A measure; the unit is the one captured. "A 6.8 quake" has its magnitude, "two quakes" are counted. */
export function readMeasure(match: PhraseMatch): Meaning | undefined {
  const amount = amountOf(match);
  if (hasClass(after(match), 'quake') && match.to - match.from === 1) {
    return amount && !Number.isInteger(amount.low) ? measured(amount, 'magnitude') : undefined;
  }
  const per = match.word('per');
  return amount && measured(amount, (match.word('measure') ?? 'pound') + (per ? ` per ${per}` : ''));
}

/** ".38-caliber": the stop before the digits is part of the number. */
export function readCalibre(match: PhraseMatch): Meaning | undefined {
  const digits = match.terms[match.from + 1]?.form ?? '';
  const size = Number(`0.${digits}`);
  return size > 0 && size < 1 ? measured({ low: size, high: size, bound: 'exact' }, 'calibre') : undefined;
}

/** "6ft 2in" in feet. */
export function readFeetAndInches(match: PhraseMatch): Meaning {
  const height = (match.number('feet') ?? 0) + (match.number('number') ?? 0) / 12;
  return measured({ low: height, high: height, bound: 'exact' }, 'foot');
}

const measured = (amount: Amount, unit: string): CountValue => ({ kind: 'count', ...amount, unit });

/** "A third", "two-thirds", "one in five", in percent. */
export function readFraction(match: PhraseMatch): Meaning | undefined {
  const parts = match.number('parts') ?? match.number('number');
  if (!parts || (hasClass(before(match), 'ordinal') && says(match, 'half'))) return undefined;
  const share = ((match.number('of') ?? 1) / parts) * 100;
  // "Killed 1 in 2003" tells a year.
  if (match.number('of') !== undefined && hasClass(match.terms[match.to - 1], 'year')) return undefined;
  return share > 100 ? undefined : { kind: 'percent', low: share, high: share, bound: 'exact', unit: 'percent' };
}

/** "No casualties", "nobody was hurt": none of them. */
export function readNone(match: PhraseMatch): Meaning | undefined {
  const state = says(match, 'no') && match.to - match.from === 1 ? countedAround(match) : stateNear(match);
  return state ? { kind: 'count', low: 0, high: 0, bound: 'exact', counted: state } : undefined;
}

export function readOrdinal(match: PhraseMatch): Meaning | undefined {
  const rank = match.number('ordinal') ?? match.number('number') ?? 0;
  const counted = countedAround(match);
  return Number.isInteger(rank) && rank > 0 ? { kind: 'ordinal', rank, ...(counted ? { counted } : {}) } : undefined;
}

/** A number of things. Numbers that are names, scores, codes or parts of something longer are none. */
export function readCount(match: PhraseMatch): Meaning | undefined {
  if (isPartOfName(match) || isGlued(match) || hasClass(after(match), 'zone')) return undefined;
  const words = wordsOf(match);
  if (words.filter((term) => hasClass(term, 'year')).length > 1) return undefined;
  const counted = countedAround(match);
  const ranged = match.number('low') !== undefined;
  const one = words[0]?.form === 'one';
  if ((!counted && (ranged || one)) || (one && after(match)?.form === 'of')) return undefined;
  // "Around 1990" with nothing counted is a year.
  if (!counted && words.length > 1 && hasClass(words.at(-1), 'year') && match.word('bound') === 'about')
    return undefined;
  const millions = words.at(-1)?.form === 'm';
  if (millions && !hasClass(after(match), 'plural') && counted !== 'person') return undefined;
  const amount = amountOf(match, millions ? 1e6 : 1);
  return amount && { kind: 'count', ...amount, ...(counted ? { counted } : {}) };
}

/** "Flight 103", "Boeing 747". */
function isPartOfName(match: PhraseMatch): boolean {
  const [left, right] = [before(match), after(match)];
  if (!left || match.terms[match.from]?.form === '') return false;
  if (hasClass(left, 'label')) return left.form !== 'no';
  const bare = !right || !/^\p{L}/u.test(right.form);
  return bare && left.capital && match.from > 1 && left.senses.length === 0;
}

/** Joined to what stands beside it: `F-16`, `9/11`, `30C`. */
function isGlued(match: PhraseMatch): boolean {
  const [left, right, further] = [before(match), after(match), after(match, 2)];
  if (left && !match.terms[match.from]?.spaced && /[-–/:.'\p{L}]/u.test(left.form)) return true;
  if (!right || right.spaced) return false;
  return (
    /^[:/]$|^\p{L}/u.test(right.form) || (/^[-–]$/.test(right.form) && hasClass(further, 'number') && !further?.spaced)
  );
}
