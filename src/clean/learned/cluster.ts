import type { Column } from './columns.ts';

/** A run of paragraphs `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run with the largest sum (Kadane's algorithm): where the page is densest in what the column counts for. */
export function densestRun(column: Column): Run {
  let best: Run & { readonly sum: number } = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  for (let index = 0; index < column.length; index += 1) {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += column[index] ?? 0;
    if (sum > best.sum) best = { from, to: index + 1, sum };
  }
  return { from: best.from, to: best.to };
}
