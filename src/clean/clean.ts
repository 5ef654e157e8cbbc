import type { Language } from '../lang/language.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/span.ts';
import { toBlocks } from './blocks.ts';
import { decideBody } from './body.ts';
import { decideComments } from './comments.ts';
import { type Decider, decide } from './decide.ts';
import { diagnose } from './diagnose.ts';
import { findMetadata, metadataAsIs } from './metadata.ts';
import { decideOpening } from './opening.ts';
import { toPage } from './page.ts';
import { decideByWording } from './patterns.ts';
import { decideRepeats } from './repeats.ts';
import { decideTeasers } from './teasers.ts';

/** Who speaks first, decides. */
const DECIDERS: readonly Decider[] = [
  decideTeasers,
  decideByWording,
  decideComments,
  decideRepeats,
  decideOpening,
  decideBody,
];

/** `document` with the role of each block, and what the page says about the article. */
export function clean(document: Document, language: Language): Article {
  const page = toPage(document, language);
  if (document.asIs) {
    const decided = page.paragraphs.map(() => ({ role: 'body', rule: 'as-is' }) as const);
    const metadata = metadataAsIs(page, language);
    return { ...document, blocks: toBlocks(page, decided), metadata, diagnostics: diagnose(page, decided, metadata) };
  }
  const decided = decide(page, language, DECIDERS);
  const metadata = findMetadata(page, decided, language);
  return { ...document, blocks: toBlocks(page, decided), metadata, diagnostics: diagnose(page, decided, metadata) };
}

/** The kept prose of `article`, a blank line between blocks. */
export const cleanedText = (article: Article): string =>
  article.blocks
    .filter(({ keep }) => keep)
    .map((block) => textOf(article.text, block))
    .join('\n\n');
