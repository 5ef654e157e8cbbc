import type { Page } from '../page.ts';
import type { DateStamp } from './dates.ts';

/** How a page writes dates in digits, and the days it states beyond doubt. */
export interface Habits {
  readonly order: DateStamp['order'];
  readonly days: ReadonlySet<string>;
}

/** What the dates of a page that can be read in one way only tell of the others. */
export function findHabits({ dated, document }: Page): Habits {
  const stamps = dated.flatMap(({ stamp }) => stamp ?? []);
  const orders = new Set(stamps.flatMap(({ order }) => order ?? []));
  const [order] = orders;
  const declared = document.declarations.filter(({ field }) => field === 'published' || field === 'updated');
  const days = [
    ...stamps.filter(({ readings }) => !readings).map(({ iso }) => iso),
    ...declared.map(({ value }) => value.slice(0, 10)),
  ];
  return { order: orders.size === 1 ? order : undefined, days: new Set(days) };
}

/** `stamp` read the way the page writes its other dates, or as the one of two days that it states elsewhere. */
export function settle(stamp: DateStamp, { order, days }: Habits): DateStamp {
  const { readings, ...plain } = stamp;
  const [dayFirst, monthFirst] = readings ?? [];
  if (!dayFirst || !monthFirst) return stamp;
  const stated = [dayFirst, monthFirst].filter((day) => days.has(day));
  const told = stated.length === 1 ? stated[0] : undefined;
  const iso = order ? { day: dayFirst, month: monthFirst }[order] : told;
  return iso === undefined ? stamp : { ...plain, iso };
}
