import { toDays } from '../kinds/date.ts';
import { resolveTime } from '../kinds/resolve.ts';
import type { Language } from '../lang/language.ts';
import type { TimeExpression } from '../lang/times.ts';
import type { Annotated, ReferenceTime } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';
import { parseDay, weekdayOf } from '../text/calendar.ts';
import { findPhrases, findPhrasesIn, type Phrases } from './phrases.ts';
import { tenseAround } from './tense.ts';

/**
 * The date relative expressions count from: the stated publication date, else what the text itself gives away, at the
 * precision it gives. The text is believed only where two of its dates support each other: one alone is history as
 * often as news.
 */
export function findReferenceTime(
  article: Annotated<'sentences'>,
  language: Language,
  phrases: readonly Phrases[] = findPhrases(article, language),
): ReferenceTime {
  const { published } = article.metadata;
  const iso = published && /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(published.value)?.[0];
  if (published && iso) return { iso, from: 'published', ...(published.span ? { evidence: published.span } : {}) };
  return inferFromTold(findTold(article, language, phrases)) ?? { from: 'none' };
}

/** A date as the text tells it. */
interface Told extends Span {
  readonly time: TimeExpression;
  readonly caption: boolean;
}

/** A date that says its year. */
interface Dated extends Told {
  readonly timex: string;
  /** First and last day, as days since 1970. */
  readonly first: number;
  readonly last: number;
}

/** Everything told in the sentences and captions that is not still to come. */
function findTold(
  { text, blocks }: Annotated<'sentences'>,
  language: Language,
  phrases: readonly Phrases[],
): (Told | Dated)[] {
  const { holidays } = language.values;
  const captions = blocks.filter((block) => block.role === 'caption');
  const sources = [
    ...phrases.map((read) => [read, false] as const),
    ...captions.map((span) => [findPhrasesIn(text, span, language), true] as const),
  ];
  return sources.flatMap(([{ terms, found }, caption]) => {
    return found.flatMap(({ start, end, from, to, meaning }) => {
      if (meaning.kind !== 'time' || tenseAround(terms, from, to) === 'future') return [];
      const told = { start, end, time: meaning.time, caption };
      const value = resolveTime(meaning.time, { holidays });
      const days = value?.anchor === 'absolute' && !value.readings ? toDays(value.timex) : undefined;
      return [value && days ? { ...told, timex: value.timex, ...days } : told];
    });
  });
}

function inferFromTold(told: readonly (Told | Dated)[]): ReferenceTime | undefined {
  const dated = told.filter((one): one is Dated => 'timex' in one);
  const exact = dated.filter(({ timex }) => /^\d{4}-\d\d(?:-\d\d)?$/.test(timex));
  const latest = exact.toSorted((left, right) => right.last - left.last || left.start - right.start)[0];
  if (!latest) return undefined;
  const evidence = { start: latest.start, end: latest.end };
  if (isNamedByWeekday(latest, told)) return { iso: latest.timex, from: 'text', evidence };
  // A later year told as over: the text was written after its last exact date, nobody knows how long.
  if (dated.some(({ first }) => first > latest.last)) return undefined;
  const supported = hasNeighbour(latest, exact) || agreesWithLastYear(latest, told, dated);
  return supported ? { iso: latest.timex.slice(0, 7), from: 'text', evidence } : undefined;
}

/** News names its own days by their weekday: "Thursday" and a date that is a Thursday give the day. */
function isNamedByWeekday(latest: Dated, told: readonly Told[]): boolean {
  const day = parseDay(latest.timex);
  if (!day) return false;
  return told.some(
    ({ time }) => time.form === 'calendar' && time.month === undefined && time.weekday === weekdayOf(day),
  );
}

/** Dates so many days apart belong to one stretch of news. */
const NEIGHBOURS = 62;

const hasNeighbour = (latest: Dated, exact: readonly Dated[]): boolean =>
  exact.some(({ timex, first, caption }) => !caption && timex !== latest.timex && latest.last - first <= NEIGHBOURS);

/** "Last year" and the number of that year stand in the text. */
function agreesWithLastYear(latest: Dated, told: readonly Told[], dated: readonly Dated[]): boolean {
  const year = String(Number(latest.timex.slice(0, 4)) - 1);
  const lastYear = told.some(
    ({ time }) => time.form === 'offset' && time.from === 'publication' && time.unit === 'year' && time.count === -1,
  );
  return lastYear && dated.some(({ timex }) => timex === year);
}
