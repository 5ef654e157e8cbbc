import type { Collocate } from '../model/concordance.ts';
import type { TermCounts } from '../model/terms.ts';
import { toLogDice, toMutualInformation, toPairG2, toTScore } from '../text/statistics.ts';

/** What collocates can be ranked by. */
export const COLLOCATE_STATISTICS = ['logDice', 'mutualInformation', 'tScore', 'g2', 'together'] as const;
export type CollocateStatistic = (typeof COLLOCATE_STATISTICS)[number];

export interface CollocateOptions {
  readonly statistic?: CollocateStatistic;
  readonly top?: number;
  /** Least number of times within the window. */
  readonly minCount?: number;
}

/** Figures of a collection, as the counter gives them. */
export interface CollocateFigures {
  readonly words: TermCounts;
  readonly together: ReadonlyMap<string, number>;
  readonly matches: number;
  readonly places: number;
}

/**
 * The words that stand near the words asked for, the most attached first. Expected is what the places within the windows would
 * hold by chance (surface co-occurrence, Evert 2008); words below that are left out.
 */
export function rankCollocates(figures: CollocateFigures, options: CollocateOptions = {}): Collocate[] {
  const { statistic = 'logDice', top, minCount = 2 } = options;
  const ranked: Collocate[] = [];
  for (const [key, together] of figures.together) {
    const collocate = toCollocate(key, together, figures);
    if (together >= minCount && collocate.mutualInformation > 0) ranked.push(collocate);
  }
  ranked.sort((left, right) => right[statistic] - left[statistic] || (left.term < right.term ? -1 : 1));
  return ranked.slice(0, top);
}

function toCollocate(key: string, together: number, { words, matches, places }: CollocateFigures): Collocate {
  const { count, forms } = words.terms.get(key) ?? { count: together, forms: [key] };
  const pairing = { joint: together, left: places, right: count, size: words.size - matches };
  return {
    term: forms[0] ?? key,
    forms,
    together,
    count,
    logDice: toLogDice({ ...pairing, left: matches }),
    mutualInformation: toMutualInformation(pairing),
    tScore: toTScore(pairing),
    g2: toPairG2(pairing),
  };
}
