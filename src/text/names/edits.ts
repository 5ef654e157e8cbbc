/** What it takes to turn one string into another. */
export interface EditDistance {
  /** Sum of the prices. */
  readonly cost: number;
  /** Price of the dearest single edit. */
  readonly dearest: number;
}

/** What single edits cost. */
export interface Prices {
  /** Leaving out a character; `atEdge`: the first or last one. */
  readonly drop: (character: string, atEdge: boolean) => number;
  /** One character for another; `last`: both end their string. */
  readonly swap: (x: string, y: string, last: boolean) => number;
  /** Two neighbours changing places. */
  readonly twist: number;
  /** Distances beyond this need not be told. */
  readonly most?: number;
}

/** Every edit costs one. */
export const PLAIN: Prices = { drop: () => 1, swap: () => 1, twist: 1 };

/** More than was asked for. */
const TOO_FAR: EditDistance = { cost: Number.POSITIVE_INFINITY, dearest: Number.POSITIVE_INFINITY };

/**
 * Distance of two strings (Damerau-Levenshtein with prices, optimal string alignment). Infinite as soon as it is sure to
 * exceed what is asked for.
 */
export function countEdits(left: string, right: string, prices: Prices): EditDistance {
  const { most = Number.POSITIVE_INFINITY } = prices;
  const [a, b] = [[...left], [...right]];
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  const dearest = new Float64Array(cost.length);
  const step = (at: number, from: number, price: number): void => {
    const sum = (cost[from] ?? 0) + price;
    if (sum >= (cost[at] ?? 0)) return;
    cost[at] = sum;
    dearest[at] = Math.max(dearest[from] ?? 0, price);
  };
  let [least, leastBefore] = [0, 0];
  for (let i = 0, at = 0; i <= a.length; i += 1) {
    if (Math.min(least, leastBefore) > most) return TOO_FAR;
    [least, leastBefore] = [Number.POSITIVE_INFINITY, least];
    const x = a[i - 1] ?? '';
    for (let j = 0; j <= b.length; j += 1, at += 1) {
      const y = b[j - 1] ?? '';
      cost[at] = at === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (i > 0 && j > 0) step(at, at - width - 1, x === y ? 0 : prices.swap(x, y, i === a.length && j === b.length));
      if (i > 0) step(at, at - width, prices.drop(x, i === 1 || i === a.length));
      if (j > 0) step(at, at - 1, prices.drop(y, j === 1 || j === b.length));
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) step(at, at - 2 * width - 2, prices.twist);
      least = Math.min(least, cost[at] ?? 0);
    }
  }
  return { cost: cost.at(-1) ?? 0, dearest: dearest.at(-1) ?? 0 };
}
