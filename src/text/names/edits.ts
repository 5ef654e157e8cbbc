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
}

/** Every edit costs one. */
export const PLAIN: Prices = { drop: () => 1, swap: () => 1, twist: 1 };

/** Distance of two strings (Damerau-Levenshtein with prices, optimal string alignment). */
export function countEdits(left: string, right: string, prices: Prices): EditDistance {
  const [a, b] = [[...left], [...right]];
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  const dearest = new Float64Array(cost.length);
  for (let at = 1; at < cost.length; at += 1) {
    const [i, j] = [Math.floor(at / width), at % width];
    const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? ''];
    cost[at] = Number.POSITIVE_INFINITY;
    const step = (from: number, price: number): void => {
      const sum = (cost[from] ?? 0) + price;
      if (sum >= (cost[at] ?? 0)) return;
      cost[at] = sum;
      dearest[at] = Math.max(dearest[from] ?? 0, price);
    };
    if (i > 0 && j > 0) step(at - width - 1, x === y ? 0 : prices.swap(x, y, i === a.length && j === b.length));
    if (i > 0) step(at - width, prices.drop(x, i === 1 || i === a.length));
    if (j > 0) step(at - 1, prices.drop(y, j === 1 || j === b.length));
    if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) step(at - 2 * width - 2, prices.twist);
  }
  return { cost: cost.at(-1) ?? 0, dearest: dearest.at(-1) ?? 0 };
}
