import type { Metadata } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Decisions } from './decide.ts';
import { isProse, type Page } from './page.ts';

/** Share of the prose below which little was kept. */
const LITTLE = 0.2;

/** What the reader should know about the result of cleaning. */
export function diagnose(page: Page, decided: Decisions, metadata: Metadata): Diagnostic[] {
  const { paragraphs, document } = page;
  const article = document.id;
  if (paragraphs.length === 0) return [{ code: 'EMPTY_TEXT', article }];
  const kept = paragraphs.filter(({ index }) => decided[index]?.role === 'body');
  const prose = paragraphs.filter(isProse);
  const keptProse = kept.filter(isProse).length;
  const diagnostics: Diagnostic[] = [];
  if (kept.length === 0) diagnostics.push({ code: 'EMPTY_BODY', article, removed: paragraphs.length });
  else if (keptProse < LITTLE * prose.length) {
    diagnostics.push({ code: 'LITTLE_KEPT', article, kept: keptProse, prose: prose.length });
  }
  if (!metadata.published && !document.asIs) {
    const rejected = metadata.rejected.filter(({ field }) => field === 'published').length;
    diagnostics.push({ code: 'NO_PUBLICATION_DATE', article, rejected });
  }
  return diagnostics;
}
