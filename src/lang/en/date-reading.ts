import type { PhraseMatch } from '../phrase.ts';
import type { Meaning } from '../values.ts';
import { after, before, hasClass, partOf, readCalendar } from './time-reading.ts';

/** A month's name alone is a date only where no verb or name is meant: "May opens", "April Smith". */
export function readMonth(match: PhraseMatch): Meaning | undefined {
  const alone = match.to - match.from === 1;
  if (!alone) return readCalendar(match);
  const month = match.terms[match.from];
  if (!month?.capital) return undefined;
  const dated =
    hasClass(before(match), 'preposition') || hasClass(before(match), 'determiner') || hasClass(before(match), 'month');
  if (month.form === 'may' || month.form === 'march') return dated ? readCalendar(match) : undefined;
  return dated || !after(match)?.capital ? readCalendar(match) : undefined;
}

/** "A Christmas party" may be held on any day. */
export function readHoliday(match: PhraseMatch): Meaning | undefined {
  const next = after(match);
  const modifies = next !== undefined && /^\p{Ll}{2,}/u.test(next.form) && !next.capital && next.senses.length === 0;
  const placed = hasClass(before(match), 'preposition') || before(match)?.form === 'on';
  return modifies && !placed && match.to - match.from === 1 ? undefined : readCalendar(match);
}

/** Four digits are a year unless something is counted, numbered or priced with them. */
export function readYear(match: PhraseMatch): Meaning | undefined {
  if (match.to - match.from > 1) return readCalendar(match);
  if (isNumbered(match) || isMeasured(match)) return undefined;
  const year = match.number('year') ?? 0;
  const placed = hasClass(before(match), 'preposition');
  const counting = hasClass(after(match), 'plural');
  if (year < OLDEST_BARE_YEAR && !placed) return undefined;
  // "The 1992 protests" are dated, "2000 protests" counted.
  if (counting && (year % 100 === 0 || !(placed || hasClass(before(match), 'determiner')))) return undefined;
  return readCalendar(match);
}

/** Four digits below this are a year only behind a preposition: "in 1066". */
const OLDEST_BARE_YEAR = 1700;

/** "$1999", "Room 1996", "more than 2000", "222-2027". */
function isNumbered(match: PhraseMatch): boolean {
  const [left, further] = [before(match), before(match, 2)];
  if (left?.form === '-' && !left.spaced && hasClass(further, 'number') && !hasClass(further, 'year')) return true;
  const exactly = hasClass(left, 'bound') && !ABOUT.has(left?.form ?? '');
  return exactly || hasClass(left, 'currency') || hasClass(left, 'label');
}

/** Bounds that go with years too: "around 1990". */
const ABOUT: ReadonlySet<string> = new Set(['about', 'around', 'circa']);

/** "2000 miles", "1500m", "2000%". */
function isMeasured(match: PhraseMatch): boolean {
  const right = after(match);
  if (right && !right.spaced && /[%°\p{L}]/u.test(right.form)) return true;
  return ['measure', 'unit', 'currency', 'currency-word'].some((name) => hasClass(right, name));
}

/** A numeric date is read when only one order of day and month makes a date; else both readings stand. */
export function readNumericDate(match: PhraseMatch): Meaning | undefined {
  const [first = 0, second = 0] = [match.number('first'), match.number('second')];
  const short = match.number('two-digits') ?? 0;
  const year = match.number('year') ?? short + (short < 50 ? 2000 : 1900);
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter(({ month }) => month <= 12);
  const [only] = readings;
  if (!only) return undefined;
  const sure = readings.length === 1 || first === second;
  return { kind: 'time', time: sure ? { form: 'calendar', ...only } : { form: 'ambiguous', readings } };
}

/** The decade a year opens; "1987s" is none. */
export function readDecade(match: PhraseMatch, year = 1): Meaning | undefined {
  if (year % 10 !== 0) return undefined;
  // "The 1700s" are a century, "the 2000s" a decade.
  const digits = year % 100 === 0 && year < 2000 ? 2 : 3;
  return { kind: 'time', time: { form: 'fixed', timex: String(year).slice(0, digits), part: partOf(match) } };
}
