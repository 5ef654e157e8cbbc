/** How often a word stands in the text looked at and in a reference, with the sizes of both in words. */
export interface Comparison {
  readonly count: number;
  readonly size: number;
  readonly referenceCount: number;
  readonly referenceSize: number;
}

/** Occurrences per million words. */
export const toPerMillion = (count: number, size: number): number => (size > 0 ? (1e6 * count) / size : 0);

/**
 * Log-likelihood G² in its two-cell form (Rayson & Garside 2000, the UCREL wizard's), negative when the word is rarer than in
 * the reference. From 3.84 on, a difference is significant at 5 %, from 15.13 at 0.01 %.
 */
export function toG2({ count, size, referenceCount, referenceSize }: Comparison): number {
  const expected = (size * (count + referenceCount)) / (size + referenceSize);
  const referenceExpected = count + referenceCount - expected;
  const g2 = 2 * (surprise(count, expected) + surprise(referenceCount, referenceExpected));
  return count < expected ? -g2 : g2;
}

/** Bayes information criterion of a keyness G² (Wilson 2013): 2 speaks for a difference, 10 very strongly. */
export const toBic = (comparison: Comparison): number =>
  Math.abs(toG2(comparison)) - Math.log(comparison.size + comparison.referenceSize);

/** Log Ratio (Hardie 2014): binary logarithm of the ratio of relative frequencies; a zero counts as one half. */
export const toLogRatio = ({ count, size, referenceCount, referenceSize }: Comparison): number =>
  Math.log2(((count || 0.5) / (referenceCount || 0.5)) * (referenceSize / size));

/**
 * Deviation of proportions (Gries 2008), normalised (Lijffijt & Gries 2012): 0 when a word is spread over the parts as the
 * text is, 1 when it stands in the smallest part alone. `undefined` for fewer than two parts.
 */
export function toDispersion(counts: readonly number[], sizes: readonly number[]): number | undefined {
  const count = sum(counts);
  const size = sum(sizes);
  const smallest = sizes.reduce((least, part) => (part > 0 && part < least ? part : least), size) / size;
  if (count === 0 || !(smallest < 1)) return undefined;
  const deviation = sum(sizes.map((part, index) => Math.abs((counts[index] ?? 0) / count - part / size))) / 2;
  return deviation / (1 - smallest);
}

/** Juilland's D: 1 when the word is equally frequent in every part, near 0 when one part holds it all. Needs two parts. */
export function toJuilland(counts: readonly number[], sizes: readonly number[]): number | undefined {
  const rates = sizes.flatMap((size, index) => (size > 0 ? [(counts[index] ?? 0) / size] : []));
  const mean = sum(rates) / rates.length;
  if (rates.length < 2 || mean === 0) return undefined;
  const deviation = Math.sqrt(sum(rates.map((rate) => (rate - mean) ** 2)) / rates.length);
  return 1 - deviation / mean / Math.sqrt(rates.length - 1);
}

/** How often two words stand together (`joint`) and each by itself, in a text of `size` words. */
export interface Pairing {
  readonly joint: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Mutual information: binary logarithm of observed over expected joint occurrences. High for rare pairs. */
export const toMutualInformation = ({ joint, left, right, size }: Pairing): number =>
  Math.log2((joint * size) / (left * right));

/** logDice (Rychlý 2008): 14 at most, comparable between texts of different size. */
export const toLogDice = ({ joint, left, right }: Pairing): number => 14 + Math.log2((2 * joint) / (left + right));

/** t-score of a collocation: high for frequent pairs. */
export const toTScore = ({ joint, left, right, size }: Pairing): number =>
  (joint - (left * right) / size) / Math.sqrt(joint);

/**
 * Log-likelihood of a collocation over the four cells of its table (Dunning 1993). The cells differ from what is expected by one and
 * the same amount; its share of a large cell is lost in observed / expected, but not in log1p.
 */
export function toPairG2({ joint, left, right, size }: Pairing): number {
  const more = joint - (left * right) / size;
  const cells = [
    [joint, left * right, more],
    [left - joint, left * (size - right), -more],
    [right - joint, (size - left) * right, -more],
    [size - left - right + joint, (size - left) * (size - right), more],
  ] as const;
  const terms = cells.map(
    ([observed, product, by]) => (observed > 0 ? observed * Math.log1p((by * size) / product) : 0) - by,
  );
  return 2 * sum(terms);
}

const surprise = (observed: number, expected: number): number =>
  observed > 0 ? observed * Math.log(observed / expected) : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
