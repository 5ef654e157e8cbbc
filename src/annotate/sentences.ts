import type { Language } from '../lang/language.ts';
import type { WordKnowledge } from '../lang/words.ts';
import type { Sentence } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { isLineEnd, skipBlanks, skipBlanksBack } from '../text/blanks.ts';
import { canOpen, endsSentence, type StopInText } from './stops.ts';

/** Sentence spans of the kept blocks. A sentence never crosses a block; together they hold all of it but blanks. */
export function findSentences(article: Article, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, within] of article.blocks.entries()) {
    if (!within.keep) continue;
    const prose = { text: article.text, within, words: language.words };
    eachSentence(prose, (start, end) => sentences.push({ start, end, block }));
  }
  return sentences;
}

/** The sentences of one stretch of prose, without the blanks between them. */
export function splitSentences(text: string, within: Span, words: WordKnowledge): Span[] {
  const sentences: Span[] = [];
  eachSentence({ text, within, words }, (start, end) => sentences.push({ start, end }));
  return sentences;
}

interface Prose {
  readonly text: string;
  readonly within: Span;
  readonly words: WordKnowledge;
}

function eachSentence({ text, within, words }: Prose, visit: (start: number, end: number) => void): void {
  const end = skipBlanksBack(text, within.start, within.end);
  let width: number | undefined;
  let from = skipBlanks(text, within.start, end);
  for (let at = findCandidate(text, from, end); at < end; ) {
    const isLine = isLineEnd(text.charCodeAt(at));
    if (isLine) width ??= widestLine(text, within);
    const stop = isLine
      ? readLineEnd(text, { from, at, floor: within.start, end, width: width ?? 0 })
      : readStop(text, { from, at, end });
    if (stop.next < end && (stop.forced ?? endsSentence(stop, words))) {
      visit(from, stop.end);
      from = stop.next;
    }
    at = findCandidate(text, stop.next, end);
  }
  if (from < end) visit(from, end);
}

const STOPS = '.!?…‼⁇⁈⁉؟۔।॥。！？｡．';
const CLOSERS = `"”’'»)]』」`;

/** 1 for the full stops of all scripts and the line ends. */
const candidates = new Uint8Array(0x10000);
for (const stop of `${STOPS}\n\r\u2028\u2029\u0085`) candidates[stop.charCodeAt(0)] = 1;

/** First place from `from` on where a sentence may end; `limit` when there is none. */
function findCandidate(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && candidates[text.charCodeAt(at)] === 0) at += 1;
  return at;
}

/** Where a sentence may end and the next begin. */
interface Stop extends StopInText {
  /** For line ends: settled without a look at the words. */
  readonly forced?: boolean;
}

/** Where a sentence may end: where it began, the stop, and the end of the prose. */
interface Place {
  readonly from: number;
  readonly at: number;
  readonly end: number;
}

function readStop(text: string, { from, at, end: limit }: Place): Stop {
  let after = at + 1;
  while (after < limit && STOPS.includes(text.charAt(after))) after += 1;
  let end = after;
  while (end < limit && CLOSERS.includes(text.charAt(end))) end += 1;
  // Wire copy that was cut into words sets the closing quote apart: `. ''`.
  if (text[end] === ' ' && text[end + 1] === '”') end += 2;
  else if (text.startsWith(" ''", end)) end += 3;
  end = Math.min(end, limit);
  return { text, from, at, after, end, next: skipBlanks(text, end, limit) };
}

interface LineEnd extends Place {
  /** Where the stretch begins. */
  readonly floor: number;
  /** Length of the longest line of the stretch. */
  readonly width: number;
}

/**
 * A line end breaks the sentence before an empty line, before a list item, and where the next word would still have fitted
 * on the line: whoever wraps text does not leave room.
 */
function readLineEnd(text: string, { from, at, floor, end, width }: LineEnd): Stop {
  const next = skipBlanks(text, at, end);
  const before = skipBlanksBack(text, floor, at);
  let lineStart = before;
  while (lineStart > floor && before - lineStart < width && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart -= 1;
  const word = /^\S{1,40}/.exec(text.slice(next, next + 40))?.[0] ?? '';
  const forced =
    /[\n\r\u2028\u2029\u0085][ \t]*(?:\r(?!\n)|[\n\u2028\u2029\u0085])/.test(text.slice(at, Math.min(next, at + 80))) ||
    LIST_ITEM.test(text.slice(next, next + 6)) ||
    (before - lineStart + 1 + word.length <= width && canOpen(text, next));
  return { text, from, at, after: at, end: before, next, forced };
}

const LIST_ITEM = /^(?:[•*▪■●–—-]|\d{1,3}[.)])[ \t]/;

function widestLine(text: string, { start, end }: Span): number {
  let widest = 0;
  let lineStart = start;
  for (let at = start; at <= end; at += 1) {
    // Most units are letters: one comparison settles them.
    const unit = text.charCodeAt(at);
    if (at < end && ((unit > 0x0d && unit < 0x85) || !isLineEnd(unit))) continue;
    widest = Math.max(widest, at - lineStart);
    lineStart = at + 1;
  }
  return widest;
}
