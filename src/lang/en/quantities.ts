import type { Amount } from '../../model/value.ts';
import type { PhraseMatch, PhraseRule } from '../phrase.ts';
import type { Meaning } from '../values.ts';
import { boundOf } from './bounds.ts';
import { countedAround } from './counted.ts';
import { after, before, hasClass } from './time-reading.ts';

const NUMBER = '<bound>? <number>';
/** "10-15", "10 to 15", "between 5 and 7". */
const RANGES = [
  'between <number:low> and <number>',
  'from? <number:low> to <number>',
  '<number:low> -|– <number>',
  '<number:low> or <number>',
];
const AMOUNTS = [NUMBER, '<bound>? <vague>', ...RANGES];

const withUnit = (tail: string): string[] => AMOUNTS.map((amount) => `${amount} ${tail}`);

/** Amounts, shares, ages, measures, counts and ranks. */
export const quantities: readonly PhraseRule<Meaning>[] = [
  {
    id: 'en/money',
    patterns: [
      '<bound>? <dollar-country>? ~<currency> <number> ~m?',
      '<bound>? <currency> <number> ~m?',
      '<bound>? <currency> <number:low> ~m? -|–|to|and <currency>? <number> ~m?',
      'between <currency> <number:low> ~m? and <currency> <number> ~m?',
      ...withUnit('~m? <dollar-country>? <currency-word>'),
      '<currency-code> <number> ~m?',
    ],
    read: readMoney,
    matches: ['barely $500 million in trade', 'Rs70.4tr', 'a $107 million verdict', '25 million euros', 'US$3bn'],
    spares: ['500 people'],
  },
  {
    id: 'en/percent',
    patterns: [...withUnit('-? <percent>'), ...withUnit('per cent'), ...withUnit('percentage? points')],
    read: (match) => {
      const points = match.terms[match.to - 1]?.form === 'points';
      if (points && match.terms[match.to - 2]?.form !== 'percentage') return undefined;
      return { kind: 'percent', ...amountOf(match), unit: points ? 'point' : 'percent' };
    },
    matches: ['soared by above 11pc', '69 percent of those', 'two percentage points'],
    spares: ['3 points'],
  },
  {
    id: 'en/age',
    patterns: [
      '<number> - year|years - old',
      '<number> year|years old',
      '<number> - month|week|day - old',
      ', [ <number> ] ,',
      'aged|age [ <number>',
    ],
    read: readAge,
    matches: ['a 31-year-old man', 'Slepian, 52, an obstetrician', 'aged 12'],
    spares: ['31 years'],
  },
  {
    id: 'en/measure',
    patterns: [
      ...withUnit('-? <measure>'),
      '. [ ~<number> -? caliber|calibre',
      'a <number> -? magnitude',
      'magnitude <number>',
      'magnitude of <number>',
      ...withUnit('pounds in|of weight'),
    ],
    read: (match) => {
      const unit =
        match.word('measure') ??
        (match.terms.slice(match.from, match.to).some((term) => term.form === 'magnitude') ? 'magnitude' : 'calibre');
      const amount = amountOf(match);
      if (match.terms[match.from - 1]?.form !== '.' || unit !== 'calibre') return { kind: 'count', ...amount, unit };
      const scaled = amount.low / 10 ** String(amount.low).length;
      return { kind: 'count', low: scaled, high: scaled, bound: amount.bound, unit };
    },
    matches: ['200ft below', 'six degrees higher', 'a 7.2-magnitude quake', 'about 40 km away', 'a .38-caliber pistol'],
    spares: ['200 people'],
  },
  {
    id: 'en/fraction',
    patterns: [
      'half of|the',
      'half ] of',
      'a third|quarter of',
      'one - third|quarter|half',
      '<number> - thirds|quarters|fifths',
      '<number> thirds|quarters|fifths of',
    ],
    read: readFraction,
    matches: ['half of the budget', 'a third of voters', 'two-thirds majority', 'three-quarters of'],
    spares: ['the third of May', 'the second half'],
  },
  {
    id: 'en/none',
    patterns: ['no ] <plural>', 'no ] one|body was', 'nobody ] was', 'none ] of'],
    read: (match) => {
      const counted = countedAround(match);
      const person = match.terms[match.from]?.form === 'no' || counted !== undefined;
      return person && counted ? { kind: 'count', low: 0, high: 0, bound: 'exact', counted } : undefined;
    },
    matches: ['There were no casualties'],
    spares: ['no agreement'],
  },
  {
    id: 'en/ordinal',
    patterns: ['<number> ~<ordinal-ending>', '<ordinal>'],
    read: (match) => {
      const rank = match.number('number') ?? match.number('ordinal') ?? 0;
      const counted = countedAround(match);
      return Number.isInteger(rank) && rank > 0
        ? { kind: 'ordinal', rank, ...(counted ? { counted } : {}) }
        : undefined;
    },
    matches: ['the 12th meeting', 'the first by a Pakistani leader'],
    spares: ['12 meetings'],
  },
  {
    id: 'en/count',
    patterns: AMOUNTS,
    read: readCount,
    matches: ['more than 200 Special Forces soldiers', 'At least 82 were killed', 'dozens of people'],
    spares: ['one of them', 'Flight 103'],
  },
];

/** The interval and bound a match states; a vague number spans two to nine of its scale. */
function amountOf(match: PhraseMatch, factor = 1): Amount {
  const bound = boundOf(match);
  const vague = match.number('vague');
  if (vague !== undefined) return { low: vague * 2 * factor, high: (vague * 10 - 1) * factor, bound };
  const high = (match.number('number') ?? 0) * factor;
  const low = match.number('low');
  if (low === undefined || low * factor > high) return { low: high, high, bound };
  // "10-15 million": the scale is said once.
  return { low: high >= 1000 * low && low < 1000 ? low * scaleOf(high) : low * factor, high, bound };
}

const scaleOf = (number: number): number => 1000 ** Math.floor(Math.log10(number) / 3);

function readMoney(match: PhraseMatch): Meaning | undefined {
  const words = match.terms.slice(match.from, match.to);
  const millions = words.some((term, index) => term.form === 'm' && index > 0) ? 1e6 : 1;
  const dollars = match.word('currency') === 'USD' || match.word('currency-word') === 'USD';
  const code = match.word('currency-code') && words.find((term) => hasClass(term, 'currency-code'))?.form.toUpperCase();
  const unit =
    (dollars ? match.word('dollar-country') : undefined) ??
    match.word('currency') ??
    match.word('currency-word') ??
    code;
  if (!unit) return undefined;
  return { kind: 'money', ...amountOf(match, millions), unit };
}

function readAge(match: PhraseMatch): Meaning | undefined {
  const age = match.number('number') ?? 0;
  const unit = match.terms.slice(match.from, match.to).find((term) => hasClass(term, 'unit'));
  const bare = unit === undefined;
  if (age > 120 || (bare && (age < 1 || !Number.isInteger(age)))) return undefined;
  if (bare && before(match)?.form === ',' && !before(match, 2)?.capital) return undefined;
  const kind = unit?.form.replace(/s$/, '') ?? 'year';
  return { kind: 'count', low: age, high: age, bound: 'exact', unit: `${kind} of age` };
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifths', 5],
]);

function readFraction(match: PhraseMatch): Meaning | undefined {
  const part = match.terms
    .slice(match.from, match.to)
    .map((term) => FRACTIONS.get(term.form))
    .find(Boolean);
  if (!part) return undefined;
  const share = ((match.number('number') ?? 1) / part) * 100;
  return share > 100 ? undefined : { kind: 'percent', low: share, high: share, bound: 'exact', unit: 'percent' };
}

function readCount(match: PhraseMatch): Meaning | undefined {
  const [left, right] = [before(match), after(match)];
  if (hasClass(left, 'label') && left?.form !== 'no') return undefined;
  if (right && !right.spaced && /^[:/]$|^\p{L}/u.test(right.form)) return undefined;
  if (left && !match.terms[match.from]?.spaced && /[-/:.'\p{L}]/u.test(left.form)) return undefined;
  const years = match.terms.slice(match.from, match.to).filter((term) => hasClass(term, 'year'));
  if (years.length > 1) return undefined;
  const counted = countedAround(match);
  const single = match.terms[match.from]?.form === 'one';
  if (single && (!counted || right?.form === 'of')) return undefined;
  return { kind: 'count', ...amountOf(match), ...(counted ? { counted } : {}) };
}
