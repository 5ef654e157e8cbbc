import type { Role } from '../../model/article.ts';
import type { Decisions } from '../decide.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';
import { WordCounts } from '../word-counts.ts';
import { type Column, newColumn, toColumn } from './columns.ts';
import { endKind, measureShapes, type Shape, startKind } from './shape.ts';

/** Roles a rule can give before the model speaks, as numbers. */
const ROLE_NUMBERS: Partial<Record<Role, number>> = {
  boilerplate: 1,
  'reader-comment': 2,
  caption: 3,
  credit: 4,
  'pull-quote': 5,
  'publication-note': 6,
};

/** Words of a paragraph, at most, that its characters are counted against. */
const MOST_WORDS = 330;

/** What is measured on each paragraph by itself. */
export function ownFeatures(page: Page, decided: Decisions, wording: Column): Map<string, Column> {
  const { paragraphs, document } = page;
  const { text } = document;
  const each = (measure: (paragraph: Paragraph, index: number) => number): Column => {
    const column = newColumn(paragraphs.length);
    for (let index = 0; index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph) column[index] = measure(paragraph, index);
    }
    return column;
  };
  return new Map<string, Column>([
    ['words', each((paragraph) => Math.min(wordCount(paragraph), 300))],
    ['wording', wording],
    ['role', each((_, index) => ROLE_NUMBERS[decided[index]?.role ?? 'body'] ?? 0)],
    ['prose', each((paragraph, index) => Number(!decided[index] && isProse(paragraph)))],
    ['closed', each(({ closed }) => Number(closed))],
    ['title-like', each((paragraph) => Number(isTitleLike(paragraph)))],
    ['end', each(({ start, end }) => endKind(text, start, end))],
    ['start', each(({ start }) => startKind(text, start))],
    ['gap', each(({ gap }) => Math.min(gap, 4))],
    ['stop words', each((paragraph) => stopShare(page, paragraph))],
    ...shapeFeatures(page),
    ['copies', countCopies(page)],
    ['date', each(({ stamp }) => (stamp ? 1 + Number(stamp.alone) : 0))],
    ['byline', each(({ byline }) => Number(byline !== undefined))],
  ]);
}

/** Kinds of characters, as shares of what they stand among. */
function shapeFeatures({ document, paragraphs }: Page): [string, Column][] {
  const shapes = measureShapes(document.text, paragraphs);
  const share = (name: keyof Shape, among: (shape: Shape, words: number) => number): [string, Column] => {
    const column = newColumn(shapes.length);
    for (const [index, shape] of shapes.entries()) {
      const paragraph = paragraphs[index];
      const words = paragraph ? Math.min(wordCount(paragraph), MOST_WORDS) : 0;
      column[index] = shape[name] / Math.max(1, among(shape, words));
    }
    return [name, column];
  };
  const amongWords = (_: Shape, words: number): number => words;
  return [
    share('capitals', ({ letters }) => letters),
    share('capitalised', amongWords),
    share('digits', ({ length }) => length),
    share('commas', amongWords),
    share('stops', amongWords),
    share('quotes', amongWords),
    share('separators', amongWords),
    share('signs', amongWords),
    share('brackets', amongWords),
    share('letters', amongWords),
  ];
}

/** A line as long as a headline and as open at its end. */
function isTitleLike(paragraph: Paragraph): boolean {
  const words = wordCount(paragraph);
  return !paragraph.closed && words >= 4 && words <= 22;
}

/** Words that are looked at for their share of stop words. */
const STOP_SAMPLE = 60;

function stopShare({ content }: Page, { wordStart, wordEnd }: Paragraph): number {
  const until = Math.min(wordEnd, wordStart + STOP_SAMPLE);
  let stops = 0;
  for (let word = wordStart; word < until; word += 1) stops += 1 - (content[word] ?? 0);
  return stops / Math.max(1, until - wordStart);
}

/** How often each paragraph's words fill a paragraph of the page; at most 9. */
function countCopies({ keys }: Page): Column {
  const counts = new WordCounts(keys.length);
  for (let index = 0; index < keys.length; index += 1) counts.add(keys[index] ?? 0, index + 1);
  return toColumn(keys.length, (index) => Math.min(9, counts.of(keys[index] ?? 0)));
}
