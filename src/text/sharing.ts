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
  const holdersOf = (term: string): readonly number[] => {
    const list = holders.get(term) ?? [];
    return list.length <= MAX_HOLDERS ? list : [];
  };
  const counts = new Uint32Array(right.length);
  for (const item of left) {
    const partners: number[] = [];
    for (const term of by.left(item)) {
      for (const index of holdersOf(term)) {
        const count = (counts[index] ?? 0) + 1;
        counts[index] = count;
        if (count === by.atLeast) partners.push(index);
      }
    }
    for (const term of by.left(item)) for (const index of holdersOf(term)) counts[index] = 0;
    for (const index of partners.sort((x, y) => x - y)) {
      const partner = right[index];
      if (partner !== undefined) yield [item, partner];
    }
  }
}
