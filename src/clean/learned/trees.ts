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
export function scoreTrees({ roots, feature, limit, next }: Trees, columns: readonly Column[]): Column {
  const scores = new Float32Array(columns[0]?.length ?? 0);
  const values = new Float32Array(columns.length);
  for (let row = 0; row < scores.length; row += 1) {
    for (const [index, column] of columns.entries()) values[index] = column[row] ?? 0;
    let score = 0;
    for (const root of roots) {
      let node = root;
      for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
        node = (next[node] ?? 0) + ((values[asked] ?? 0) <= (limit[node] ?? 0) ? 0 : 1);
      }
      score += limit[node] ?? 0;
    }
    scores[row] = score;
  }
  return scores;
}
