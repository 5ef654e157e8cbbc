import { widthOf } from '../width.ts';
import type { Column } from './table.ts';

/** Blanks between two columns. */
export const GAP = 2;

/** What a column keeps, unless it says so itself, before columns that should not give way have to. */
const LEAST = { cut: 12, wrap: 24 };

/** Widths that add up to the terminal's: the widest column that may give way does, a character at a time. */
export function fitWidths(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  available: number,
): number[] {
  const widths = columns.map(({ head }, at) =>
    texts.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), widthOf(head)),
  );
  shrink(widths, available, (at) => leastOf(columns[at]));
  shrink(widths, available, () => 3);
  return widths;
}

const leastOf = (column: Column | undefined): number =>
  column?.narrow ? (column.least ?? LEAST[column.narrow]) : Number.POSITIVE_INFINITY;

/** Narrows the widest of the columns wider than `least` until all fit or none is left. */
function shrink(widths: number[], available: number, least: (at: number) => number): void {
  let excess = widths.reduce((sum, width) => sum + width + GAP, -GAP) - available;
  while (excess > 0) {
    let widest = -1;
    for (const [at, width] of widths.entries()) {
      if (width > least(at) && width > (widths[widest] ?? 0)) widest = at;
    }
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
}
