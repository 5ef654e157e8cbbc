import { cosine, toCosine, type Vector } from './vector.ts';

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

/** Two items by their index, one of each list, and their cosine. */
export interface Alike {
  readonly left: number;
  readonly right: number;
  readonly cosine: number;
}

/**
 * Pairs of vectors that share at least `atLeast` terms, with their cosine, in order of the left list, then the right. Only
 * pairs further down the right list than the left item stands in its own are given with `onlyLater`, for a list with itself.
 */
export function* pairsAlike(
  left: readonly Vector[],
  right: readonly Vector[],
  { atLeast, onlyLater = false }: { readonly atLeast: number; readonly onlyLater?: boolean },
): Generator<Alike> {
  const holders = indexVectors(right);
  const counts = new Uint32Array(right.length);
  const products = new Float64Array(right.length);
  for (const [at, vector] of left.entries()) {
    const partners: number[] = [];
    const met: Holders[] = [];
    let isWhole = true;
    for (const [term, weight] of vector) {
      const held = holders.get(term);
      if (!held) continue;
      if (held.items.length > MAX_HOLDERS) {
        isWhole = false;
        continue;
      }
      met.push(held);
      for (let place = held.items.length - 1; place >= 0; place -= 1) {
        const item = held.items[place] ?? 0;
        if (onlyLater && item <= at) break;
        const count = (counts[item] ?? 0) + 1;
        counts[item] = count;
        products[item] = (products[item] ?? 0) + weight * (held.weights[place] ?? 0);
        if (count === atLeast) partners.push(item);
      }
    }
    for (const item of partners.sort((x, y) => x - y)) {
      const other = right[item] ?? NOTHING;
      const product = products[item] ?? 0;
      yield { left: at, right: item, cosine: isWhole ? toCosine(product, vector, other) : cosine(vector, other) };
    }
    for (const { items } of met) {
      for (let place = items.length - 1; place >= 0; place -= 1) {
        const item = items[place] ?? 0;
        if (onlyLater && item <= at) break;
        counts[item] = 0;
        products[item] = 0;
      }
    }
  }
}

const NOTHING: Vector = new Map();

/** Who holds a term, in order, and with what weight. */
interface Holders {
  readonly items: number[];
  readonly weights: number[];
}

function indexVectors(vectors: readonly Vector[]): ReadonlyMap<string, Holders> {
  const holders = new Map<string, Holders>();
  vectors.forEach((vector, index) => {
    for (const [term, weight] of vector) {
      const held = holders.get(term);
      if (held) {
        held.items.push(index);
        held.weights.push(weight);
      } else holders.set(term, { items: [index], weights: [weight] });
    }
  });
  return holders;
}
