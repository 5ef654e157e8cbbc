/** A term that stands in more items than this tells nothing, and following it would take quadratic time. */
const MAX_HOLDERS = 2000;

/**
 * Pairs of items, one from each list, that share at least `atLeast` terms; in order of the left list, then the right.
 * Time grows with the pairs that share a term, not with all pairs.
 */
export function* pairsSharing<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  by: {
    readonly left: (item: Left) => Iterable<string>;
    readonly right: (item: Right) => Iterable<string>;
    readonly atLeast: number;
  },
): Generator<[Left, Right]> {
  const holders = new Map<string, number[]>();
  right.forEach((item, index) => {
    for (const term of by.right(item)) {
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  });
  for (const item of left) {
    const counts = new Map<number, number>();
    for (const term of by.left(item)) {
      const list = holders.get(term) ?? [];
      if (list.length <= MAX_HOLDERS) for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const partners = [...counts].filter(([, count]) => count >= by.atLeast).map(([index]) => index);
    for (const index of partners.sort((x, y) => x - y)) {
      const partner = right[index];
      if (partner !== undefined) yield [item, partner];
    }
  }
}
