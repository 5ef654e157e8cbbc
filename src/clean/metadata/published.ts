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
 * day; then the lines of the page. A bare `<time>` may date anything: it counts only when no other says otherwise.
 */
export function findPublished(page: Page, decided: Decisions, language: Language): DateEvidence {
  const { document } = page;
  const lines = findDates(page, decided);
  const stated = declaredDates(document, 'published', language);
  const weak = stated.filter(isWeak);
  const firm = stated.filter((date) => !isWeak(date));
  const published = firm[0] ?? dateInAddress(document) ?? lines.published ?? (allAgree(weak) ? weak[0] : undefined);
  const updated = declaredDates(document, 'updated', language)[0] ?? lines.updated;
  const rejected = [...firm.slice(1), ...weak]
    .filter(({ value }) => value !== published?.value)
    .map(({ value, rule }): Rejected => ({ field: 'published', value, rule: `date/rival ${rule}` }));
  return {
    ...(published && { published }),
    ...(updated && { updated }),
    rejected: [...distinct(rejected), ...lines.rejected.filter(({ rule }) => !rule.startsWith('date/rival'))],
  };
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
function dateInAddress(document: Document): Sourced | undefined {
  for (const { value } of declarationsOf(document, 'url')) {
    const match = /[/-]((?:19|20)\d\d)([/-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/-])/.exec(value.slice(0, 500));
    if (match) return { value: `${match[1]}-${match[3]}-${match[4]}`, rule: 'url' };
  }
  return undefined;
}

const distinct = (rejected: readonly Rejected[]): Rejected[] => [
  ...new Map(rejected.map((each) => [`${each.value} ${each.rule}`, each])).values(),
];
