/** One number for each paragraph of a page. */
export type Column = Float32Array;

/** Named columns of a page, in a fixed order. */
export type Features = ReadonlyMap<string, Column>;

/** A column measured paragraph by paragraph. */
export const toColumn = (length: number, measure: (index: number) => number): Column =>
  Float32Array.from({ length }, (_, index) => measure(index));

/** What stands `by` paragraphs further down; -1 beyond the page. */
export const neighbours = (column: Column, by: number): Column =>
  toColumn(column.length, (index) => column[index + by] ?? -1);

/** Sums of the paragraphs from `from` to `to`, counted from each paragraph. */
export function windowSums(column: Column, from: number, to: number): Column {
  const sums = runningSums(column);
  const clamp = (index: number): number => Math.max(0, Math.min(column.length, index));
  return toColumn(column.length, (index) => (sums[clamp(index + to + 1)] ?? 0) - (sums[clamp(index + from)] ?? 0));
}

/** Sums of everything before each paragraph; one entry more than the column. */
export function runningSums(column: Column): Float64Array {
  const sums = new Float64Array(column.length + 1);
  for (let index = 0; index < column.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (column[index] ?? 0);
  return sums;
}

/** Paragraphs since the last one that is marked, counted upwards from 0 at a marked one; `cap` at most. */
export function distancesFrom(marked: Column, cap: number, backwards = false): Column {
  const distances = new Float32Array(marked.length);
  let distance = cap;
  for (let step = 0; step < marked.length; step += 1) {
    const index = backwards ? marked.length - 1 - step : step;
    distance = (marked[index] ?? 0) > 0 ? 0 : Math.min(cap, distance + 1);
    distances[index] = distance;
  }
  return distances;
}
