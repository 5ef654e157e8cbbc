import type { Language } from '../lang/language.ts';
import type { Document, LayoutHint } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { findLines, type Line } from '../text/lines.ts';
import { type Byline, parseByline } from './metadata/byline.ts';
import { type DateStamp, parseDateStamp } from './metadata/dates.ts';
import { WordCounts } from './word-counts.ts';
import { type HashedWords, hashRun, hashWord, hashWords } from './words.ts';

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
  /** Blank lines between it and the paragraph before. */
  readonly gap: number;
  readonly hint: LayoutHint | undefined;
  /** The date it states, and who it says wrote the article. */
  readonly stamp: DateStamp | undefined;
  readonly byline: Byline | undefined;
}

/** A document cut into paragraphs, its words reduced to numbers that are equal when the words are. */
export interface Page {
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly words: Int32Array;
  /** 1 for every word that is no stop word of the language. */
  readonly content: Uint8Array;
  /** A number for the words of each paragraph, equal where the words are. */
  readonly keys: Int32Array;
}

/** `document` cut into paragraphs. */
export function toPage(document: Document, language: Language): Page {
  const hashed = hashWords(document.text);
  const words = hashed.hashes.subarray(0, hashed.count);
  const paragraphs = toParagraphs(document, hashed, language);
  const keys = new Int32Array(paragraphs.length);
  for (const { index, wordStart, wordEnd } of paragraphs) keys[index] = hashRun(words, wordStart, wordEnd);
  return { document, paragraphs, words, content: markContent(words, language), keys };
}

function markContent(words: Int32Array, language: Language): Uint8Array {
  const stopWords = stopWordsOf(language);
  const content = new Uint8Array(words.length);
  for (let word = 0; word < words.length; word += 1) content[word] = stopWords.of(words[word] ?? 0) === 0 ? 1 : 0;
  return content;
}

function toParagraphs(document: Document, { starts, count }: HashedWords, { cleaning }: Language): Paragraph[] {
  const { text, hints = [] } = document;
  const paragraphs: Paragraph[] = [];
  let nextHint = 0;
  let word = 0;
  let lastLine = 0;
  for (const { first, last } of joinWrapped(findLines(text), text)) {
    while (word < count && at(starts, word) < first.start) word += 1;
    const wordStart = word;
    while (word < count && at(starts, word) < last.end) word += 1;
    while ((hints[nextHint]?.end ?? Number.POSITIVE_INFINITY) <= first.start) nextHint += 1;
    const line = text.slice(first.start, last.end);
    paragraphs.push({
      index: paragraphs.length,
      start: first.start,
      end: last.end,
      lines: [first.number, last.number],
      text: line,
      wordStart,
      wordEnd: word,
      closed: endsLikeSentence(text, last.end),
      gap: first.number - lastLine - 1,
      hint: hints[nextHint],
      stamp: parseDateStamp(line, cleaning),
      byline: parseByline(line, cleaning),
    });
    lastLine = last.number;
  }
  return paragraphs;
}

const stopWordTables = new WeakMap<Language['words'], WordCounts>();

function stopWordsOf({ words }: Language): WordCounts {
  const known = stopWordTables.get(words);
  if (known) return known;
  const table = new WordCounts(words.stopWords.size);
  for (const word of words.stopWords) table.add(hashWord(word), 1);
  stopWordTables.set(words, table);
  return table;
}

export const wordCount = (paragraph: Paragraph): number => paragraph.wordEnd - paragraph.wordStart;

/** Words from which a closed paragraph counts as running prose; shorter ones may be captions or labels. */
export const PROSE_WORDS = 12;

/** True for a paragraph that reads like running text. */
export const isProse = (paragraph: Paragraph): boolean =>
  paragraph.closed && (wordCount(paragraph) >= PROSE_WORDS || UNSPACED.test(paragraph.text));

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

const CLOSING = '"”’\')]»';

function endsLikeSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last >= 0 && CLOSING.includes(text.charAt(last)) && end - last < 5) last -= 1;
  return '.!?:;…。！？।॥؟۔'.includes(text.charAt(last));
}

interface Run {
  readonly first: Line;
  readonly last: Line;
}

/** Width up to which a text may have been wrapped by a mailer or an editor. */
const WIDEST_WRAP = 100;

/**
 * Lines as paragraphs. Where a text was wrapped at a fixed width, the lines between two blank ones are one paragraph:
 * judged by lines that stop short of the width although the next word would not have fitted.
 */
function joinWrapped(lines: readonly Line[], text: string): Run[] {
  const width = wrapWidth(lines, text);
  if (width === 0) return lines.map((line) => ({ first: line, last: line }));
  const runs: Run[] = [];
  for (const line of lines) {
    const before = runs.at(-1);
    if (before && before.last.number + 1 === line.number && fills(before.last, line, text, width))
      runs[runs.length - 1] = { first: before.first, last: line };
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** The width a text is wrapped at, 0 when it is not. */
function wrapWidth(lines: readonly Line[], text: string): number {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
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
