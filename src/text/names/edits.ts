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

const NOTHING: EditDistance = { cost: 0, dearest: 0 };

/** Distance of two strings (Damerau-Levenshtein with prices, optimal string alignment). */
export function countEdits(left: string, right: string, prices: Prices): EditDistance {
  const a = [...left];
  const b = [...right];
  const rows: EditDistance[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const row: EditDistance[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) row.push(cheapest(rows, { a, b, i, j, prices }));
  }
  return rows[a.length]?.[b.length] ?? NOTHING;
}

interface Cell {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly i: number;
  readonly j: number;
  readonly prices: Prices;
}

function cheapest(rows: readonly (readonly EditDistance[])[], { a, b, i, j, prices }: Cell): EditDistance {
  if (i === 0 && j === 0) return NOTHING;
  const x = a[i - 1] ?? '';
  const y = b[j - 1] ?? '';
  let best: EditDistance | undefined;
  const add = (from: EditDistance | undefined, price: number): void => {
    if (from && (!best || from.cost + price < best.cost))
      best = { cost: from.cost + price, dearest: Math.max(from.dearest, price) };
  };
  if (i > 0) add(rows[i - 1]?.[j], prices.drop(x, i === 1 || i === a.length));
  if (j > 0) add(rows[i]?.[j - 1], prices.drop(y, j === 1 || j === b.length));
  if (i > 0 && j > 0) add(rows[i - 1]?.[j - 1], x === y ? 0 : prices.swap(x, y, i === a.length && j === b.length));
  if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) add(rows[i - 2]?.[j - 2], prices.twist);
  return best ?? NOTHING;
}
