import { guessClasses } from '../annotate/word-classes.ts';
import { findPhrases } from '../corpus/phrases.ts';
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
  const weights = options.phrases ? await english.wordClasses() : undefined;
  for await (const article of articles) {
    const { id, tokens, diagnostics } = article;
    const terms = findTerms(article, english, options);
    const found = weights ? findPhrases(article, guessClasses(article, weights, english), english) : [];
    words.add(id, terms, tokens.length);
    phrases.add(id, found, tokens.length);
    counted.push({ id, keys: terms.map(({ key }) => key), phrases: found, diagnostics });
  }
  const diagnostics = counted.flatMap((article) => article.diagnostics);
  return { words: words.counts(), phrases: phrases.counts(), articles: counted, diagnostics };
}
