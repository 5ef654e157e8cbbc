import { randomNumbers } from './random.ts';

/** Equally long vectors, one after the other. */
export interface Vectors {
  readonly rows: Float32Array;
  readonly dimensions: number;
}

export interface ClusterOptions {
  readonly classes: number;
  readonly rounds: number;
  /** The classes are made from this many vectors, in order; all when absent. */
  readonly first?: number;
}

/** Class of every vector and the mean of every class (k-means by cosine; deterministic). */
export function clusterVectors(
  vectors: Vectors,
  { classes, rounds, first }: ClusterOptions,
): { classOf: Uint16Array; centres: Vectors } {
  const { rows, dimensions } = vectors;
  const count = rows.length / dimensions;
  const made = { rows: rows.subarray(0, (first ?? count) * dimensions), dimensions };
  let centres = firstCentres(made, classes);
  const classOf = new Uint16Array(count);
  const join = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1)
      classOf[index] = nearest(rows, index * dimensions, centres, dimensions);
  };
  for (let round = 0; round < rounds; round += 1) {
    join(0, made.rows.length / dimensions);
    centres = meansOf(made, classOf.subarray(0, made.rows.length / dimensions), centres);
  }
  join(made.rows.length / dimensions, count);
  return { classOf, centres: { rows: centres, dimensions } };
}

function firstCentres({ rows, dimensions }: Vectors, classes: number): Float32Array {
  const random = randomNumbers(1);
  const count = rows.length / dimensions;
  const chosen = new Set<number>();
  while (chosen.size < Math.min(classes, count)) chosen.add(Math.floor(random() * count));
  const centres = new Float32Array(classes * dimensions);
  [...chosen].forEach((index, place) => {
    centres.set(rows.subarray(index * dimensions, (index + 1) * dimensions), place * dimensions);
  });
  return centres;
}

function nearest(rows: Float32Array, from: number, centres: Float32Array, dimensions: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let start = 0, id = 0; start < centres.length; start += dimensions, id += 1) {
    let product = 0;
    for (let d = 0; d < dimensions; d += 1) product += (rows[from + d] ?? 0) * (centres[start + d] ?? 0);
    if (product > best) {
      best = product;
      found = id;
    }
  }
  return found;
}

/** Means of length one; a class that lost all its members keeps its centre. */
function meansOf({ rows, dimensions }: Vectors, classOf: Uint16Array, old: Float32Array): Float32Array {
  const sums = new Float32Array(old.length);
  classOf.forEach((id, index) => {
    for (let d = 0; d < dimensions; d += 1) {
      sums[id * dimensions + d] = (sums[id * dimensions + d] ?? 0) + (rows[index * dimensions + d] ?? 0);
    }
  });
  for (let start = 0; start < sums.length; start += dimensions) {
    const sum = sums.subarray(start, start + dimensions);
    const length = Math.hypot(...sum);
    if (length === 0) sum.set(old.subarray(start, start + dimensions));
    else for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) / length;
  }
  return sums;
}
