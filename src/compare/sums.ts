import { sizeOf } from '../kinds/index.ts';
import { within } from '../model/span.ts';
import type { Reading } from './reading.ts';
import type { Amount } from './things.ts';

/** Parts of a sum stand at most this many tokens apart: "12 Somali and 11 Yemeni pirates". */
const PARTS_WITHIN = 5;

/** Totals of the numbers listed one after the other in a sentence, by each of the numbers: 23 for both the 12 and the 11 above. */
export function totalsByPart(reading: Reading, amounts: readonly Amount[]): ReadonlyMap<Amount, readonly number[]> {
  const totals = new Map<Amount, number[]>();
  let run: Amount[] = [];
  const close = (): void => {
    const sizes = run.map(({ value }) => sizeOf(value) ?? 0);
    run.forEach((amount, at) => {
      const pairs = [at - 1, at + 1].flatMap((next) =>
        sizes[next] === undefined ? [] : (sizes[at] ?? 0) + sizes[next],
      );
      if (run.length > 1) totals.set(amount, [...pairs, sizes.reduce((sum, size) => sum + size, 0)]);
    });
    run = [];
  };
  for (const amount of amounts) {
    if (amount.value.kind !== 'count' || amount.thing.unit !== undefined) continue;
    const last = run.at(-1);
    if (last && !areListed(reading, last, amount)) close();
    run.push(amount);
  }
  close();
  return totals;
}

const areListed = ({ article }: Reading, last: Amount, next: Amount): boolean =>
  last.sentence === next.sentence &&
  within(article.tokens, { start: last.end, end: next.start }).length <= PARTS_WITHIN;
