import type { Decision, Decisions } from '../decide.ts';
import { isLearned } from '../judge.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';
import { Echoes } from './echoes.ts';
import { storyWords, wordsOfAddress } from './headline-words.ts';

/** What speaks for and against a line being the headline, in this order. */
export const HEADLINE_EVIDENCE = [
  'shared words',
  'said often',
  'words',
  'few words',
  'many words',
  'lines to story',
  'alone above story',
  'nearest above story',
  'below story start',
  'first line',
  'address',
  'address covered',
  'signed below',
  'dated below',
  'dated beside',
  'copy',
  'ends a line above',
  'holds next line',
  'full stop',
  'comma or colon',
  'marks',
  'gap above',
  'gap below',
  'capitalised',
  'short above',
  'prose below',
  'kept by model',
  'dated itself',
] as const;

/** A line that may be the headline, with one number for each of `HEADLINE_EVIDENCE`. */
export interface HeadlineCandidate {
  readonly paragraph: Paragraph;
  readonly evidence: Float64Array;
  /** True for one of the few lines above the story that have a headline's form. */
  readonly opens: boolean;
}

/** Lines above the story's first and below it among which the headline is looked for. */
const REACH_ABOVE = 120;
const REACH_BELOW = 12;
const LONGEST_HEADLINE = 40;

/** Everything that may be the headline of the story that begins at paragraph `start`. */
export function headlineCandidates(
  page: Page,
  { start, decided }: { readonly start: number; readonly decided: Decisions },
): HeadlineCandidate[] {
  const around = new Around(page, start, decided);
  return page.paragraphs
    .slice(Math.max(0, start - REACH_ABOVE), start + REACH_BELOW)
    .filter((paragraph) => {
      const words = wordCount(paragraph);
      return words > 0 && words <= LONGEST_HEADLINE && isCandidate(decided[paragraph.index]);
    })
    .map((paragraph) => ({
      paragraph,
      evidence: around.weigh(paragraph),
      opens:
        start <= SHORT_OPENING &&
        paragraph.index < start &&
        isLearned(decided[paragraph.index]) &&
        around.isLike(paragraph.index),
    }));
}

/** A headline may well be said twice; what its wording gives away is none. */
const isCandidate = (decision: Decision | undefined): boolean =>
  isLearned(decision) || decision?.rule.startsWith('repeat/') === true;

/** Lines above the story of a text that was copied without its page. */
const SHORT_OPENING = 6;

/** Lines above the story that are compared with each other. */
const NEAR = 25;

/** Lines below a headline on which its author or its date may stand, and above it its date. */
const SIGNED_BELOW = 5;
const DATED_ABOVE = 3;

/** What is measured once a page and asked for every candidate. */
class Around {
  readonly #page: Page;
  readonly #start: number;
  readonly #decided: Decisions;
  /** How often the story has each word, by its number. */
  readonly #story: Int32Array;
  /** Hashes of the words of the page's address. */
  readonly #address: ReadonlySet<number>;
  readonly #echoes: Echoes;
  /** Lines shortly above the story that look like a headline, and the last of them. */
  #likes = 0;
  #lastLike = -1;

  constructor(page: Page, start: number, decided: Decisions) {
    this.#page = page;
    this.#start = start;
    this.#decided = decided;
    this.#story = storyWords(page, start);
    this.#address = wordsOfAddress(page);
    this.#echoes = new Echoes(page.paragraphs.slice(0, start + REACH_BELOW + 8), page.keys);
    for (let index = Math.max(0, start - NEAR); index < start; index += 1) {
      if (!this.isLike(index)) continue;
      this.#likes += 1;
      this.#lastLike = index;
    }
  }

  weigh(paragraph: Paragraph): Float64Array {
    const { paragraphs } = this.#page;
    const { index, text } = paragraph;
    const words = wordCount(paragraph);
    const distance = this.#start - index;
    const isPlaced = distance > 0 && this.isLike(index);
    const [shared, said] = this.#sharedWords(paragraph);
    const [address, covered] = this.#agreementWithAddress(paragraph);
    return Float64Array.of(
      shared,
      said,
      Math.log1p(Math.min(words, 20)),
      Number(words < 3),
      Number(words > 18),
      Math.log1p(Math.max(0, distance)),
      isPlaced ? 1 / Math.max(1, this.#likes) : 0,
      Number(isPlaced && this.#lastLike === index),
      Number(distance <= 0),
      Number(index === 0),
      address,
      covered,
      Number(this.#has(index + 1, index + SIGNED_BELOW, isSigned)),
      Number(this.#has(index + 1, index + SIGNED_BELOW, isDated)),
      Number(this.#has(index - DATED_ABOVE, index - 1, isDated)),
      Number(this.#echoes.isCopied(index)),
      Number(this.#echoes.isWithin(index)),
      Number(this.#echoes.holdsNext(index)),
      Number(/[.…][)"”’]?$/.test(text)),
      Number(/[,;:]$/.test(text)),
      Math.min(3, text.match(/[|»›>/•→·]/g)?.length ?? 0),
      Math.min(3, paragraph.gap),
      Math.min(3, paragraphs[index + 1]?.gap ?? 0),
      countCapitals(text) / Math.max(1, words),
      this.#shortLinesAbove(index) / 3,
      Number(this.#has(index + 1, index + 2, isProse)),
      Number(this.#decided[index]?.role === 'body'),
      Number(paragraph.stamp !== undefined),
    );
  }

  isLike(index: number): boolean {
    const paragraph = this.#page.paragraphs[index];
    const words = paragraph ? wordCount(paragraph) : 0;
    if (!paragraph || !isCandidate(this.#decided[index]) || words < 4 || words > 22) return false;
    return !paragraph.byline && !paragraph.stamp && !/[.,;:…]["'’”)]?$/.test(paragraph.text);
  }

  /** True when one of the paragraphs from `first` to `last` is such a one. */
  #has(first: number, last: number, isSuch: (paragraph: Paragraph) => boolean): boolean {
    const { paragraphs } = this.#page;
    for (let index = Math.max(0, first); index <= last; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph && isSuch(paragraph)) return true;
    }
    return false;
  }

  #shortLinesAbove(index: number): number {
    let count = 0;
    for (let above = Math.max(0, index - 3); above < index; above += 1) {
      const paragraph = this.#page.paragraphs[above];
      if (paragraph && !paragraph.closed && wordCount(paragraph) < 4) count += 1;
    }
    return count;
  }

  /** Share of the content words the story has too, and how often it has them. */
  #sharedWords({ wordStart, wordEnd }: Paragraph): [number, number] {
    const { numbers, content } = this.#page;
    let [total, shared, said] = [0, 0, 0];
    for (let word = wordStart; word < wordEnd; word += 1) {
      if (!content[word]) continue;
      const count = this.#story[numbers[word] ?? 0] ?? 0;
      total += 1;
      if (count === 0) continue;
      shared += 1;
      said += Math.log1p(count);
    }
    return total === 0 ? [0, 0] : [shared / total, said / Math.sqrt(total)];
  }

  #agreementWithAddress({ wordStart, wordEnd }: Paragraph): [number, number] {
    if (this.#address.size < 2) return [0, 0];
    const { words } = this.#page;
    let isShared = false;
    for (let word = wordStart; word < wordEnd && !isShared; word += 1) isShared = this.#address.has(words[word] ?? 0);
    if (!isShared) return [0, 0];
    const own = new Set(words.subarray(wordStart, wordEnd));
    let shared = 0;
    for (const word of own) if (this.#address.has(word)) shared += 1;
    return [(2 * shared) / (own.size + this.#address.size), shared / this.#address.size];
  }
}

const isSigned = ({ byline }: Paragraph): boolean => byline !== undefined;

const isDated = ({ text, stamp }: Paragraph): boolean => stamp !== undefined && text.length < 100;

/** How many words begin with a capital, whatever alphabet they are in. */
function countCapitals(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isMark = unit >= 0x2000 && unit <= 0x206f;
    if (unit > 0x7f && !isMark) return text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    if (isCapital && !inWord) count += 1;
    inWord = isCapital || (unit >= 0x61 && unit <= 0x7a);
  }
  return count;
}
