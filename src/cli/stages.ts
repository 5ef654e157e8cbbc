import { findSentences } from '../annotate/sentences.ts';
import { findTokens } from '../annotate/tokens.ts';
import { clean } from '../clean/clean.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { CorpusEntity, Keyword } from '../model/corpus.ts';
import type { Document } from '../model/document.ts';
import type { DiffResult } from '../model/finding.ts';

/** Document → Article. */
export const toArticle = (document: Document): Article => clean(document, english);

/** Article → Annotated. */
export function toAnnotated(article: Article): Annotated {
  const sentences = findSentences(article, english);
  const tokens = findTokens({ ...article, sentences }, english);
  const none = { mentions: [], entities: [], offices: [], values: [], quotes: [], statements: [] };
  return { ...article, sentences, tokens, ...none, referenceTime: { from: 'none' } };
}

/** What `corpus keywords` may be asked for. */
export interface KeywordWish {
  readonly top: number;
  readonly phrases: boolean;
  readonly stat?: string;
}

/** Annotated articles → entities of the collection, the most mentioned first. */
export function toEntities(_articles: readonly Annotated[]): CorpusEntity[] {
  return [];
}

/** Annotated articles → keywords, best first. */
export function toKeywords(
  _articles: readonly Annotated[],
  _reference: readonly Annotated[],
  _wish: KeywordWish,
): Keyword[] {
  return [];
}

/** Two annotated articles → findings. */
export function toDiff(left: Annotated, right: Annotated): DiffResult {
  return {
    articles: [left.id, right.id],
    event: { same: 0, when: [], where: [], who: [] },
    findings: [],
    diagnostics: [],
  };
}
