import type { Article } from '../model/article.ts';
import type { CorpusEntity, Dated } from '../model/corpus.ts';

/** Spans of equal length that a timeline counts. */
const SPANS = 12;
/** Fewer dated articles than this make no timeline. */
const LEAST = 8;

const DAY = 86_400_000;

/** The entities with the day they are first named, as articles state their dates, and how often they are named over time when many do. */
export function withDates<E extends CorpusEntity>(entities: readonly E[], articles: readonly Article[]): (E & Dated)[] {
  const dates = new Map(
    articles.flatMap(({ id, metadata }) => (metadata.published ? [[id, metadata.published.value] as const] : [])),
  );
  const days = [...dates].flatMap(([id, date]) => {
    const day = toDay(date);
    return day === undefined ? [] : [[id, day] as const];
  });
  const spanOf = days.length >= LEAST ? toSpans(days) : undefined;
  return entities.map((entity) => {
    const first = entity.articles.flatMap((id) => dates.get(id) ?? []).sort()[0];
    return {
      ...entity,
      ...(first === undefined ? {} : { firstSeen: first.slice(0, 10) }),
      ...(spanOf ? { timeline: countSpans(entity, spanOf) } : {}),
    };
  });
}

/** Days since 1970 of a date known to the day; nothing for a month or a year. */
function toDay(date: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d/.test(date) ? Date.parse(date.slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / DAY;
}

/** The span each dated article falls into. */
function toSpans(days: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const from = Math.min(...days.map(([, day]) => day));
  const length = (Math.max(...days.map(([, day]) => day)) - from + 1) / SPANS;
  return new Map(days.map(([id, day]) => [id, Math.min(SPANS - 1, Math.floor((day - from) / length))]));
}

function countSpans({ mentions }: CorpusEntity, spanOf: ReadonlyMap<string, number>): number[] {
  const counts: number[] = new Array(SPANS).fill(0);
  for (const { article } of mentions) {
    const span = spanOf.get(article);
    if (span !== undefined) counts[span] = (counts[span] ?? 0) + 1;
  }
  return counts;
}
