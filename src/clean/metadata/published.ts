import type { Language } from '../../lang/language.ts';
import type { Rejected, Sourced } from '../../model/article.ts';
import type { Declaration, Document } from '../../model/document.ts';
import type { Decisions } from '../decide.ts';
import type { Page } from '../page.ts';
import { type DateEvidence, findDates } from './date-evidence.ts';
import { parseDateStamp } from './dates.ts';
import { declarationsOf } from './declared.ts';

/**
 * When it was published and updated. What the source declares outright goes first; then the address, where it names a
 * day; then the lines of the page. But nothing is printed before it is published: a date beside the headline that is
 * earlier than the declared one tells of a move or another time zone, and goes before it.
 */
export function findPublished(page: Page, decided: Decisions, language: Language): DateEvidence {
  const { document } = page;
  const lines = findDates(page, decided, language);
  const stated = declaredDates(document, 'published', language);
  const updated = declaredDates(document, 'updated', language)[0] ?? lines.updated;
  const firm = stated.filter((date) => !isWeak(date) && isStory(date, { stated, lines }));
  const weak = stated.filter((date) => isWeak(date) && date.value !== updated?.value);
  const address = dateInAddress(document, language);
  const declared = firm[0] ? (localDay(firm[0], address, document) ?? firm[0]) : address;
  const alone = allAgree(weak) ? weak[0] : undefined;
  // Markup says when a page was first published, where its makers want that known.
  const version = document.hints ? undefined : lines.version;
  const published = declared
    ? (fullest(declared, firm, lines) ?? declared)
    : (weak.find(({ value }) => lines.readings?.includes(value)) ?? lines.published ?? alone ?? version);
  const rejected = stated
    .filter(({ value }) => value !== published?.value)
    .map(({ value, rule }): Rejected => ({ field: 'published', value, rule: `date/rival ${rule}` }));
  return {
    ...(published && { published }),
    ...(updated && { updated }),
    rejected: [...distinct(rejected), ...lines.rejected.filter(({ rule }) => !rule.startsWith('date/rival'))],
  };
}

/** Hours of the day in Greenwich until which it is still the day before in America, and from which the next day in Asia. */
const STILL_YESTERDAY = 9;
const ALREADY_TOMORROW = 14;

/**
 * The day in the address where a moment declared in Greenwich time falls on its neighbour: newsrooms file stories under their
 * own day. And where a mere `<time>` tells of another day altogether, it is that of another story.
 */
function localDay(first: Sourced, address: Sourced | undefined, document: Document): Sourced | undefined {
  if (!address || address.value === first.value) return undefined;
  if (first.rule.startsWith('time')) return address;
  const stated = declarationsOf(document, 'published').find(
    ({ rule, value }) => rule === first.rule && value.startsWith(first.value),
  );
  const hour = Number(/T(\d\d):[\d:.]{2,12}(?:Z|[+-]00:?00)$/.exec(stated?.value.trim() ?? '')?.[1] ?? Number.NaN);
  const days = (Date.parse(address.value) - Date.parse(first.value)) / DAY;
  return (days === -1 && hour < STILL_YESTERDAY) || (days === 1 && hour >= ALREADY_TOMORROW) ? address : undefined;
}

const DAY = 24 * 3600 * 1000;

/** Rules of dates that stand beside the headline. */
const BESIDE_HEADLINE: ReadonlySet<string> = new Set([
  'date/line',
  'date/labelled',
  'date/byline',
  'date/above-headline',
]);

/** A reading that goes before `declared`: the earlier one the page prints, or one that says the same more exactly. */
function fullest(declared: Sourced, firm: readonly Sourced[], lines: DateEvidence): Sourced | undefined {
  const printed = lines.published;
  const isFull = (date: Sourced | undefined): date is Sourced => date !== undefined && date.value.length === 10;
  if (isFull(printed) && isFull(declared)) {
    return BESIDE_HEADLINE.has(printed.rule) && printed.value < declared.value ? printed : undefined;
  }
  return [...firm, ...(printed ? [printed] : [])].find((date) => isFull(date) && date.value.startsWith(declared.value));
}

/**
 * True when a declared date is the story's. That of the page as such is when somebody set it up: something else must say
 * it too. One in a `<time>` is not, where the line that shows it calls it an update.
 */
function isStory(
  { value, rule }: Sourced,
  { stated, lines }: { readonly stated: readonly Sourced[]; readonly lines: DateEvidence },
): boolean {
  if (rule.startsWith('time') && value === lines.updated?.value) return false;
  if (!rule.endsWith('WebPage')) return true;
  return value === lines.published?.value || stated.some((other) => other.rule !== rule && other.value === value);
}

/** Dates declared for `field` as ISO dates, in the order declared; what is no date is left out. */
export function declaredDates(
  document: Document,
  field: Extract<Declaration['field'], 'published' | 'updated'>,
  { cleaning }: Language,
): Sourced[] {
  return declarationsOf(document, field).flatMap(({ value, rule }) => {
    const iso = /^\d{4}(?:-\d\d){0,2}(?!\d)/.exec(value.trim())?.[0] ?? compactDate(value);
    const stamp = iso ?? parseDateStamp(value.trim().slice(0, 80), cleaning)?.iso;
    return stamp ? [{ value: stamp, rule }] : [];
  });
}

/** `20180303` and `20180303T100000`. */
function compactDate(value: string): string | undefined {
  const digits = /^\s{0,5}((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T|\s|$)/.exec(value);
  return digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : undefined;
}

const isWeak = ({ rule }: Sourced): boolean => rule === 'time[datetime]' || rule.includes('itemprop');

const allAgree = (dates: readonly Sourced[]): boolean => new Set(dates.map(({ value }) => value)).size === 1;

/** The day many sites file a story under: `/2018/03/02/`. */
function dateInAddress(document: Document, { cleaning }: Language): Sourced | undefined {
  for (const { value } of declarationsOf(document, 'url')) {
    const match = /[/-]((?:19|20)\d\d)([/-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/-])/.exec(value.slice(0, 500));
    if (match) return { value: `${match[1]}-${match[3]}-${match[4]}`, rule: 'url' };
    const named = /\/((?:19|20)\d\d)\/(\p{L}{3,9})\/(0[1-9]|[12]\d|3[01])\//u.exec(value.slice(0, 500));
    const month = cleaning.months.get(named?.[2]?.toLowerCase() ?? '');
    if (named && month) return { value: `${named[1]}-${String(month).padStart(2, '0')}-${named[3]}`, rule: 'url' };
  }
  return undefined;
}

const distinct = (rejected: readonly Rejected[]): Rejected[] => [
  ...new Map(rejected.map((each) => [`${each.value} ${each.rule}`, each])).values(),
];
