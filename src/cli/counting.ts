import { findTokens } from '../annotate/tokens.ts';
import { guessClasses } from '../annotate/word-classes.ts';
import { findPhrases, PhraseFolder } from '../corpus/phrases.ts';
import { TermCounter } from '../corpus/term-counter.ts';
import type { TermOptions } from '../corpus/terms.ts';
import { WordCounter } from '../corpus/word-counter.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Term, TermCounts } from '../model/terms.ts';

/** What counting keeps of one article. */
export interface CountedArticle {
  readonly id: string;
  /** Of its terms, in text order. */
  readonly keys: readonly string[];
  /** None unless they were asked for. */
  readonly phrases: readonly Term[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Counted {
  readonly words: TermCounts;
  readonly phrases: TermCounts;
  /** None unless they were asked for. */
  readonly articles: readonly CountedArticle[];
  /** Article id to its ISO date of publication, where it has one. */
  readonly dates: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CountOptions extends TermOptions {
  /** Count noun phrases too. */
  readonly phrases?: boolean;
  /** Keep what each article holds. */
  readonly perArticle?: boolean;
}

/** The terms of all articles; the texts themselves are let go one by one. */
export async function countTerms(
  articles: AsyncIterable<Annotated<'sentences'>>,
  options: CountOptions = {},
): Promise<Counted> {
  const words = new WordCounter(english, options);
  const phrases = new TermCounter();
  const counted: CountedArticle[] = [];
  const dates = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const folder = new PhraseFolder();
  const find = options.phrases ? await loadPhraseFinder() : undefined;
  for await (const article of articles) {
    const { id, metadata } = article;
    if (metadata.published) dates.set(id, metadata.published.value);
    const keys: string[] = [];
    words.add(article, options.perArticle ? keys : undefined);
    const phrased = find?.(article) ?? { phrases: [], words: 0 };
    const found = phrased.phrases.map((phrase) => folder.fold(phrase, english));
    if (find) phrases.add(id, found, phrased.words);
    diagnostics.push(...article.diagnostics);
    if (options.perArticle) counted.push({ id, keys, phrases: found, diagnostics: article.diagnostics });
  }
  return { words: words.counts(), phrases: phrases.counts(), articles: counted, dates, diagnostics };
}

interface FoundPhrases {
  readonly phrases: readonly Term[];
  /** Number of words of the article. */
  readonly words: number;
}

/** What finds the phrases of one article. */
export async function loadPhraseFinder(): Promise<(article: Annotated<'sentences'>) => FoundPhrases> {
  const weights = await english.wordClasses();
  return (article) => {
    const tokenized = { ...article, tokens: findTokens(article, english) };
    const phrases = findPhrases(tokenized, guessClasses(tokenized, weights, english), english);
    return { phrases, words: tokenized.tokens.length };
  };
}
