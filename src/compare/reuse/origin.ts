import type { Article } from '../../model/article.ts';
import type { Origin } from '../../model/reuse.ts';

type Dated = Pick<Article, 'id' | 'metadata'>;

/** Which of the articles has shared wording first, and whose wire it is; undefined when they say neither. */
export function findOrigin(articles: readonly Dated[]): Origin | undefined {
  const distinct = [...new Map(articles.map((article) => [article.id, article])).values()];
  const first = distinct.length > 1 ? findFirst(distinct) : undefined;
  const agencies = [...new Set(distinct.flatMap(({ metadata }) => metadata.agency?.value ?? []))];
  if (first === undefined && agencies.length === 0) return undefined;
  return { ...(first === undefined ? {} : { first }), ...(agencies.length > 0 ? { agencies } : {}) };
}

/**
 * Dates are compared as far as both are known: nothing of 2018-03 is before 2018-03-02. Hours are, when all tell them. The
 * day of an update says nothing of who was first.
 */
function findFirst(articles: readonly Dated[]): string | undefined {
  const dates = articles.flatMap(({ id, metadata: { published } }) =>
    published && published.rule !== 'date/only-update' && /^\d{4}/.test(published.value)
      ? [{ id, iso: published.value }]
      : [],
  );
  if (dates.length < articles.length) return undefined;
  return dates.find((one) => dates.every((other) => one === other || isBefore(one.iso, other.iso)))?.id;
}

function isBefore(one: string, other: string): boolean {
  const [left, right] = [Date.parse(one), Date.parse(other)];
  if (hasHour(one) && hasHour(other) && !Number.isNaN(left) && !Number.isNaN(right)) return left < right;
  const known = Math.min(10, one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/** An hour with its zone; without one it may be any. */
const hasHour = (iso: string): boolean => /T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso);
