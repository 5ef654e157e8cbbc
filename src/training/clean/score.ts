/** Precision, recall and their harmonic mean of four-word sequences, page means as in Scrapinghub's article benchmark. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts of the four-word sequences of a text. */
export type Shingles = ReadonlyMap<string, number>;

export function toShingles(text: string): Shingles {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let from = 0; from < Math.max(Math.min(1, words.length), words.length - 3); from += 1) {
    const shingle = words.slice(from, from + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Shingles): number => [...counts.values()].reduce((total, count) => total + count, 0);

/** Scores of many pages, each given as wanted and kept text. */
export function scorePages(pages: readonly { readonly wanted: Shingles; readonly kept: Shingles }[]): Scores {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const { wanted, kept } of pages) {
    let shared = 0;
    for (const [shingle, count] of kept) shared += Math.min(count, wanted.get(shingle) ?? 0);
    const [all, got] = [sum(wanted), sum(kept)];
    if (got > 0) precisions.push(shared / got);
    if (all > 0) recalls.push(shared / all);
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
