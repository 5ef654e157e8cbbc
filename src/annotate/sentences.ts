import type { Language } from '../lang/language.ts';
import type { WordKnowledge } from '../lang/words.ts';
import type { Sentence } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { isLineEnd, skipBlanks, skipBlanksBack } from '../text/blanks.ts';
import { canOpen, endsSentence } from './stops.ts';

/** Sentence spans of the kept blocks. A sentence never crosses a block; together they hold all of it but blanks. */
export function findSentences(article: Article, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { start, end, keep }] of article.blocks.entries()) {
    if (!keep) continue;
    for (const span of splitSentences(article.text, { start, end }, language.words)) sentences.push({ ...span, block });
  }
  return sentences;
}

/** The sentences of one stretch of prose, without the blanks between them. */
export function splitSentences(text: string, within: Span, words: WordKnowledge): Span[] {
  const sentences: Span[] = [];
  const end = skipBlanksBack(text, within.start, within.end);
  let width: number | undefined;
  const candidate = new RegExp(CANDIDATE);
  let from = skipBlanks(text, within.start, end);
  candidate.lastIndex = from;
  for (let match = candidate.exec(text); match && match.index < end; match = candidate.exec(text)) {
    const at = match.index;
    const isLine = isLineEnd(text.charCodeAt(at));
    if (isLine) width ??= widestLine(text, within);
    const stop = isLine
      ? readLineEnd(text, { at, floor: within.start, end, width: width ?? 0 })
      : readStop(text, at, end);
    candidate.lastIndex = stop.next;
    const breaks = stop.next < end && (stop.forced ?? endsSentence({ text, from, ...stop }, words));
    if (!breaks) continue;
    sentences.push({ start: from, end: stop.end });
    from = stop.next;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}

/** A full stop of some script, or a line end. */
const CANDIDATE = /[.!?…‼⁇⁈⁉؟۔।॥。！？｡．\n\r\u2028\u2029\u0085]/g;
const STOPS = '.!?…‼⁇⁈⁉؟۔।॥。！？｡．';
const CLOSERS = `"”’'»)]』」`;

/** Where a sentence may end and the next begin. */
interface Stop {
  /** The run of stops: `?!`, `...`. */
  readonly at: number;
  readonly after: number;
  /** Behind the quotes and brackets that close after it. */
  readonly end: number;
  /** Where the text goes on. */
  readonly next: number;
  /** For line ends: settled without a look at the words. */
  readonly forced?: boolean;
}

function readStop(text: string, at: number, limit: number): Stop {
  let after = at + 1;
  while (after < limit && STOPS.includes(text.charAt(after))) after += 1;
  let end = after;
  while (end < limit && CLOSERS.includes(text.charAt(end))) end += 1;
  // Wire copy that was cut into words sets the closing quote apart: `. ''`.
  if (text[end] === ' ' && text[end + 1] === '”') end += 2;
  else if (text.startsWith(" ''", end)) end += 3;
  end = Math.min(end, limit);
  return { at, after, end, next: skipBlanks(text, end, limit) };
}

interface LineEnd {
  readonly at: number;
  /** Where the stretch begins. */
  readonly floor: number;
  readonly end: number;
  /** Length of the longest line of the stretch. */
  readonly width: number;
}

/**
 * A line end breaks the sentence before an empty line, before a list item, and where the next word would still have fitted
 * on the line: whoever wraps text does not leave room.
 */
function readLineEnd(text: string, { at, floor, end, width }: LineEnd): Stop {
  const next = skipBlanks(text, at, end);
  const before = skipBlanksBack(text, floor, at);
  let lineStart = before;
  while (lineStart > floor && before - lineStart < width && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart -= 1;
  const word = /^\S{1,40}/.exec(text.slice(next, next + 40))?.[0] ?? '';
  const forced =
    /[\n\r\u2028\u2029\u0085][ \t]*(?:\r(?!\n)|[\n\u2028\u2029\u0085])/.test(text.slice(at, Math.min(next, at + 80))) ||
    LIST_ITEM.test(text.slice(next, next + 6)) ||
    (before - lineStart + 1 + word.length <= width && canOpen(text, next));
  return { at, after: at, end: before, next, forced };
}

const LIST_ITEM = /^(?:[•*▪■●–—-]|\d{1,3}[.)])[ \t]/;

function widestLine(text: string, { start, end }: Span): number {
  let widest = 0;
  let lineStart = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !isLineEnd(text.charCodeAt(at))) continue;
    widest = Math.max(widest, at - lineStart);
    lineStart = at + 1;
  }
  return widest;
}
