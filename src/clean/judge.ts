import type { Language } from '../lang/language.ts';
import type { Decision, Decisions } from './decide.ts';
import { decodeChain } from './learned/chain.ts';
import type { Column } from './learned/columns.ts';
import { toFeatures } from './learned/features.ts';
import { weighLayout, weighWording } from './learned/keys.ts';
import { type LineModel, parseLineModel } from './learned/line-model.ts';
import { scoreTrees } from './learned/trees.ts';
import { isLeftWhole, wholePageEvidence } from './learned/whole-page.ts';
import { isProse, type Page, type Paragraph } from './page.ts';
import { isWrittenIn } from './written-in.ts';

/** Paragraphs below which a page says too little of itself for its lines to be judged by each other. */
const FEWEST_PARAGRAPHS = 8;
/** Log-odds below which a line of so small a page is furniture, unless it is prose; 17 training pages chose it. */
const TINY_PAGE = -1;

const PROSE: Decision = { role: 'body', rule: 'model/prose' };
const FURNITURE: Decision = { role: 'boilerplate', rule: 'model/furniture' };

/** True for a decision that was learned, not stated: headline and byline rules may overrule it. */
export const isLearned = (decision: Decision | undefined): boolean =>
  decision === undefined || decision === PROSE || decision === FURNITURE;

/** True for a rule's decision that the model may overrule: on a page with markup a repeated line may well be a row of a table. */
export const isOverruled = ({ document }: Page, decision: Decision): boolean =>
  document.hints !== undefined && decision.rule.startsWith('repeat/');

/** The learned line model's word on every paragraph; nothing for a language it was not trained on. */
export function judgeByModel(page: Page, language: Language, decided: Decisions): Decisions {
  const model = modelFor(page, language);
  if (!model) return [];
  const isForeign = !isWrittenIn(page);
  // Markup speaks for itself in any language.
  if (!model.layout && isForeign) return [];
  const columns = toColumns(page, decided, model);
  const scores = scoreTrees(model.trees, columns);
  if (page.paragraphs.length < FEWEST_PARAGRAPHS) return judgeTiny(page, scores, TINY_PAGE - (isForeign ? DOUBT : 0));
  const { stay } = model;
  const bias = model.bias + (isForeign ? DOUBT : 0);
  const likely = decodeChain(scores, { bias, stay });
  if (!model.layout && isLeftWhole(wholePageEvidence(page, decided, scores, bias), language.cleaning.wholePage)) {
    return page.paragraphs.map(() => PROSE);
  }
  const prose = proseOf(page, decided);
  const isEmpty = prose.length >= STORY_PARAGRAPHS && !prose.some(({ index }) => likely[index]);
  const chain = isEmpty
    ? decodeStory(scoreTrees(model.trees, columns, 'all'), { stay, reach: STORY_REACH + (isForeign ? 2 * DOUBT : 0) })
    : likely;
  return chain.map((isBody) => (isBody ? PROSE : FURNITURE));
}

/** On a page of a few lines only what stands above or below its prose, and surely is no article, is told apart from it. */
function judgeTiny({ paragraphs }: Page, scores: Column, least: number): Decisions {
  const first = paragraphs.findIndex(isProse);
  const last = paragraphs.findLastIndex(isProse);
  if (first === last) return [];
  return paragraphs.map(({ index }) => {
    const isOutside = index < first || index > last;
    return isOutside && (scores[index] ?? 0) < least ? FURNITURE : undefined;
  });
}

/** How much sooner a paragraph is kept where only its markup can be read, in log-odds; chosen on German pages. */
const DOUBT = 1;

/** Paragraphs of prose from which a page holds a story, however unlike those learned from. */
const STORY_PARAGRAPHS = 3;
/** How far below the best paragraph of such a page its story may reach, in log-odds. */
const STORY_REACH = 1;

/** A page of prose of which the model would keep none: a bias of its own keeps what comes nearest. */
const decodeStory = (scores: Column, { stay, reach }: { readonly stay: number; readonly reach: number }): boolean[] =>
  decodeChain(scores, { bias: reach - bestOf(scores), stay });

const bestOf = (scores: Column): number =>
  scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);

const proseOf = ({ paragraphs }: Page, decided: Decisions): Paragraph[] =>
  paragraphs.filter((paragraph) => !decided[paragraph.index] && isProse(paragraph));

/** What the model looks at. */
function toColumns(page: Page, decided: Decisions, { wording, layout }: LineModel): Column[] {
  const weighed = { wording: weighWording(page, wording), ...(layout && { layout: weighLayout(page, layout) }) };
  return [...toFeatures(page, decided, weighed).values()];
}

const parsed = new WeakMap<Uint8Array, LineModel>();

function modelFor({ document }: Page, { cleaning }: Language): LineModel | undefined {
  const bytes = document.hints ? cleaning.markupModel : cleaning.textModel;
  if (!bytes?.length) return undefined;
  const model = parsed.get(bytes) ?? parseLineModel(bytes);
  parsed.set(bytes, model);
  return model;
}
