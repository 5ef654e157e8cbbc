/** Bins each feature's values are sorted into. */
export const BINS: number = 64;

/** Gradient and curvature of some rows, summed by feature and bin: two numbers for each. */
export type Sums = Float64Array;

/** A question that divides rows in two: is the feature's bin at most this one? */
export interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Binned {
  readonly bins: readonly Uint8Array[];
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
}

/** The sums of `rows` for the features `used`. */
export function sumUp({ bins, gradients, curvatures }: Binned, used: readonly number[], rows: Int32Array): Sums {
  const sums = new Float64Array(2 * BINS * bins.length);
  for (const feature of used) {
    const column = bins[feature] ?? new Uint8Array();
    const from = 2 * BINS * feature;
    // Indices run inside the arrays; a check for each would double the time of training.
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const slot = from + 2 * (column[row] as number);
      sums[slot] = (sums[slot] as number) + (gradients[row] as number);
      sums[slot + 1] = (sums[slot + 1] as number) + (curvatures[row] as number);
    }
  }
  return sums;
}

/** Sums of the rows of `whole` that are not in `part`. */
export const subtract = (whole: Sums, part: Sums): Sums => whole.map((value, slot) => value - (part[slot] ?? 0));

/** The question that gains most, if any gains. */
export function bestSplit(
  sums: Sums,
  used: readonly number[],
  limits: { readonly penalty: number; readonly leastWeight: number },
): Split | undefined {
  let best: Split | undefined;
  for (const feature of used) {
    const found = bestBin(sums.subarray(2 * BINS * feature, 2 * BINS * (feature + 1)), feature, limits);
    if (found && found.gain > (best?.gain ?? 1e-6)) best = found;
  }
  return best;
}

function bestBin(
  sums: Sums,
  feature: number,
  { penalty, leastWeight }: { readonly penalty: number; readonly leastWeight: number },
): Split | undefined {
  let [gradient, curvature] = [0, 0];
  for (let bin = 0; bin < BINS; bin += 1) {
    gradient += sums[2 * bin] ?? 0;
    curvature += sums[2 * bin + 1] ?? 0;
  }
  const worth = (g: number, h: number): number => (g * g) / (h + penalty);
  let best: Split | undefined;
  let [g, h] = [0, 0];
  for (let bin = 0; bin < BINS - 1; bin += 1) {
    g += sums[2 * bin] ?? 0;
    h += sums[2 * bin + 1] ?? 0;
    if (h < leastWeight || curvature - h < leastWeight) continue;
    const gain = worth(g, h) + worth(gradient - g, curvature - h) - worth(gradient, curvature);
    if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
  }
  return best;
}
