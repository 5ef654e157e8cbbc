import type { Article } from '../../model/article.ts';
import { countWords } from '../summary.ts';
import { toMetadata } from './article.ts';

/** One article of `corpus list`: what it is, without its text. */
export function toListArticle(article: Article): object {
  const { evidence: _, ...metadata } = toMetadata(article);
  return { id: article.id, source: article.source, ...metadata, words: countWords(article) };
}
