import { toDays } from '../kinds/date.ts';
import type { Annotated } from '../model/annotated.ts';
import type { InferredTime } from '../model/finding.ts';
import { formatDay, fromSerial } from '../text/calendar.ts';

type Timed = Annotated<'referenceTime' | 'values'>;

/** Articles that surely tell one event bound each other. */
const SURE_FROM = 0.8;
/** Days between two reports of one event, most often. */
const NEAR = 3;
/** Rivals listed at most. */
const MOST_REJECTED = 3;

/** When the articles that state no date were written: by their own text, else by the other one when both tell one event. */
export function inferTimes(a: Timed, b: Timed, same: number): InferredTime[] {
  if (a.id === b.id) return [inferTime(a, undefined)].flatMap((time) => time ?? []);
  const [forA, forB] = same >= SURE_FROM ? [b, a] : [];
  return [inferTime(a, forA), inferTime(b, forB)].flatMap((time) => time ?? []);
}

function inferTime(article: Timed, other: Timed | undefined): InferredTime | undefined {
  const { from, iso } = article.referenceTime;
  if (from === 'published') return undefined;
  if (from === 'text' && iso) return toTime(article, { iso, around: 0, from });
  const stated = other?.referenceTime.from === 'published' ? other.referenceTime.iso : undefined;
  return stated && other ? toTime(article, { iso: stated, around: NEAR, from: 'collection', by: other.id }) : undefined;
}

interface Basis extends Pick<InferredTime, 'from' | 'by'> {
  readonly iso: string;
  /** Days it may lie before or after. */
  readonly around: number;
}

function toTime(article: Timed, { iso, around, ...basis }: Basis): InferredTime | undefined {
  const days = toDays(iso);
  if (!days) return undefined;
  const [earliest, latest] = [days.first - around, days.last + around];
  const rejected = statedDates(article)
    .filter(({ first, last }) => last < earliest || latest < first)
    .sort((left, right) => right.last - left.last || (left.value < right.value ? -1 : 1))
    .slice(0, MOST_REJECTED)
    .map(({ value, last }) => ({ value, rule: last < earliest ? 'text/earlier' : 'text/later' }));
  const toIso = (day: number): string => formatDay(fromSerial(day));
  const time = { article: article.id, earliest: toIso(earliest), latest: toIso(latest), ...basis };
  return rejected.length > 0 ? { ...time, rejected } : time;
}

/** The dates a text states in full, to the month at least, each once. */
function statedDates({ values }: Timed): { value: string; first: number; last: number }[] {
  const stated = values.flatMap(({ value }) =>
    value.kind === 'date' && value.anchor === 'absolute' && /^\d{4}-\d\d/.test(value.timex)
      ? [value.timex.slice(0, 10)]
      : [],
  );
  return [...new Set(stated)].flatMap((value) => {
    const days = toDays(value);
    return days ? [{ value, ...days }] : [];
  });
}
