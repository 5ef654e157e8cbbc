import type { CleaningKnowledge } from '../../lang/cleaning.ts';
import type { Span } from '../../model/span.ts';
import { fold } from '../../text/fold.ts';

/** A calendar date written in a line. Span counts from the beginning of that line. */
export interface DateStamp extends Span {
  /** ISO 8601, cut off at the precision stated. */
  readonly iso: string;
  /** The line says nothing but the date: at most its weekday, its clock time and what it dates. */
  readonly alone: boolean;
  readonly label?: 'published' | 'updated';
  /** A clock time stands by it. */
  readonly clock: boolean;
  readonly weekday: boolean;
  /** Day and month could be swapped: `03/04/2018`. */
  readonly readings?: readonly string[];
  /** Which of day and month, both in digits, the line writes first. */
  readonly order?: 'day' | 'month';
  /** It opens or closes a span of time: `12 - 17 May 2018`, `2025-12-12 - 2025-12-17`. */
  readonly range?: true;
}

/** Longest line that is searched for a date stamp. */
const LONGEST_STAMP = 160;

/**
 * The full date (day, month and year) that `line` states, if any. Of several it is the one called the publication, else
 * the earliest that is not called an update: templates print both dates of a story side by side.
 */
export function parseDateStamp(line: string, knowledge: CleaningKnowledge): DateStamp | undefined {
  if (line.length > LONGEST_STAMP || !/\d{4}|\d[/.-]\d\d(?!\d)/.test(line)) return undefined;
  if (!/\d\W*[/.-]\W*\d/.test(line) && !hasMonth(line, knowledge)) return undefined;
  const tokens = tokensOf(line);
  const stamps: DateStamp[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const date = numericDate(tokens, index) ?? namedDate(tokens, index, knowledge);
    if (!date) continue;
    const stamp = toStamp(date, { tokens, index, from }, knowledge);
    index += date.length - 1;
    from = index + 1;
    // Two digits may be any number: only a word for publishing makes them a year.
    if (!date.short || stamp.label) stamps.push(stamp);
  }
  const [first, second] = stamps;
  if (!first || !second) return first;
  if (isRange(line.slice(first.end, second.start))) return { ...first, range: true };
  const open = stamps.filter(({ label }) => label !== 'updated');
  const earliest = open.reduce<DateStamp | undefined>(
    (low, each) => (low && low.iso <= each.iso ? low : each),
    undefined,
  );
  const published = stamps.find(({ label }) => label === 'published') ?? earliest ?? first;
  // Beside an update the other date is that of publication.
  return open.length < stamps.length && open.length > 0 ? { ...published, label: 'published' } : published;
}

const monthPatterns = new WeakMap<CleaningKnowledge, RegExp>();

/** True when the letters of a month's name stand in `line`, be it within a word: only then is it cut into tokens. */
function hasMonth(line: string, knowledge: CleaningKnowledge): boolean {
  let pattern = monthPatterns.get(knowledge);
  if (!pattern) {
    const names = [...knowledge.months.keys()];
    const shortest = names.filter((name) => !names.some((other) => other !== name && name.startsWith(other)));
    pattern = new RegExp(shortest.join('|'), 'u');
    monthPatterns.set(knowledge, pattern);
  }
  return pattern.test(fold(line));
}

/** True for what joins two dates to one span of time. */
const isRange = (between: string): boolean => /^\s{0,3}[-–—]\s{0,3}$/.test(between);

interface Token extends Span {
  readonly text: string;
}

interface ReadDate {
  readonly iso: string;
  /** Tokens it spans. */
  readonly length: number;
  readonly readings?: readonly string[];
  /** The year has two digits. */
  readonly short?: boolean;
  readonly order?: DateStamp['order'];
}

/**
 * Pages set a name, its date and a reading time side by side without a space ("NovakMay 4, 20205 min"): a capital after a
 * small letter begins a word, and a year ends behind month and day.
 */
const TOKEN =
  /\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}|(?<=\p{L}{3}\.? \d{1,2}(?:\p{L}{2})?,? )(?:19|20)\d{2}|\d+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|[\p{L}\p{M}]+|[/.-]/gu;

const tokensOf = (line: string): Token[] =>
  [...line.matchAll(TOKEN)].map((match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** `2018-03-02`, `2018/03/02`, `2.3.2018`, `3/15/2018`. */
function numericDate(tokens: readonly Token[], index: number): ReadDate | undefined {
  if (!/^\d/.test(tokens[index]?.text ?? '')) return undefined;
  const [first, mark, second, mark2, third] = tokens.slice(index, index + 5).map((token) => token.text);
  if (!first) return undefined;
  const whole = /^(\d{4})-(\d\d)-(\d\d)$/.exec(first);
  if (whole) return dated(Number(whole[1]), Number(whole[2]), Number(whole[3]), 1);
  if (!second || !third || mark !== mark2 || (mark !== '/' && mark !== '.' && mark !== '-')) return undefined;
  if (!/^\d+$/.test(first + second + third)) return undefined;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return dated(a, b, c, 5);
  if (third.length !== 4 && third.length !== 2) return undefined;
  const short = third.length === 2;
  const year = short ? 2000 + c : c;
  const dayFirst = dated(year, b, a, 5);
  const monthFirst = dated(year, a, b, 5);
  if (!dayFirst || !monthFirst) {
    const only = dayFirst ?? monthFirst;
    return only && { ...only, short, order: dayFirst ? 'day' : 'month' };
  }
  if (a === b) return { ...dayFirst, short };
  // A dot between numbers is the habit of countries that write the day first.
  const iso = mark === '.' ? dayFirst.iso : String(year);
  return { ...dayFirst, iso, readings: [dayFirst.iso, monthFirst.iso], short };
}

/** `March 2, 2018`, `2 March 2018`, `2nd of March 2018`, `2018 March 2`. */
function namedDate(tokens: readonly Token[], index: number, { months }: CleaningKnowledge): ReadDate | undefined {
  const token = tokens[index]?.text ?? '';
  const month = months.get(token);
  if (month) {
    const dot = tokens[index + 1]?.text === '.' ? 1 : 0;
    const day = dayAt(tokens, index + 1 + dot);
    const year = day && yearAt(tokens, index + 1 + dot + day.length);
    return day && year ? dated(year.value, month, day.value, 1 + dot + day.length + year.length) : undefined;
  }
  const day = dayAt(tokens, index);
  if (!day) return undefined;
  for (let next = index + day.length; next <= index + day.length + 1; next += 1) {
    const named = months.get(tokens[next]?.text ?? '');
    const year = named && yearAt(tokens, next + 1);
    if (named && year) return dated(year.value, named, day.value, next + 1 + year.length - index);
  }
  return undefined;
}

interface NumberToken {
  readonly value: number;
  readonly length: number;
}

/** A day of the month, with the letters of an ordinal behind it. */
function dayAt(tokens: readonly Token[], index: number): NumberToken | undefined {
  const token = tokens[index];
  if (!token || !/^\d{1,2}$/.test(token.text) || Number(token.text) > 31 || Number(token.text) < 1) return undefined;
  const next = tokens[index + 1];
  const ordinal = next && next.start === token.end && /^[\p{L}.]{1,2}$/u.test(next.text);
  return { value: Number(token.text), length: ordinal ? 2 : 1 };
}

function yearAt(tokens: readonly Token[], index: number): NumberToken | undefined {
  const skip = tokens[index]?.text === '.' ? 1 : 0;
  const year = tokens[index + skip]?.text ?? '';
  return /^(?:1[89]|20)\d\d$/.test(year) ? { value: Number(year), length: 1 + skip } : undefined;
}

function dated(year: number, month: number, day: number, length: number): ReadDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { iso, length };
}

/** Where a date begins among the tokens of a line, and where the text that belongs to it does. */
interface DatePlace {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly from: number;
}

function toStamp(date: ReadDate, { tokens, index, from }: DatePlace, knowledge: CleaningKnowledge): DateStamp {
  const before = tokens.slice(0, index);
  const others = [...before, ...tokens.slice(index + date.length)];
  const label = tokens
    .slice(from, index)
    .reverse()
    .map(({ text }) => labelOf(text, knowledge))
    .find(Boolean);
  const first = tokens[index];
  const last = tokens[index + date.length - 1];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    iso: date.iso,
    alone: others.every(({ text }) => isDateWord(text, knowledge)),
    clock: others.some(({ text }) => text.includes(':')),
    weekday: others.some(({ text }) => knowledge.weekdays.has(text)),
    ...(label && { label }),
    ...(date.readings && { readings: date.readings }),
    ...(date.order && { order: date.order }),
  };
}

/** What a line of a few words and no date says of the date on the next one: "Published", "Last updated:". */
export function parseDateLabel(line: string, knowledge: CleaningKnowledge): DateStamp['label'] {
  if (line.length > LONGEST_LABEL) return undefined;
  return tokensOf(line)
    .reverse()
    .map(({ text }) => labelOf(text, knowledge))
    .find(Boolean);
}

/** Longest line that is a label, in characters. */
const LONGEST_LABEL = 24;

function labelOf(word: string, knowledge: CleaningKnowledge): 'published' | 'updated' | undefined {
  if (knowledge.updatedWords.has(word)) return 'updated';
  return knowledge.publishedWords.has(word) ? 'published' : undefined;
}

const isDateWord = (word: string, knowledge: CleaningKnowledge): boolean =>
  /^[\d:/.-]+$/.test(word) ||
  knowledge.months.has(word) ||
  knowledge.dateWords.has(word) ||
  labelOf(word, knowledge) !== undefined;
