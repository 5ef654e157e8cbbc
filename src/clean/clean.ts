import type { Language } from '../lang/language.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { toBlocks } from './blocks.ts';
import { type Decider, type Decisions, decide } from './decide.ts';
import { diagnose } from './diagnose.ts';
import { isLearned, isOverruled, judgeByModel } from './judge.ts';
import { findMetadata, metadataAsIs } from './metadata/metadata.ts';
import { type Page, toPage } from './page.ts';
import { withBody, withSubheadings } from './rules/body.ts';
import { decideComments } from './rules/comments.ts';
import { decideOpening } from './rules/opening.ts';
import { decideByWording } from './rules/patterns.ts';
import { decideRepeats } from './rules/repeats.ts';
import { decideTeasers } from './rules/teasers.ts';

/** Rules by which a paragraph gives itself away. Who speaks first, decides. */
export const RULES: readonly Decider[] = [decideTeasers, decideByWording, decideComments, decideRepeats];

/**
 * `document` with the role of each block, and what the page says about the article. `extra` are deciders for what is
 * known beside the page: they speak after its own rules and overrule the model.
 */
export function clean(document: Document, language: Language, extra: readonly Decider[] = []): Article {
  const page = toPage(document, language);
  if (document.asIs) {
    const decided = page.paragraphs.map(() => ({ role: 'body', rule: 'as-is' }) as const);
    const metadata = metadataAsIs(page, language);
    return { ...document, blocks: toBlocks(page, decided), metadata, diagnostics: diagnose(page, decided, metadata) };
  }
  const decided = decideAll(page, language, extra);
  const metadata = findMetadata(page, decided, language);
  return { ...document, blocks: toBlocks(page, decided), metadata, diagnostics: diagnose(page, decided, metadata) };
}

/** Rules first, then the learned model; the opening is read with both known, and overrules the model. */
function decideAll(page: Page, language: Language, extra: readonly Decider[]): Decisions {
  const ruled = decide(page, language, RULES);
  const firm = ruled.map((decision) => (decision && isOverruled(page, decision) ? undefined : decision));
  const model = judgeByModel(page, language, ruled);
  const told = decide(page, language, extra, firm);
  const judged = told.map((decision, index) => decision ?? model[index] ?? ruled[index]);
  const opening = new Map(decideOpening(page, language, judged));
  const known = judged.map((decision, index) => {
    const opened = opening.get(index);
    return isLearned(decision) || opened?.role === 'headline' ? (opened ?? decision) : decision;
  });
  return withSubheadings(page, withBody(known));
}
