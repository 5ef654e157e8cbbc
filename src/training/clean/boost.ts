import type { Column } from '../../clean/learned/columns.ts';
import type { Trees } from '../../clean/learned/trees.ts';
import { randomNumbers } from '../random.ts';
import { BINS, bestSplit, type Split, type Sums, subtract, sumUp } from './histogram.ts';

/** Rows to learn from: one column a feature, 0 or 1 wanted, and how much each row counts. */
export interface Examples {
  readonly columns: readonly Column[];
  readonly wanted: Uint8Array;
  readonly weights: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** L2 penalty on leaf values. */
  readonly penalty: number;
  /** Least weight (sum of p(1-p)) in a leaf. */
  readonly leastWeight: number;
  /** Share of the features and of the rows each tree may use. */
  readonly featureShare: number;
  readonly rowShare: number;
}

/** Gradient-boosted trees for the log-odds of `wanted` (Friedman 2001; histograms and best-first growth as LightGBM). */
export function boost(examples: Examples, options: BoostOptions): Trees {
  const random = randomNumbers(1);
  const limits = examples.columns.map((column) => quantiles(column));
  const bins = examples.columns.map((column, index) => toBins(column, limits[index] ?? []));
  const rows = examples.wanted.length;
  const scores = new Float64Array(rows);
  const gradients = new Float32Array(rows);
  const curvatures = new Float32Array(rows);
  const forest = newForest();
  for (let tree = 0; tree < options.trees; tree += 1) {
    for (let row = 0; row < rows; row += 1) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = examples.weights[row] ?? 1;
      gradients[row] = weight * ((examples.wanted[row] ?? 0) - p);
      curvatures[row] = weight * p * (1 - p);
    }
    const used = bins.map((_, index) => index).filter(() => random() < options.featureShare);
    const sample = Int32Array.from({ length: rows }, (_, row) => row).filter(() => random() < options.rowShare);
    grow({ bins, limits, gradients, curvatures, options, forest, scores }, used, sample);
  }
  return toTrees(forest);
}

interface Forest {
  readonly roots: number[];
  readonly feature: number[];
  readonly limit: number[];
  readonly next: number[];
}

const newForest = (): Forest => ({ roots: [], feature: [], limit: [], next: [] });

const toTrees = ({ roots, feature, limit, next }: Forest): Trees => ({
  roots: Int32Array.from(roots),
  feature: Int16Array.from(feature),
  limit: Float32Array.from(limit),
  next: Int32Array.from(next),
});

/** Values that cut a column into bins of about the same size. */
function quantiles(column: Column): number[] {
  const step = Math.max(1, Math.floor(column.length / 20000));
  const sorted = column.filter((_, index) => index % step === 0).sort();
  const cuts = Array.from(
    { length: BINS - 1 },
    (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / BINS)] ?? 0,
  );
  return [...new Set(cuts)];
}

/** Number of the bin each value falls in: how many limits are below it. */
function toBins(column: Column, limits: readonly number[]): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let low = 0;
    let high = limits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= (limits[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

interface Ground {
  readonly bins: readonly Uint8Array[];
  readonly limits: readonly (readonly number[])[];
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
  readonly options: BoostOptions;
  readonly forest: Forest;
  readonly scores: Float64Array;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly sums: Sums;
  readonly split: Split | undefined;
}

/** Grows one tree, always splitting the leaf that gains most, and adds its answers to the scores. */
function grow(ground: Ground, used: readonly number[], sample: Int32Array): void {
  const { forest, options } = ground;
  const root = addNode(forest);
  forest.roots.push(root);
  const toLeaf = (node: number, rows: Int32Array, sums: Sums): Leaf => ({
    node,
    rows,
    sums,
    split: bestSplit(sums, used, options),
  });
  const leaves: Leaf[] = [toLeaf(root, sample, sumUp(ground, used, sample))];
  while (leaves.length < options.leaves) {
    leaves.sort((left, right) => (right.split?.gain ?? 0) - (left.split?.gain ?? 0));
    const leaf = leaves[0];
    if (!leaf?.split) break;
    const [left, right] = divide(ground, leaf.rows, leaf.split);
    const next = branch(ground, leaf.node, leaf.split);
    // Only the smaller half is counted; the other is what remains.
    const smaller = left.length < right.length ? left : right;
    const counted = sumUp(ground, used, smaller);
    const rest = subtract(leaf.sums, counted);
    leaves[0] = toLeaf(next, left, smaller === left ? counted : rest);
    leaves.push(toLeaf(next + 1, right, smaller === left ? rest : counted));
  }
  for (const { node, rows } of leaves) forest.limit[node] = Math.fround(options.rate * leafValue(ground, rows));
  addAnswers(ground, root);
}

function divide({ bins }: Ground, rows: Int32Array, { feature, bin }: Split): readonly [Int32Array, Int32Array] {
  const column = bins[feature] ?? new Uint8Array();
  const goesLeft = (row: number): boolean => (column[row] ?? 0) <= bin;
  return [rows.filter(goesLeft), rows.filter((row) => !goesLeft(row))];
}

/** Turns a leaf into a question; gives back the first of its two children. */
function branch({ forest, limits }: Ground, node: number, { feature, bin }: Split): number {
  const next = addNode(forest);
  addNode(forest);
  forest.feature[node] = feature;
  forest.limit[node] = Math.fround(limits[feature]?.[bin] ?? 0);
  forest.next[node] = next;
  return next;
}

function addNode({ feature, limit, next }: Forest): number {
  feature.push(-1);
  limit.push(0);
  next.push(0);
  return feature.length - 1;
}

function leafValue({ gradients, curvatures, options }: Ground, rows: Int32Array): number {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += gradients[row] ?? 0;
    curvature += curvatures[row] ?? 0;
  }
  return gradient / (curvature + options.penalty);
}

/** Adds the new tree's answer to every row's score, also of rows it was not grown from. */
function addAnswers({ bins, limits, forest, scores }: Ground, root: number): void {
  for (let row = 0; row < scores.length; row += 1) {
    let node = root;
    for (let asked = forest.feature[node] ?? -1; asked >= 0; asked = forest.feature[node] ?? -1) {
      const bin = bins[asked]?.[row] ?? 0;
      const below =
        bin < (limits[asked]?.length ?? 0) && Math.fround(limits[asked]?.[bin] ?? 0) <= (forest.limit[node] ?? 0);
      node = (forest.next[node] ?? 0) + (below ? 0 : 1);
    }
    scores[row] = (scores[row] ?? 0) + (forest.limit[node] ?? 0);
  }
}
