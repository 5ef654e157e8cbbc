import type { KeywordBasis } from '../model/basis.ts';

/** The formulas keywords are ranked by, each with its source. */
export const FORMULAS: Readonly<Record<string, string>> = {
  tfidf: 'TF-IDF = count × (ln((1 + articles) / (1 + articles with it)) + 1)',
  count: 'occurrences',
  documents: 'articles with it',
  g2: 'G2 = 2 Σ O ln(O / E) over two cells (Rayson & Garside 2000), negative when rarer',
  bic: 'BIC = |G2| − ln(words of both) (Wilson 2013)',
  logRatio: 'Log Ratio = log2 of the ratio of rates, zero as ½ (Hardie 2014)',
  logRatioBound: 'least Log Ratio, exact 95 % interval with Bonferroni correction (Evert 2022)',
  articleWords: 'count × inverse document frequency × ln(1 + letters)',
  phrases: 'rarity and place of its words, over length^0.4, times the root of its count',
};

/** One line of what figures rest on: sizes, formula, stop list. */
export function formatBasis(basis: KeywordBasis): string {
  const { articles, words, formula, stopWords, ownStopWords, reference } = basis;
  const against =
    reference &&
    `against ${reference.list ?? plural(reference.articles ?? 0, 'article')} (${plural(reference.words, 'word')})`;
  const own = ownStopWords === undefined ? '' : ` and ${ownStopWords} of your own`;
  const sizes = [`${plural(articles, 'article')}, ${plural(words, 'word')}`, against].filter(Boolean).join(' ');
  return `${sizes}; ranked by ${formula}; without ${stopWords} stop words${own}`;
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
