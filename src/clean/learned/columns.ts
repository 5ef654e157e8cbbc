/** One number for each paragraph of a page. */
export type Column = Float32Array;

/** Named columns of a page, in a fixed order. */
export type Features = ReadonlyMap<string, Column>;

/** How far `neighbours` may look. */
const REACH = 3;

/** Numbers that columns are cut from: one allocation for dozens of them. */
const SLAB = 1 << 14;
let slab = new Float32Array(SLAB);
let taken = 0;

/** A column of zeros that knows what stands beyond the page: -1, as far as `neighbours` may look. */
export function newColumn(length: number): Column {
  const needed = length + 2 * REACH;
  if (taken + needed > slab.length) {
    slab = new Float32Array(Math.max(SLAB, needed));
    taken = 0;
  }
  const first = taken + REACH;
  for (let beyond = 1; beyond <= REACH; beyond += 1) {
    slab[first - beyond] = -1;
    slab[first + length - 1 + beyond] = -1;
  }
  taken += needed;
  return slab.subarray(first, first + length);
}

/** A column measured paragraph by paragraph. */
export function toColumn(length: number, measure: (index: number) => number): Column {
  const column = newColumn(length);
  for (let index = 0; index < length; index += 1) column[index] = measure(index);
  return column;
}

/** What stands `by` paragraphs further down, -1 beyond the page: the same numbers of a `newColumn`, read from there on. */
export const neighbours = ({ buffer, byteOffset, length }: Column, by: number): Column =>
  new Float32Array(buffer, byteOffset + Float32Array.BYTES_PER_ELEMENT * by, length);

/** Sums of the paragraphs from `from` to `to`, counted from each paragraph; `sums` are the column's running sums. */
export function windowSums(sums: Float64Array, from: number, to: number): Column {
  const length = sums.length - 1;
  const windows = newColumn(length);
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
  const distances = newColumn(marked.length);
  let distance = cap;
  for (let step = 0; step < marked.length; step += 1) {
    const index = backwards ? marked.length - 1 - step : step;
    distance = (marked[index] ?? 0) > 0 ? 0 : Math.min(cap, distance + 1);
    distances[index] = distance;
  }
  return distances;
}
