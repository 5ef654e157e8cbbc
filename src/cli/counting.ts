import { TermCounter } from '../corpus/term-counter.ts';
import { findTerms } from '../corpus/terms.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { TermCounts } from '../model/terms.ts';

/** What counting keeps of one article. */
export interface CountedArticle {
  readonly id: string;
  /** Of its terms, in text order. */
  readonly keys: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Counted {
  readonly counts: TermCounts;
  readonly articles: readonly CountedArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The terms of all articles; the texts themselves are let go one by one. */
export async function countTerms(articles: AsyncIterable<Annotated<'tokens'>>): Promise<Counted> {
  const counter = new TermCounter();
  const counted: CountedArticle[] = [];
  for await (const article of articles) {
    const terms = findTerms(article, english);
    counter.add(article.id, terms, article.tokens.length);
    counted.push({ id: article.id, keys: terms.map(({ key }) => key), diagnostics: article.diagnostics });
  }
  const diagnostics = counted.flatMap((article) => article.diagnostics);
  return { counts: counter.counts(), articles: counted, diagnostics };
}
