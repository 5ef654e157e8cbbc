import type { Language } from '../lang/language.ts';
import type { Decision, Decisions } from './decide.ts';
import { decodeChain } from './learned/chain.ts';
import type { Column } from './learned/columns.ts';
import { toFeatures } from './learned/features.ts';
import { weighLayout, weighWording } from './learned/keys.ts';
import { type LineModel, parseLineModel } from './learned/line-model.ts';
import { scoreTrees } from './learned/trees.ts';
import { isProse, type Page, wordCount } from './page.ts';

/** Paragraphs below which a page says too little of itself to be judged. */
const FEWEST_PARAGRAPHS = 8;

const PROSE: Decision = { role: 'body', rule: 'model/prose' };
const FURNITURE: Decision = { role: 'boilerplate', rule: 'model/furniture' };

/** True for a decision that was learned, not stated: headline and byline rules may overrule it. */
export const isLearned = (decision: Decision | undefined): boolean =>
  decision === undefined || decision === PROSE || decision === FURNITURE;

/** True for a rule's decision that the model may overrule: on a page with markup a repeated line may well be a row of a table. */
export const isOverruled = ({ document }: Page, decision: Decision): boolean =>
  document.hints !== undefined && decision.rule.startsWith('repeat/');

/** The learned line model's word on every paragraph no rule knows; nothing for a language it was not trained on. */
export function* judgeByModel(page: Page, language: Language, decided: Decisions): Generator<[number, Decision]> {
  const model = modelFor(page, language);
  if (!model || page.paragraphs.length < FEWEST_PARAGRAPHS) return;
  // Markup speaks for itself in any language.
  if (!model.layout && !isWrittenIn(page)) return;
  const scores = scorePage(page, language, decided, model);
  const chain = decodeChain(scores, { stay: model.stay, bias: biasFor(page, decided, scores, model) });
  for (const [index, isBody] of chain.entries()) yield [index, isBody ? PROSE : FURNITURE];
}

/** Paragraphs of prose from which a page holds a story, however unlike those learned from. */
const STORY_PARAGRAPHS = 3;
/** How far below the best paragraph of such a page its story may reach, in log-odds. */
const STORY_REACH = 1;

/** The model's own bias, or on a page of prose of which it would keep nothing, one that keeps what comes nearest. */
function biasFor({ paragraphs }: Page, decided: Decisions, scores: Column, { bias }: LineModel): number {
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  if (best + bias > 0) return bias;
  const prose = paragraphs.filter((paragraph) => !decided[paragraph.index] && isProse(paragraph));
  return prose.length >= STORY_PARAGRAPHS ? STORY_REACH - best : bias;
}

/** How much speaks for each paragraph being body, in log-odds. */
function scorePage(page: Page, language: Language, decided: Decisions, { wording, layout, trees }: LineModel): Column {
  const weighed = { wording: weighWording(page, wording), ...(layout && { layout: weighLayout(page, layout) }) };
  return scoreTrees(trees, [...toFeatures(page, decided, language, weighed).values()]);
}

const parsed = new WeakMap<Uint8Array, LineModel>();

function modelFor({ document }: Page, { cleaning }: Language): LineModel | undefined {
  const bytes = document.hints ? cleaning.markupModel : cleaning.textModel;
  if (!bytes?.length) return undefined;
  const model = parsed.get(bytes) ?? parseLineModel(bytes);
  parsed.set(bytes, model);
  return model;
}

/** Share of stop words in running text of the language; half of what English news shows. */
const LEAST_STOP_WORDS = 0.2;

/** True when the prose of the page is in the language whose stop words it was cut with. */
function isWrittenIn({ paragraphs, words, stopWords }: Page): boolean {
  let seen = 0;
  let stops = 0;
  for (const paragraph of paragraphs) {
    if (!isProse(paragraph) && wordCount(paragraph) < 20) continue;
    for (const word of words.subarray(paragraph.wordStart, Math.min(paragraph.wordEnd, paragraph.wordStart + 100))) {
      seen += 1;
      if (stopWords.has(word)) stops += 1;
    }
  }
  return stops >= LEAST_STOP_WORDS * seen;
}
