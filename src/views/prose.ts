import type { Article } from '../model/article.ts';
import { textOf } from '../model/span.ts';

/** The cleaned text: kept blocks, a blank line between them. */
export const toProse = (article: Article): string =>
  article.blocks
    .filter((block) => block.keep)
    .map((block) => textOf(article.text, block))
    .join('\n\n');
