import { toDays } from '../kinds/date.ts';
import { resolveTime } from '../kinds/resolve.ts';
import type { Language } from '../lang/language.ts';
import type { TimeExpression } from '../lang/times.ts';
import type { Annotated, ReferenceTime } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';
import { parseDay, weekdayOf } from '../text/calendar.ts';
import { findPieces } from '../text/pieces.ts';

/** Two dates so many days apart belong to one stretch of news. */
const NEIGHBOURS = 62;

interface Told extends Span {
  readonly time: TimeExpression;
  /** Set for dates that say their year. */
  readonly timex?: string;
  readonly caption: boolean;
}

/**
 * The date relative expressions count from: the stated publication date, else what the text itself gives away, at the
 * precision it gives. The text is believed when two of its dates support each other; one date alone is history as often
 * as news.
 */
export function findReferenceTime(article: Annotated<'sentences'>, language: Language): ReferenceTime {
  const { published } = article.metadata;
  const iso = published && /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(published.value)?.[0];
  if (published && iso) return { iso, from: 'published', ...(published.span ? { evidence: published.span } : {}) };
  return inferFromText(findTold(article, language)) ?? { from: 'none' };
}

function findTold(article: Annotated<'sentences'>, language: Language): Told[] {
  const captions = article.blocks.filter((block) => block.role === 'caption');
  return [
    ...article.sentences.map((span) => ({ span, caption: false })),
    ...captions.map((span) => ({ span, caption: true })),
  ].flatMap(({ span, caption }) => {
    const terms = language.values.toTerms(findPieces(article.text, span));
    return language.values.find(terms).flatMap(({ start, end, meaning }) => {
      if (meaning.kind !== 'time') return [];
      const value = resolveTime(meaning.time, { holidays: language.values.holidays });
      const absolute = value?.anchor === 'absolute' && !value.readings;
      return [{ start, end, time: meaning.time, caption, ...(absolute ? { timex: value.timex } : {}) }];
    });
  });
}

function inferFromText(told: readonly Told[]): ReferenceTime | undefined {
  const dated = told.flatMap((date) => {
    const days = date.timex === undefined ? undefined : toDays(date.timex);
    return days && date.timex ? [{ ...date, timex: date.timex, days }] : [];
  });
  const precise = dated.filter(({ timex }) => /^\d{4}-\d\d(?:-\d\d)?$/.test(timex));
  const latest = precise.toSorted((left, right) => right.days.last - left.days.last || left.start - right.start)[0];
  if (!latest) return undefined;
  const evidence = { start: latest.start, end: latest.end };
  const day = parseDay(latest.timex);
  const bareWeekdays = told.flatMap(({ time, timex }) =>
    timex === undefined && time.form === 'calendar' && time.weekday && time.month === undefined ? [time.weekday] : [],
  );
  if (day && bareWeekdays.includes(weekdayOf(day))) return { iso: latest.timex, from: 'text', evidence };
  const supported = precise.some(
    ({ timex, days, caption }) => !caption && timex !== latest.timex && latest.days.last - days.first <= NEIGHBOURS,
  );
  const year = Number(latest.timex.slice(0, 4));
  const lastYear = told.some(
    ({ time }) => time.form === 'offset' && time.unit === 'year' && time.count === -1 && time.from === 'publication',
  );
  const agrees = lastYear && dated.some(({ timex }) => timex === String(year - 1));
  return supported || agrees ? { iso: latest.timex.slice(0, 7), from: 'text', evidence } : undefined;
}
