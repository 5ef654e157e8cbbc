import type { Column } from './columns.ts';

/**
 * Regression trees whose answers are added up. Nodes of all trees stand in one list; a tree begins at its entry of
 * `roots`. An inner node asks whether `feature` is at most `limit` and goes on to `next` or, if not, to `next + 1`;
 * a leaf has feature -1 and answers `limit`.
 */
export interface Trees {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly limit: Float32Array;
  readonly next: Int32Array;
}

/** The sum of all trees' answers for each row of `columns`. */
export function scoreTrees(trees: Trees, columns: readonly Column[]): Column {
  const length = columns[0]?.length ?? 0;
  const scores = new Float32Array(length);
  for (let row = 0; row < length; row += 1) {
    let score = 0;
    for (const root of trees.roots) score += answer(trees, root, columns, row);
    scores[row] = score;
  }
  return scores;
}

function answer({ feature, limit, next }: Trees, root: number, columns: readonly Column[], row: number): number {
  let node = root;
  for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
    const value = columns[asked]?.[row] ?? 0;
    node = (next[node] ?? 0) + (value <= (limit[node] ?? 0) ? 0 : 1);
  }
  return limit[node] ?? 0;
}
