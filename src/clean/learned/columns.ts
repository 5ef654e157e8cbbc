/** One number for each paragraph of a page. */
export type Column = Float32Array;

/** Named columns of a page, in a fixed order. */
export type Features = ReadonlyMap<string, Column>;

/** A column measured paragraph by paragraph. */
export function toColumn(length: number, measure: (index: number) => number): Column {
  const column = new Float32Array(length);
  for (let index = 0; index < length; index += 1) column[index] = measure(index);
  return column;
}

/** What stands `by` paragraphs further down; -1 beyond the page. */
export function neighbours(column: Column, by: number): Column {
  const moved = new Float32Array(column.length).fill(-1);
  if (by >= 0) moved.set(column.subarray(by));
  else moved.set(column.subarray(0, Math.max(0, column.length + by)), Math.min(column.length, -by));
  return moved;
}

/** Sums of the paragraphs from `from` to `to`, counted from each paragraph. */
export function windowSums(column: Column, from: number, to: number): Column {
  const sums = runningSums(column);
  const { length } = column;
  const windows = new Float32Array(length);
  for (let index = 0; index < length; index += 1) {
    const first = Math.max(0, Math.min(length, index + from));
    const last = Math.max(0, Math.min(length, index + to + 1));
    windows[index] = (sums[last] ?? 0) - (sums[first] ?? 0);
  }
  return windows;
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
