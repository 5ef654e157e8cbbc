import type { PhraseMatch, PhraseRule, Term } from '../phrase.ts';
import type { Unit } from '../times.ts';
import type { Meaning } from '../values.ts';
import { boundOf } from './bounds.ts';
import { after, before, fixed, hasClass, unitOf } from './time-reading.ts';

/** How long, how often, and words for past, present and future. */
export const amountsOfTime: readonly PhraseRule<Meaning>[] = [
  {
    id: 'en/every',
    patterns: [
      'every|each <one:unit>',
      'every|each <weekday>',
      'every|each <month>',
      'every|each <number> <unit>',
      'every other <one:unit>',
      'once|twice a <one:unit>',
      '!<measure> [ per <one:unit>',
      '<number>|<plural>|<unit>|<measure>|<currency-word>|<hundredth> [ a|an <one:unit> ] !after|before',
      'every|each <day-part>',
      '<weekdays>',
    ],
    read: readRecurrence,
    matches: ['every day', 'each Friday', 'on Mondays', 'three times a year', '$5 per day'],
    spares: ['every member'],
  },
  {
    id: 'en/duration',
    patterns: [
      '<bound>? <number> more? <unit>',
      '<number:low> or|to|-|– <number> <unit>',
      '<bound>? <number> -? <unit> ~- long|old',
      '<bound>? <number> - <unit>',
      'the? last|past|next|first|coming|previous <number> <unit>',
      '<bound>? a|an <one:unit>',
      'half an|a <one:unit>',
      '<bound>? a|an <one:unit> and a half',
      'the? past <one:unit>',
      '<one:unit> ~- long',
      '<many:unit> ~- long',
    ],
    read: readDuration,
    matches: ['the two-day dialogue', 'in 30 years', 'a 16-hour flight', 'less than a decade', 'the last 10 years'],
    spares: ['31-year-old', 'years ago'],
  },
  {
    id: 'en/race-time',
    patterns: ['<hour> ~: ~<minute> ~: ~<minute:seconds>'],
    read: (match) => {
      const timex = `PT${match.number('hour')}H${match.number('minute')}M${match.number('seconds')}S`;
      return { kind: 'duration', timexType: 'DURATION', timex, bound: 'exact' };
    },
    matches: ['finished in 2:14:57'],
    spares: ['at 2:14'],
  },
  {
    id: 'en/some-time',
    patterns: [
      'the? <many:unit>',
      'the? last|past|next|coming few|several|many|some <many:unit>',
      'the? coming|past|last <many:unit>',
      'a few <many:unit>',
      'a couple of <many:unit>',
      'several|few|many|some <many:unit>',
    ],
    read: readVagueDuration,
    matches: ['decades of distrust', 'for years', 'a few days', 'in the coming years'],
    spares: ['60 Minutes'],
  },
  {
    id: 'en/years-ago',
    patterns: [
      '!<number> [ <many:unit> ago',
      'a? few|several|many|some <many:unit> ago',
      'a couple of <many:unit> ago',
      'long ago',
    ],
    read: () => fixed('PAST_REF'),
    matches: ['decades ago', 'a few years ago'],
    spares: ['two years ago'],
  },
  {
    id: 'en/daily',
    patterns: ['<frequency>'],
    read: (match) => {
      const name = match.terms[match.from]?.capital && after(match)?.capital;
      const timex = match.word('frequency');
      return name || !timex ? undefined : { kind: 'recurrence', timexType: 'SET', timex };
    },
    matches: ['his daily life', 'held annually'],
    spares: ['The Daily Mail said'],
  },
  {
    id: 'en/present',
    patterns: [
      'now',
      'right now',
      'currently',
      'nowadays',
      'presently',
      'at present',
      'at the moment',
      'current ] !of',
      'these days',
    ],
    read: () => fixed('PRESENT_REF'),
    matches: ['which is now in', 'currently accounts for'],
    spares: ['the current of the river'],
  },
  {
    id: 'en/past',
    patterns: ['the past', 'past', 'recent years|months|weeks|days|times', 'recently'],
    read: readPast,
    matches: ['ruined their relationship in the past.', 'get over their past and', 'in recent years'],
    spares: ['the past two months', 'walked past the house'],
  },
  {
    id: 'en/future',
    patterns: ['the? future', 'the? near future', 'the foreseeable future'],
    read: () => fixed('FUTURE_REF'),
    matches: ['in the future', 'future medical disasters'],
    spares: ['futures trading'],
  },
];

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

function readDuration(match: PhraseMatch): Meaning | undefined {
  const words = match.terms.slice(match.from, match.to);
  const has = (form: string): boolean => words.some((term) => term.form === form);
  const unit = words.find((term) => hasClass(term, 'unit'));
  if (unitOf(match) === 'second' && has('a')) return undefined;
  if (has('old') || ageFollows(match)) return undefined;
  // "The 1988 quarter", "the July 4 weekend".
  if (has('quarter') || has('weekend')) return undefined;
  const half = has('half') ? 0.5 : 0;
  const plural = hasClass(unit, 'many') && match.number('number') === undefined;
  const stated = plural ? undefined : (match.number('number') ?? (words[0]?.form === 'half' ? 0.5 : 1 + half));
  return (
    unit && { kind: 'duration', timexType: 'DURATION', timex: toTimex(stated, unitOf(match)), bound: boundOf(match) }
  );
}

/** "6-month-old son", "44 years old": an age, not a duration. */
function ageFollows(match: PhraseMatch): boolean {
  const next = after(match);
  return next?.form === 'old' || (next?.form === '-' && after(match, 2)?.form === 'old');
}

function readVagueDuration(match: PhraseMatch): Meaning | undefined {
  const unit = unitOf(match);
  const first = match.terms[match.from];
  if (unit === 'quarter' || unit === 'weekend' || ageFollows(match)) return undefined;
  if (match.to - match.from === 1 && (unit === 'minute' || unit === 'second' || first?.capital)) return undefined;
  return { kind: 'duration', timexType: 'DURATION', timex: toTimex(undefined, unit), bound: 'exact' };
}

/** TIMEX3 period: `P2D`, `PT5H30M`; `X` for an amount that is not said. Decades and centuries count in years. */
function toTimex(count: number | undefined, unit: Unit): string {
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (count === undefined) return `P${time}X${LETTERS[unit]}`;
  if (unit === 'fortnight') return `P${count * 2}W`;
  if (unit === 'decade' || unit === 'century') return `P${count * (unit === 'decade' ? 10 : 100)}Y`;
  const whole = Math.floor(count);
  const [smaller, size] = unit === 'hour' ? ['M', 60] : unit === 'year' ? ['M', 12] : ['', 1];
  const rest = Math.round((count - whole) * size);
  if (whole === count || !smaller) return `P${time}${count}${LETTERS[unit]}`;
  return `P${time}${whole ? `${whole}${LETTERS[unit]}` : ''}${rest}${smaller}`;
}

function readRecurrence(match: PhraseMatch): Meaning | undefined {
  const words = match.terms.slice(match.from, match.to);
  const weekday = match.number('weekday') ?? match.number('weekdays');
  const month = match.number('month');
  const part = match.word('day-part');
  // "Every Day" with capitals is a name, "Every Friday" begins a sentence.
  if (words[1]?.capital && hasClass(words[1], 'unit')) return undefined;
  const timex = weekday
    ? `XXXX-WXX-${weekday}`
    : month
      ? `XXXX-${String(month).padStart(2, '0')}`
      : part
        ? `XXXX-XX-XXT${part}`
        : toTimex(match.number('number') ?? (words[1]?.form === 'other' ? 2 : 1), unitOf(match));
  return { kind: 'recurrence', timexType: 'SET', timex };
}

function readPast(match: PhraseMatch): Meaning | undefined {
  const words = match.terms.slice(match.from, match.to).map((term) => term.form);
  if (words[0] === 'recently' || words[0] === 'recent') return fixed('PAST_REF');
  const next: Term | undefined = after(match);
  if (hasClass(next, 'number') || hasClass(next, 'unit') || next?.form === 'few' || next?.form === 'several')
    return undefined;
  if (words.length > 1) return fixed('PAST_REF');
  return hasClass(before(match), 'possessive') ? fixed('PAST_REF') : undefined;
}
