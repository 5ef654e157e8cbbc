import type { Language } from '../lang/language.ts';
import type { Document, LayoutHint } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { findLines, type Line } from '../text/lines.ts';
import { type Byline, parseByline } from './metadata/byline.ts';
import { type DateStamp, parseDateStamp } from './metadata/dates.ts';
import { numberDistinct } from './numbering.ts';
import { DIGIT, findersOf, type Marks, STOP_WORD } from './rules/rule-index.ts';
import { DIGITS, isClosing, measureShapes, SHAPE, type Shapes, SIGN } from './shape.ts';
import { WordBits } from './word-bits.ts';
import { hashRun, hashWord, hashWords } from './words.ts';

/** The unit that is kept or removed: a line of the page, or the lines of a hard-wrapped paragraph. */
export interface Paragraph extends Span {
  readonly index: number;
  /** First and last raw line, counted from 1. */
  readonly lines: readonly [first: number, last: number];
  /** Raw text. */
  readonly text: string;
  /** Slice `[wordStart, wordEnd)` of `Page.words`. */
  readonly wordStart: number;
  readonly wordEnd: number;
  /** Ends like a sentence. */
  readonly closed: boolean;
  /** Reads like running text. */
  readonly prose: boolean;
  /** Blank lines between it and the paragraph before. */
  readonly gap: number;
  readonly hint: LayoutHint | undefined;
  readonly marks: Marks;
  /** The date it states, and who it says wrote the article. */
  readonly stamp: DateStamp | undefined;
  readonly byline: Byline | undefined;
}

/** A document cut into paragraphs, its words reduced to numbers that are equal when the words are. */
export interface Page {
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly words: Int32Array;
  /** The words once more, as numbers below `vocabulary`. */
  readonly numbers: Int32Array;
  /** How many different words there are. */
  readonly vocabulary: number;
  /** 1 for every word that is no stop word of the language. */
  readonly content: Uint8Array;
  /** A number for the words of each paragraph, equal where the words are. */
  readonly keys: Int32Array;
  /** A row for each paragraph. */
  readonly shapes: Shapes;
  /** The paragraphs that state a date, and those that are bylines. */
  readonly dated: readonly Paragraph[];
  readonly signed: readonly Paragraph[];
}

/** `document` cut into paragraphs. */
export function toPage(document: Document, language: Language): Page {
  const { text, hints = [] } = document;
  const { starts, hashes, count } = hashWords(text);
  const words = hashes.subarray(0, count);
  const runs = toRuns(findLines(text), text);
  const shapes = measureShapes(text, runs);
  const { numbers, distinct } = numberDistinct(words);
  const known = wordBitsOf(language);
  const bitsOf = new Int32Array(distinct.length);
  for (let number = 0; number < distinct.length; number += 1) bitsOf[number] = known.words.of(at(distinct, number));
  const content = new Uint8Array(count);
  const keys = new Int32Array(runs.length);
  const paragraphs: Paragraph[] = [];
  let [nextHint, word, lastLine] = [0, 0, 0];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) break;
    while (word < count && at(starts, word) < run.start) word += 1;
    const wordStart = word;
    let marks = (shapes[SHAPE * index + DIGITS] ?? 0) > 0 ? DIGIT : 0;
    if ((shapes[SHAPE * index + SIGN] ?? 0) > 0) marks |= known.signs;
    for (; word < count && at(starts, word) < run.end; word += 1) {
      const bits = at(bitsOf, at(numbers, word));
      if ((bits & STOP_WORD) === 0) content[word] = 1;
      marks |= bits;
    }
    keys[index] = hashRun(words, wordStart, word);
    while ((hints[nextHint]?.end ?? Number.POSITIVE_INFINITY) <= run.start) nextHint += 1;
    const line = text.slice(run.start, run.end);
    const closed = endsLikeSentence(text, run.end);
    paragraphs.push({
      index,
      start: run.start,
      end: run.end,
      lines: [run.number, run.last ?? run.number],
      text: line,
      wordStart,
      wordEnd: word,
      closed,
      prose: closed && (word - wordStart >= PROSE_WORDS || UNSPACED.test(line)),
      gap: run.number - lastLine - 1,
      hint: hints[nextHint],
      marks,
      stamp: (marks & DIGIT) === 0 ? undefined : parseDateStamp(line, language.cleaning),
      byline: parseByline(line, language.cleaning, marks),
    });
    lastLine = run.last ?? run.number;
  }
  const dated = paragraphs.filter(({ stamp }) => stamp !== undefined);
  const signed = paragraphs.filter(({ byline }) => byline !== undefined);
  return { document, paragraphs, words, numbers, vocabulary: distinct.length, content, keys, shapes, dated, signed };
}

/** What the words of a language tell of a line, by their hashes. */
interface KnownWords {
  readonly words: WordBits;
  /** What a sign of rights or addresses tells. */
  readonly signs: Marks;
}

const tables = new WeakMap<Language, KnownWords>();

function wordBitsOf(language: Language): KnownWords {
  const known = tables.get(language);
  if (known) return known;
  const { words, signs } = findersOf(language.cleaning);
  const stopWords = Array.from(language.words.stopWords, (word) => [hashWord(word), STOP_WORD] as const);
  const table = { words: new WordBits([...words, ...stopWords]), signs };
  tables.set(language, table);
  return table;
}

export const wordCount = (paragraph: Paragraph): number => paragraph.wordEnd - paragraph.wordStart;

/** Words from which a closed paragraph counts as running prose; shorter ones may be captions or labels. */
const PROSE_WORDS = 12;

export const isProse = ({ prose }: Paragraph): boolean => prose;

/** A run of letters of scripts written without spaces, too long for a label: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff][\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3001\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff0c]{15}/;

/** True when both consist of the same words. */
export function sameWords({ words, keys }: Page, left: Paragraph, right: Paragraph): boolean {
  const length = wordCount(left);
  if (length === 0 || keys[left.index] !== keys[right.index] || length !== wordCount(right)) return false;
  for (let offset = 0; offset < length; offset += 1) {
    if (words[left.wordStart + offset] !== words[right.wordStart + offset]) return false;
  }
  return true;
}

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

function endsLikeSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last >= 0 && end - last < 5 && isClosing(text.charCodeAt(last))) last -= 1;
  const unit = text.charCodeAt(last);
  // Most lines end with a letter or a full stop: one comparison settles them.
  return unit === 0x2e || ((unit < 0x61 || unit > 0x7a) && '.!?:;…。！？।॥؟۔'.includes(text.charAt(last)));
}

/** The lines of one paragraph; `last` is its last one's number where there are more than one. */
interface Run extends Line {
  readonly last?: number;
}

/** Width up to which a text may have been wrapped by a mailer or an editor. */
const WIDEST_WRAP = 100;

/**
 * Lines as paragraphs. Where a text was wrapped at a fixed width, the lines between two blank ones are one paragraph:
 * judged by lines that stop short of the width although the next word would not have fitted.
 */
function toRuns(lines: readonly Line[], text: string): readonly Run[] {
  const width = wrapWidth(lines, text);
  if (width === 0) return lines;
  const runs: Run[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const { end, number } = line;
    const last = runs.at(-1);
    if (last && before && before.number + 1 === number && fills(before, line, text, width))
      runs[runs.length - 1] = { ...last, end, last: number };
    else runs.push(line);
    before = line;
  }
  return runs;
}

/** The width a text is wrapped at, 0 when it is not. */
function wrapWidth(lines: readonly Line[], text: string): number {
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width > WIDEST_WRAP || width < 40) return 0;
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next?.number !== line.number + 1) continue;
    pairs += 1;
    if (fills(line, next, text, width)) full += 1;
  }
  return full >= 4 && full * 2 > pairs ? width : 0;
}

/** True when the first word of `next` would not have fitted behind `line`. */
function fills(line: Line, next: Line, text: string, width: number): boolean {
  const space = text.indexOf(' ', next.start);
  const word = (space < 0 || space > next.end ? next.end : space) - next.start;
  return line.end - line.start + 1 + word > width;
}
