import type { LayoutHint } from '../../model/document.ts';
import { commonPlace, describePlace, type Place } from './place.ts';

/** White space that HTML collapses (a no-break space is none), and characters that break a line by themselves. */
const SPACES = /[ \t\n\f\r]+|[\u0085\u2028\u2029]/g;

/** Whatever ends a line elsewhere in the program (`text/lines.ts`) must end one here: hints are by line. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

const LINE_BREAKS = new Set(['\u0085', '\u2028', '\u2029']);

/** Scripts written without spaces, where a line break in the source is none in the text (CSS Text 3, 4.1.3). */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Builds the text of a page line by line as a browser lays it out, and remembers where on the page each line stood. */
export class PageWriter {
  readonly #parts: string[] = [];
  readonly #hints: LayoutHint[] = [];
  #length = 0;
  /** Line breaks due before the next text. */
  #breaks = 0;
  #line = '';
  #place: Place | undefined;
  #linked = 0;
  /** What is due between the line so far and its next text: nothing, a cell's tab, or collapsed white space. */
  #gap = '';

  /** All lines written, and where each stood. */
  finish(): { readonly text: string; readonly hints: readonly LayoutHint[] } {
    this.endLine(0);
    return { text: this.#parts.join(''), hints: this.#hints };
  }

  /** Adds text that flows: white space collapses, also with that of neighbours. */
  flow(text: string, place: Place, isLink: boolean): void {
    let from = 0;
    for (const space of text.matchAll(SPACES)) {
      if (space.index > from) this.#add(text.slice(from, space.index), place, isLink);
      if (LINE_BREAKS.has(space[0])) this.lineBreak();
      else if (this.#gap === '') this.#gap = space[0].includes('\n') ? '\n' : ' ';
      from = space.index + space[0].length;
    }
    if (from < text.length) this.#add(text.slice(from), place, isLink);
  }

  /** Adds text as it stands. */
  keep(text: string, place: Place, isLink: boolean): void {
    for (const [at, line] of text.split(LINE_END).entries()) {
      if (at > 0) this.lineBreak();
      if (line !== '') this.#add(line, place, isLink);
    }
  }

  /** Asks for `separator` before the next text of the line. */
  separate(separator: string): void {
    if (this.#line !== '' && this.#gap !== '\t') this.#gap = separator;
  }

  /** A break inside a block; two of them leave a blank line. */
  lineBreak(): void {
    const due = this.#line === '' ? this.#breaks + 1 : 1;
    this.endLine(0);
    this.#breaks = Math.min(2, Math.max(this.#breaks, due));
  }

  /** Ends the line, with at least `breaks` line breaks before the next. */
  endLine(breaks: number): void {
    if (isVisible(this.#line) && this.#place) {
      if (this.#length > 0) this.#write('\n'.repeat(Math.max(1, this.#breaks)));
      const start = this.#length;
      this.#write(this.#line);
      const linkShare = Math.min(1, this.#linked / countVisible(this.#line));
      this.#hints.push({ start, end: this.#length, ...describePlace(this.#place), linkShare });
      this.#breaks = 0;
    }
    this.#line = '';
    this.#place = undefined;
    this.#linked = 0;
    this.#gap = '';
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  #add(text: string, place: Place, isLink: boolean): void {
    if (this.#line !== '') this.#line += this.#spell(text);
    this.#gap = '';
    this.#line += text;
    this.#place = this.#place ? commonPlace(this.#place, place) : place;
    if (isLink) this.#linked += countVisible(text);
  }

  #spell(next: string): string {
    if (this.#gap !== '\n') return this.#gap;
    const meetsUnspaced = UNSPACED.test(this.#line.slice(-1)) && UNSPACED.test(next.slice(0, 1));
    return meetsUnspaced ? '' : ' ';
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || unit === 0x200b || unit === 0xfeff;

function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (!isBlank(text.charCodeAt(at))) count += 1;
  return count;
}

const isVisible = (text: string): boolean => countVisible(text) > 0;
