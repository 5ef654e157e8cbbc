import type { Language } from '../lang/language.ts';
import type { Document, LayoutHint } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { findLines, type Line } from '../text/lines.ts';
import { hashWord, hashWords } from './words.ts';

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
  readonly hint?: LayoutHint;
}

/** A document cut into paragraphs, its words reduced to numbers that are equal when the words are. */
export interface Page {
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly words: Int32Array;
  readonly stopWords: ReadonlySet<number>;
}

/** `document` cut into paragraphs. */
export function toPage(document: Document, language: Language): Page {
  const { text } = document;
  const hashed = hashWords(text);
  const hints = document.hints ?? [];
  let nextHint = 0;
  const paragraphs: Paragraph[] = [];
  let word = 0;
  let lastLine = 0;
  for (const { first, last } of joinWrapped([...findLines(text)], text)) {
    while (word < hashed.count && at(hashed.starts, word) < first.start) word += 1;
    const wordStart = word;
    while (word < hashed.count && at(hashed.starts, word) < last.end) word += 1;
    while ((hints[nextHint]?.end ?? Number.POSITIVE_INFINITY) <= first.start) nextHint += 1;
    const hint = hints[nextHint];
    paragraphs.push({
      index: paragraphs.length,
      start: first.start,
      end: last.end,
      lines: [first.number, last.number],
      text: text.slice(first.start, last.end),
      wordStart,
      wordEnd: word,
      closed: endsLikeSentence(text, last.end),
      gap: first.number - lastLine - 1,
      ...(hint && { hint }),
    });
    lastLine = last.number;
  }
  const stopWords = new Set([...language.words.stopWords].map(hashWord));
  return { document, paragraphs, words: hashed.hashes.subarray(0, hashed.count), stopWords };
}

export const wordCount = (paragraph: Paragraph): number => paragraph.wordEnd - paragraph.wordStart;

/** Words from which a closed paragraph counts as running prose; shorter ones may be captions or labels. */
export const PROSE_WORDS = 12;

/** True for a paragraph that reads like running text. */
export const isProse = (paragraph: Paragraph): boolean => paragraph.closed && wordCount(paragraph) >= PROSE_WORDS;

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

const CLOSING = '"”’\')]»';

function endsLikeSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last >= 0 && CLOSING.includes(text.charAt(last)) && end - last < 5) last -= 1;
  return '.!?:;…。！？'.includes(text.charAt(last));
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
  const runs: Run[] = [];
  for (const line of lines) {
    const before = runs.at(-1);
    const joins =
      width > 0 && before && before.last.number + 1 === line.number && fills(before.last, line, text, width);
    if (joins) runs[runs.length - 1] = { first: before.first, last: line };
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
