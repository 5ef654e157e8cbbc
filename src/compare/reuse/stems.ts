import type { Language } from '../../lang/language.ts';
import type { Token } from '../../model/annotated.ts';
import { toIdf } from '../keywords.ts';
import type { Tokenized } from './stream.ts';

/** A sentence as the stems of its content words. */
export interface StemSentence {
  readonly article: Tokenized;
  /** Index of the article in the collection and of the sentence in it. */
  readonly owner: number;
  readonly sentence: number;
  /** Its tokens, by their place in the article. */
  readonly from: number;
  readonly to: number;
  readonly stems: readonly string[];
}

/** The sentences of all articles as stems; of an endless one the first words. */
export function toStemSentences(articles: readonly Tokenized[], language: Language): StemSentence[] {
  return articles.flatMap((article, owner) => {
    const sentences: StemSentence[] = [];
    let from = 0;
    while (from < article.tokens.length) {
      const sentence = article.tokens[from]?.sentence ?? 0;
      let to = from;
      while (article.tokens[to]?.sentence === sentence) to += 1;
      sentences.push({ article, owner, sentence, from, to, stems: toStems(article.tokens.slice(from, to), language) });
      from = to;
    }
    return sentences;
  });
}

const MOST_STEMS = 200;

const toStems = (tokens: readonly Token[], { words, statements }: Language): string[] =>
  tokens
    .filter(({ norm }) => !words.stopWords.has(norm))
    .slice(0, MOST_STEMS)
    .map(({ norm }) => words.stem(statements.spell(norm)));

/** Names are what two articles are about: that both say them tells little of copying. */
const NAME = 0.5;

/** How much it tells that two sentences share a stem: its rarity among these sentences and in news, half for names. */
export function weighStems(sentences: readonly StemSentence[], language: Language): (stem: string) => number {
  const documents = new Map<string, number>();
  for (const { stems } of sentences)
    for (const stem of new Set(stems)) documents.set(stem, (documents.get(stem) ?? 0) + 1);
  const names = findNames(sentences, language);
  return (stem) => {
    const rarity = toIdf(documents.get(stem) ?? 0, sentences.length) * language.background.idf(stem);
    return Math.sqrt(rarity) * (names.has(stem) ? NAME : 1);
  };
}

/** Stems written with a capital more often than not where a sentence does not begin. */
function findNames(sentences: readonly StemSentence[], { words, statements }: Language): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { article, from, to } of sentences) {
    for (const { start, norm } of article.tokens.slice(from + 1, to)) {
      const stem = words.stem(statements.spell(norm));
      balance.set(stem, (balance.get(stem) ?? 0) + (/\p{Lu}/u.test(article.text.charAt(start)) ? 1 : -1));
    }
  }
  return new Set([...balance].filter(([, capitals]) => capitals > 0).map(([stem]) => stem));
}
