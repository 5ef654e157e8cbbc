import type { Comparison } from './statistics.ts';

/**
 * The end nearer to zero of the Log Ratio's confidence interval (Evert 2022, LRC): how large the difference is at least. 0 when it
 * may be chance. `comparisons` is the number of words tested, for the Bonferroni correction of `alpha`.
 */
export function toLogRatioBound(
  { count, size, referenceCount, referenceSize }: Comparison,
  { comparisons, alpha = 0.05 }: { readonly comparisons: number; readonly alpha?: number },
): number {
  const tail = alpha / 2 / comparisons;
  const scale = referenceSize / size;
  const toRatio = (share: number): number => Math.log2((scale * share) / (1 - share));
  // Given both counts together, the share that falls into the text is binomial: Clopper and Pearson's exact limits.
  if (count * scale >= referenceCount) {
    return count > 0 ? Math.max(0, toRatio(betaQuantile(tail, count, referenceCount + 1))) : 0;
  }
  return Math.min(0, toRatio(1 - betaQuantile(tail, referenceCount, count + 1)));
}

/** Value below which a beta(a, b) variable falls with probability `p`, by bisection: sixty halvings use up a double. */
function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (betaShare(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Regularised incomplete beta function I_x(a, b): DLMF 8.17.22, evaluated by Lentz's method. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * continuedFraction(x, a, b);
}

const TINY = 1e-300;

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let fraction = d;
  for (let m = 1; m <= 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const step of [even, odd]) {
      d = 1 / (1 + step * d || TINY);
      c = 1 + step / c || TINY;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return fraction;
}

/** Stirling's series (DLMF 5.11.1), shifted to where it is exact to a double. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 15) {
    shift += Math.log(z);
    z += 1;
  }
  const square = 1 / (z * z);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}
