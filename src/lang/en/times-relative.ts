import type { PhraseMatch, PhraseRule } from '../phrase.ts';
import type { TimeOrigin } from '../times.ts';
import type { Meaning } from '../values.ts';
import { before, clockOf, hasClass, offsetOf, readCalendar } from './time-reading.ts';

/** Dates counted from the day of publication, or from the date told before. */
export const relativeTimes: readonly PhraseRule<Meaning>[] = [
  {
    id: 'en/today',
    patterns: ['<deictic>', '<deictic> <day-part>|<moment>', 'early|late <deictic>'],
    read: (match) => offsetOf(match, 'publication', match.number('deictic') ?? 0, 'day'),
    matches: ['said today', 'yesterday morning'],
    spares: ['to this day'],
  },
  {
    id: 'en/day-before-yesterday',
    patterns: ['the day before yesterday', 'the day after tomorrow'],
    read: (match) => offsetOf(match, 'publication', match.terms[match.from + 2]?.form === 'before' ? -2 : 2, 'day'),
    matches: ['the day before yesterday', 'until the day after tomorrow'],
    spares: ['the day before the vote'],
  },
  {
    id: 'en/tonight',
    patterns: ['tonight', 'this <day-part>', 'this <moment>'],
    read: (match) => ({
      kind: 'time',
      time: { form: 'offset', from: 'publication', unit: 'day', count: 0, clock: clockOf(match) ?? { part: 'NI' } },
    }),
    matches: ['speaking tonight', 'this morning'],
    spares: ['the morning'],
  },
  {
    id: 'en/last-night',
    patterns: ['last <day-part>', 'overnight'],
    read: (match) => offsetOf(match, 'publication', -1, 'day'),
    matches: ['shot last night'],
    spares: ['at night'],
  },
  {
    id: 'en/other-morning',
    patterns: ['the next|following <day-part>', 'that same? <day-part>', 'the same <day-part>'],
    read: (match) =>
      offsetOf(
        match,
        'narrative',
        match.terms[match.from + 1]?.form === 'next' || match.terms[match.from + 1]?.form === 'following' ? 1 : 0,
        'day',
      ),
    matches: ['healthy the next morning', 'that night'],
    spares: ['the morning'],
  },
  {
    id: 'en/weekday-of-week',
    patterns: ['<weekday> <shift:week> week', 'this <weekday>', 'on? <weekday> of <shift:week> week'],
    read: (match) => ({
      kind: 'time',
      time: { form: 'calendar', weekday: match.number('weekday'), week: match.number('week') ?? 0 },
    }),
    matches: ['on Monday last week', 'this Friday'],
    spares: ['on Friday week after week'],
  },
  {
    id: 'en/weekday',
    patterns: [
      '<weekday>',
      '<shift> <weekday>',
      '<weekday> <day-part>|<moment>',
      '<shift> <weekday> <day-part>',
      'late|early <weekday> <day-part>',
    ],
    read: readWeekday,
    matches: ['on Friday', 'last Wednesday', 'read Wednesday night at'],
    spares: ['the sun rose', 'they sat down', 'Sun Microsystems'],
  },
  {
    id: 'en/clock',
    patterns: [
      '<hour> : ~<minute> <half-day>? <zone>?',
      '<dotted-time> <half-day> <zone>?',
      '<hour> <half-day> <zone>?',
      "<hour>|<hour-word> o'clock",
      '<hour>|<hour-word> in the <day-part>',
      '!high [ <moment>',
    ],
    read: readClock,
    matches: ['at about 10:35 a.m.', 'at noon', '4 in the morning', "at nine o'clock"],
    spares: ['a 5-4 vote'],
  },
  {
    id: 'en/clock-day',
    patterns: [
      '<hour> <half-day> <zone>? ,? on? <weekday>',
      '<hour> : ~<minute> <half-day>? <zone>? ,? on? <weekday>',
      '<dotted-time> <half-day> <zone>? ,? on? <weekday>',
      '<moment> on? <weekday>',
      '<weekday> at <moment>',
    ],
    read: readClock,
    matches: ['until 9 a.m. EST Tuesday'],
    spares: ['9 votes Tuesday'],
  },
  {
    id: 'en/other-week',
    patterns: [
      'the following|previous|preceding|same <one:unit>',
      'that same? <one:unit>',
      'later|earlier that same? <one:unit>',
      'later|earlier the same <one:unit>',
      'the next day',
      'the <one:unit> before ] .|,',
    ],
    read: (match) => readShift(match, 'narrative'),
    matches: ['the following day', 'later that year', 'the same day', 'the next day'],
    spares: ['that decision'],
  },
  {
    id: 'en/last-week',
    patterns: [
      '<shift> <one:unit>',
      'the <shift> <one:unit> ] !<number>',
      'the? <part> <shift> <one:unit>',
      'the? <part> of <shift> <one:unit>',
      'later|earlier <shift> <one:unit>',
      'a|the <one:unit> - earlier|ago',
    ],
    read: (match) => readShift(match, 'publication'),
    matches: [
      'last month',
      'early next week',
      'earlier this year',
      'at the end of last year',
      'the year-earlier period',
    ],
    spares: ['the last 10 years', 'this one'],
  },
  {
    id: 'en/weekend',
    patterns: ['the weekend'],
    read: (match) => offsetOf(match, 'publication', 0, 'weekend'),
    matches: ['over the weekend'],
    spares: ['weekends'],
  },
  {
    id: 'en/ago',
    patterns: ['<bound>? <number> <unit> ago', '<bound>? a|an <one:unit> ago'],
    read: (match) => offsetOf(match, 'publication', -(match.number('number') ?? 1)),
    matches: ['50 years ago', 'a decade ago', 'almost four years ago'],
    spares: ['two years', 'long ago'],
  },
  {
    id: 'en/from-now',
    patterns: [
      '<number> <unit> from now',
      'a|an <one:unit> from now',
      "in <number> <unit> '|’ time",
      'in a|an <one:unit> time',
      'in <number> <unit>',
    ],
    read: (match) =>
      match.to - match.from > 3 || isFuture(match)
        ? offsetOf(match, 'publication', match.number('number') ?? 1)
        : undefined,
    matches: ['two weeks from now', 'will open in 10 days', "in three years' time"],
    spares: ['his second letter in two weeks'],
  },
  {
    id: 'en/later',
    patterns: ['<bound>? <number> <unit> later|earlier', '<bound>? a|an <one:unit> later|earlier'],
    read: (match) => {
      const sign = match.terms[match.to - 1]?.form === 'later' ? 1 : -1;
      return offsetOf(match, 'narrative', sign * (match.number('number') ?? 1));
    },
    matches: ['two days later', 'a year earlier'],
    spares: ['later'],
  },
  {
    id: 'en/last-fall',
    patterns: ['the? <shift> <season>', 'in|during|since [ the <season>', 'the? <part> <season>'],
    read: readCalendar,
    matches: ['last fall', 'in the summer'],
    spares: ['a fall in prices'],
  },
  {
    id: 'en/week-of',
    patterns: ['the week of <month> <day>'],
    read: (match) => ({
      kind: 'time',
      time: { form: 'calendar', month: match.number('month'), day: match.number('day'), wholeWeek: true },
    }),
    matches: ['in the week of March 6'],
    spares: ['a week of May rain'],
  },
];

const COUNT = new Map([
  ['last', -1],
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
  ['next', 1],
  ['before', -1],
]);

function readShift(match: PhraseMatch, from: TimeOrigin): Meaning | undefined {
  const words = match.terms.slice(match.from, match.to).map((term) => term.form);
  const yearAgo = words.at(-2) === '-';
  const count = yearAgo ? -1 : (words.map((word) => COUNT.get(word)).find((value) => value !== undefined) ?? 0);
  return offsetOf(match, from, count);
}

/** "Sun", "Sat" and the like are days only when written as such. */
function readWeekday(match: PhraseMatch): Meaning | undefined {
  const day = match.terms.slice(match.from, match.to).find((term) => hasClass(term, 'weekday'));
  if (!day?.capital) return undefined;
  if (!day.form.includes('day') && match.to - match.from === 1) return undefined;
  const told = readCalendar(match);
  // "Wednesday's ruling" was made, whatever the clause says of the time to come.
  if (!day.form.endsWith("'s") || told.kind !== 'time' || told.time.form !== 'calendar') return told;
  return { kind: 'time', time: { ...told.time, tense: 'past' } };
}

function readClock(match: PhraseMatch): Meaning | undefined {
  const clock = clockOf(match);
  if (clock?.hour === undefined) return undefined;
  const weekday = match.number('weekday');
  return weekday
    ? { kind: 'time', time: { form: 'calendar', weekday, clock } }
    : { kind: 'time', time: { form: 'offset', from: 'narrative', unit: 'day', count: 0, clock } };
}

const isFuture = (match: PhraseMatch): boolean =>
  [1, 2, 3, 4, 5, 6].some((distance) =>
    before(match, distance)?.senses.some((sense) => sense.class === 'tense' && sense.value === 'future'),
  );
