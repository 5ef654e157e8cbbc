import type { Language } from '../../lang/language.ts';
import type { Role } from '../../model/article.ts';
import type { Decisions } from '../decide.ts';
import { parseByline } from '../metadata/byline.ts';
import { parseDateStamp } from '../metadata/dates.ts';
import { isProse, type Page, wordCount } from '../page.ts';
import { type Column, toColumn } from './columns.ts';
import { endKind, measureShape, startKind } from './shape.ts';

/** Roles a rule can give before the model speaks, as numbers. */
const ROLE_NUMBERS: Partial<Record<Role, number>> = {
  boilerplate: 1,
  'reader-comment': 2,
  caption: 3,
  credit: 4,
  'pull-quote': 5,
  'publication-note': 6,
};

/** What is measured on each paragraph by itself. */
export function ownFeatures(
  page: Page,
  decided: Decisions,
  { cleaning }: Language,
  wording: Column,
): Map<string, Column> {
  const { paragraphs } = page;
  const { text } = page.document;
  const shapes = paragraphs.map(({ start, end }) => measureShape(text, start, end));
  const copies = countCopies(page);
  const column = (measure: (index: number) => number): Column => toColumn(paragraphs.length, measure);
  const share = (measure: (shape: (typeof shapes)[number]) => number, of: 'length' | 'letters' | 'words'): Column =>
    column((index) => {
      const [shape, paragraph] = [shapes[index], paragraphs[index]];
      if (!shape || !paragraph) return 0;
      return measure(shape) / Math.max(1, of === 'words' ? Math.min(wordCount(paragraph), 330) : shape[of]);
    });
  const each = (measure: (paragraph: (typeof paragraphs)[number]) => number): Column =>
    column((index) => (paragraphs[index] ? measure(paragraphs[index]) : 0));
  return new Map<string, Column>([
    ['words', each((paragraph) => Math.min(wordCount(paragraph), 300))],
    ['wording', wording],
    ['role', column((index) => ROLE_NUMBERS[decided[index]?.role ?? 'body'] ?? 0)],
    ['prose', column((index) => Number(!decided[index] && isProse(paragraphs[index] ?? NOTHING)))],
    ['closed', each(({ closed }) => Number(closed))],
    ['title-like', each((paragraph) => Number(isTitleLike(paragraph)))],
    ['end', each(({ start, end }) => endKind(text, start, end))],
    ['start', each(({ start }) => startKind(text, start))],
    ['gap', each(({ gap }) => Math.min(gap, 4))],
    ['stop words', each((paragraph) => stopShare(page, paragraph))],
    ['capitals', share(({ capitals }) => capitals, 'letters')],
    ['capitalised', share(({ capitalised }) => capitalised, 'words')],
    ['digits', share(({ digits }) => digits, 'length')],
    ['commas', share(({ commas }) => commas, 'words')],
    ['stops', share(({ stops }) => stops, 'words')],
    ['quotes', share(({ quotes }) => quotes, 'words')],
    ['separators', share(({ separators }) => separators, 'words')],
    ['signs', share(({ signs }) => signs, 'words')],
    ['brackets', share(({ brackets }) => brackets, 'words')],
    ['letters', share(({ letters }) => letters, 'words')],
    ['copies', column((index) => copies[index] ?? 0)],
    ['date', each((paragraph) => dateKind(paragraph.text, cleaning))],
    ['byline', each((paragraph) => Number(parseByline(paragraph.text, cleaning) !== undefined))],
  ]);
}

/** A line as long as a headline and as open at its end. */
function isTitleLike(paragraph: Page['paragraphs'][number]): boolean {
  const words = wordCount(paragraph);
  return !paragraph.closed && words >= 4 && words <= 22;
}

const NOTHING = {
  index: 0,
  start: 0,
  end: 0,
  lines: [0, 0],
  text: '',
  wordStart: 0,
  wordEnd: 0,
  closed: false,
  gap: 0,
} as const;

/** 0 no date, 1 a date among other words, 2 nothing but a date. */
function dateKind(text: string, cleaning: Language['cleaning']): number {
  const stamp = parseDateStamp(text, cleaning);
  return stamp ? 1 + Number(stamp.alone) : 0;
}

/** Words that are looked at for their share of stop words. */
const STOP_SAMPLE = 60;

function stopShare(page: Page, { wordStart, wordEnd }: Page['paragraphs'][number]): number {
  const sample = page.words.subarray(wordStart, Math.min(wordEnd, wordStart + STOP_SAMPLE));
  return sample.filter((word) => page.stopWords.has(word)).length / Math.max(1, sample.length);
}

/** How often each paragraph's words fill a paragraph of the page; at most 9. */
function countCopies(page: Page): Float32Array {
  const keys = page.paragraphs.map(({ wordStart, wordEnd }) =>
    page.words.subarray(wordStart, wordEnd).reduce((key, word) => (Math.imul(key, 31) + word) | 0, wordEnd - wordStart),
  );
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Float32Array.from(keys, (key) => Math.min(9, counts.get(key) ?? 0));
}
