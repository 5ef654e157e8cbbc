import type { Span } from '../model/span.ts';

/** A stretch between quotation marks. The span itself holds what stands between the marks. */
export interface Quotation extends Span {
  /** With its marks. */
  readonly outer: Span;
  /** False when the closing mark was missing. */
  readonly closed: boolean;
}

type Style = 'curly' | 'straight' | 'backtick' | 'angle' | 'single';
type Way = 'open' | 'close' | 'toggle';

interface Mark extends Span {
  readonly style: Style;
  readonly way: Way;
  /** A closing single mark after an s, which may be the apostrophe of a plural possessive. */
  readonly doubtful?: boolean;
}

interface Opened {
  readonly mark: Mark;
  /** Finished quotations inside, kept in case this one turns out to be an apostrophe. */
  readonly inside: Quotation[];
}

const MARK = /``|''|["“”„«»‘’']/g;
const STYLE: Readonly<Record<string, readonly [Style, Way]>> = {
  '``': ['backtick', 'open'],
  "''": ['backtick', 'close'],
  '"': ['straight', 'toggle'],
  '“': ['curly', 'open'],
  '„': ['curly', 'open'],
  '”': ['curly', 'close'],
  '«': ['angle', 'open'],
  '»': ['angle', 'close'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'toggle'],
};

/**
 * The outermost quotations of one paragraph, in text order. A mark missing at the end of the paragraph closes there;
 * a single mark without a partner is an apostrophe. `elisions` are folded words that begin with an apostrophe.
 */
export function findQuotations(text: string, paragraph: Span, elisions: ReadonlySet<string>): Quotation[] {
  const marks = findMarks(text, paragraph, elisions);
  const found: Quotation[] = [];
  const stack: Opened[] = [];
  const finish = (mark: Span, closed: boolean): void => {
    const top = stack.pop();
    const quotation = top && toQuotation(text, top.mark, mark, closed);
    if (quotation) (stack.at(-1)?.inside ?? found).push(quotation);
  };
  const release = (): void => {
    const top = stack.pop();
    if (top) for (const quotation of top.inside) (stack.at(-1)?.inside ?? found).push(quotation);
  };
  const end = { start: paragraph.end, end: paragraph.end };
  marks.forEach((mark, index) => {
    const top = stack.at(-1);
    if (mark.way === 'close') {
      if (mark.style === 'single') {
        if (top?.mark.style === 'single' && !isPossessive(marks, index)) finish(mark, true);
        return;
      }
      if (top?.mark.style === 'single') release();
      if (stack.length > 1 && stack.at(-1)?.mark.style !== mark.style && stack[0]?.mark.style === mark.style) release();
      finish(mark, true);
    } else if (top?.mark.style === mark.style || stack.length > 2) {
      if (mark.style === 'single') return;
      finish({ start: mark.start, end: mark.start }, false);
      stack.push({ mark, inside: [] });
    } else stack.push({ mark, inside: [] });
  });
  while (stack.length) {
    if (stack.at(-1)?.mark.style === 'single' || stack.length > 1) release();
    else finish(end, false);
  }
  return found.sort((left, right) => left.start - right.start);
}

/** A doubtful single mark is an apostrophe when a surer closing mark follows before the next opening one. */
function isPossessive(marks: readonly Mark[], index: number): boolean {
  if (!marks[index]?.doubtful) return false;
  for (let at = index + 1; at < Math.min(marks.length, index + 8); at += 1) {
    const next = marks[at];
    if (next?.style !== 'single') continue;
    if (next.way === 'open') return false;
    if (!next.doubtful) return true;
  }
  return false;
}

function toQuotation(text: string, open: Mark, close: Span, closed: boolean): Quotation | undefined {
  let start = open.end;
  let end = close.start;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  if (start === end) return undefined;
  return { start, end, outer: { start: open.start, end: Math.max(close.end, end) }, closed };
}

/** The quotation marks of a paragraph; apostrophes and marks of feet and inches are left out. */
function findMarks(text: string, paragraph: Span, elisions: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = [];
  const pattern = new RegExp(MARK);
  pattern.lastIndex = paragraph.start;
  let open = false;
  for (let match = pattern.exec(text); match && match.index < paragraph.end; match = pattern.exec(text)) {
    const [sign] = match;
    const span = { start: match.index, end: match.index + sign.length };
    const [style, given] = STYLE[sign] ?? ['straight', 'toggle'];
    const way: Way | undefined =
      style === 'single' ? singleWay(text, span, sign, elisions) : doubleWay(text, span, given, open);
    if (!way) continue;
    if (style !== 'single') open = way === 'open';
    const doubtful = style === 'single' && way === 'close' && /[sz]/i.test(text[span.start - 1] ?? '');
    marks.push({ ...span, style, way, ...(doubtful ? { doubtful } : {}) });
  }
  return marks;
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isGap = (sign: string | undefined): boolean => sign === undefined || /[\s([{—–\-/“"‘'`]/u.test(sign);

/** Typists get the direction wrong; the neighbours decide where they are clear. */
function doubleWay(text: string, span: Span, given: Way, open: boolean): Way | undefined {
  const before = text[span.start - 1];
  const after = text[span.end];
  const opens = isGap(before) && after !== undefined && !/[\s,.;:!?)\]]/u.test(after);
  const closes = !isGap(before) && !isWord(after);
  if (given === 'toggle') {
    if (!open && before !== undefined && /\p{N}/u.test(before)) return undefined;
    if (opens !== closes) return opens ? 'open' : 'close';
    return open ? 'close' : 'open';
  }
  if (given === 'close' && !open && opens) return 'open';
  if (given === 'open' && open && closes) return 'close';
  return given;
}

function singleWay(text: string, span: Span, sign: string, elisions: ReadonlySet<string>): Way | undefined {
  const before = text[span.start - 1];
  const after = text[span.end];
  if (sign !== '’' && isGap(before) && isWord(after)) {
    const word = /^[\p{L}]{1,8}(?![\p{L}])/u.exec(text.slice(span.end, span.end + 9))?.[0];
    if (word && elisions.has(word.toLowerCase())) return undefined;
    return sign === "'" && /\p{N}/u.test(after ?? '') ? undefined : 'open';
  }
  return sign !== '‘' && !isGap(before) && !isWord(after) ? 'close' : undefined;
}
