import type { Role } from '../../model/article.ts';
import type { Decisions } from '../decide.ts';
import { numberDistinct } from '../numbering.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';
import {
  BRACKET,
  CAPITAL,
  CAPITALISED,
  COMMA,
  COUNTED,
  DIGITS,
  endKind,
  LETTER,
  QUOTE,
  SEPARATOR,
  SHAPE,
  SIGN,
  STOP,
  startKind,
} from '../shape.ts';
import { type Column, newColumn } from './columns.ts';

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
  const { paragraphs, document, shapes } = page;
  const { text } = document;
  const column = (): Column => newColumn(paragraphs.length);
  const [words, role, prose, closed, titleLike, end] = [column(), column(), column(), column(), column(), column()];
  const [start, gap, stopWords, date, byline] = [column(), column(), column(), column(), column()];
  const [capitals, capitalised, digits, commas, stops] = [column(), column(), column(), column(), column()];
  const [quotes, separators, signs, brackets, letters] = [column(), column(), column(), column(), column()];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const count = wordCount(paragraph);
    const decision = decided[index];
    words[index] = Math.min(count, 300);
    role[index] = decision ? (ROLE_NUMBERS[decision.role] ?? 0) : 0;
    prose[index] = !decision && isProse(paragraph) ? 1 : 0;
    closed[index] = paragraph.closed ? 1 : 0;
    titleLike[index] = !paragraph.closed && count >= 4 && count <= 22 ? 1 : 0;
    end[index] = endKind(text, paragraph.start, paragraph.end);
    start[index] = startKind(text, paragraph.start);
    gap[index] = Math.min(paragraph.gap, 4);
    stopWords[index] = stopShare(page, paragraph);
    date[index] = paragraph.stamp ? (paragraph.stamp.alone ? 2 : 1) : 0;
    byline[index] = paragraph.byline ? 1 : 0;
    const row = SHAPE * index;
    const amongWords = Math.max(1, Math.min(count, MOST_WORDS));
    const ofLetters = (shapes[row + LETTER] ?? 0) + (shapes[row + CAPITAL] ?? 0);
    capitals[index] = (shapes[row + CAPITAL] ?? 0) / Math.max(1, ofLetters);
    digits[index] = (shapes[row + DIGITS] ?? 0) / Math.max(1, shapes[row + COUNTED] ?? 0);
    capitalised[index] = (shapes[row + CAPITALISED] ?? 0) / amongWords;
    commas[index] = (shapes[row + COMMA] ?? 0) / amongWords;
    stops[index] = (shapes[row + STOP] ?? 0) / amongWords;
    quotes[index] = (shapes[row + QUOTE] ?? 0) / amongWords;
    separators[index] = (shapes[row + SEPARATOR] ?? 0) / amongWords;
    signs[index] = (shapes[row + SIGN] ?? 0) / amongWords;
    brackets[index] = (shapes[row + BRACKET] ?? 0) / amongWords;
    letters[index] = ofLetters / amongWords;
  }
  return new Map([
    ['words', words],
    ['wording', wording],
    ['role', role],
    ['prose', prose],
    ['closed', closed],
    ['title-like', titleLike],
    ['end', end],
    ['start', start],
    ['gap', gap],
    ['stop words', stopWords],
    ['capitals', capitals],
    ['capitalised', capitalised],
    ['digits', digits],
    ['commas', commas],
    ['stops', stops],
    ['quotes', quotes],
    ['separators', separators],
    ['signs', signs],
    ['brackets', brackets],
    ['letters', letters],
    ['copies', countCopies(page)],
    ['date', date],
    ['byline', byline],
  ]);
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
  const { numbers, distinct } = numberDistinct(keys);
  const counts = new Int32Array(distinct.length);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  const copies = newColumn(keys.length);
  for (let index = 0; index < keys.length; index += 1) copies[index] = Math.min(9, counts[numbers[index] ?? 0] ?? 0);
  return copies;
}
