import { guessClasses } from '../annotate/word-classes.ts';
import { findPhrases, PhraseFolder } from '../corpus/phrases.ts';
import { TermCounter } from '../corpus/term-counter.ts';
import { findTerms, type TermOptions } from '../corpus/terms.ts';
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
  readonly articles: readonly CountedArticle[];
  /** Article id to its ISO date of publication, where it has one. */
  readonly dates: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CountOptions extends TermOptions {
  /** Count noun phrases too. */
  readonly phrases?: boolean;
}

/** The terms of all articles; the texts themselves are let go one by one. */
export async function countTerms(
  articles: AsyncIterable<Annotated<'tokens'>>,
  options: CountOptions = {},
): Promise<Counted> {
  const words = new TermCounter();
  const phrases = new TermCounter();
  const counted: CountedArticle[] = [];
  const dates = new Map<string, string>();
  const folder = new PhraseFolder();
  const find = await loadTermFinder(options);
  for await (const article of articles) {
    const { id, tokens, metadata, diagnostics } = article;
    if (metadata.published) dates.set(id, metadata.published.value);
    const { words: terms, phrases: phrased } = find(article);
    const found = phrased.map((phrase) => folder.fold(phrase, english));
    words.add(id, terms, tokens.length);
    phrases.add(id, found, tokens.length);
    counted.push({ id, keys: terms.map(({ key }) => key), phrases: found, diagnostics });
  }
  const diagnostics = counted.flatMap((article) => article.diagnostics);
  return { words: words.counts(), phrases: phrases.counts(), articles: counted, dates, diagnostics };
}

interface FoundTerms {
  readonly words: readonly Term[];
  /** None unless they were asked for. */
  readonly phrases: readonly Term[];
}

/** What finds the terms of one article. */
export async function loadTermFinder(options: CountOptions): Promise<(article: Annotated<'tokens'>) => FoundTerms> {
  const weights = options.phrases ? await english.wordClasses() : undefined;
  return (article) => ({
    words: findTerms(article, english, options),
    phrases: weights ? findPhrases(article, guessClasses(article, weights, english), english) : [],
  });
}
