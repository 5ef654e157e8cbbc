import { fold } from '../../text/fold.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isLearned } from '../judge.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';

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
  readonly evidence: readonly number[];
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
  const around = new Around(page, start);
  return page.paragraphs
    .slice(Math.max(0, start - REACH_ABOVE), start + REACH_BELOW)
    .filter((paragraph) => {
      const words = wordCount(paragraph);
      return words > 0 && words <= LONGEST_HEADLINE && isCandidate(decided[paragraph.index]);
    })
    .map((paragraph) => ({
      paragraph,
      evidence: around.weigh(paragraph, decided),
      opens:
        start <= SHORT_OPENING &&
        paragraph.index < start &&
        isLearned(decided[paragraph.index]) &&
        around.isLike(paragraph.index, decided),
    }));
}

/** A headline may well be said twice; what its wording gives away is none. */
const isCandidate = (decision: Decision | undefined): boolean =>
  isLearned(decision) || decision?.rule.startsWith('repeat/') === true;

/** Lines above the story of a text that was copied without its page. */
const SHORT_OPENING = 6;

/** Lines above the story that are compared with each other. */
const NEAR = 25;

/** Paragraphs of the story whose words a headline is expected to share. */
const STORY_SAMPLE = 40;
/** Letters at a line's beginning and end that lines are looked up by. */
const EDGE = 8;

/** What is measured once a page and asked for every candidate. */
class Around {
  readonly #page: Page;
  readonly #start: number;
  readonly #counts: ReadonlyMap<number, number>;
  readonly #address: ReadonlySet<string>;
  readonly #folded: readonly string[];
  /** How often each line is said, and the lines by their first and last letters: only those may begin or end with another. */
  readonly #said = new Map<string, number>();
  readonly #edges = new Map<string, string[]>();

  constructor(page: Page, start: number) {
    this.#page = page;
    this.#start = start;
    this.#counts = storyWords(page, start);
    this.#address = wordsOfAddress(page);
    this.#folded = page.paragraphs
      .slice(0, start + REACH_BELOW + 8)
      .map(({ text }) => (text.length > 400 ? '' : fold(text)));
    for (const line of this.#folded) {
      this.#said.set(line, (this.#said.get(line) ?? 0) + 1);
      for (const edge of [line.slice(0, EDGE), line.slice(-EDGE)]) {
        const known = this.#edges.get(edge);
        if (known) known.push(line);
        else this.#edges.set(edge, [line]);
      }
    }
  }

  weigh(paragraph: Paragraph, decided: Decisions): number[] {
    const { paragraphs } = this.#page;
    const { index, text } = paragraph;
    const words = wordCount(paragraph);
    const distance = this.#start - index;
    const before = paragraphs.slice(Math.max(0, index - 3), index);
    return [
      ...this.#sharedWords(paragraph),
      Math.log1p(Math.min(words, 20)),
      Number(words < 3),
      Number(words > 18),
      Math.log1p(Math.max(0, distance)),
      ...this.#placeAmongLikes(paragraph, decided),
      Number(distance <= 0),
      Number(index === 0),
      ...this.#agreementWithAddress(text),
      ...this.#signedAround(index),
      ...this.#copies(index),
      Number(/[.…][)"”’]?$/.test(text)),
      Number(/[,;:]$/.test(text)),
      Math.min(3, text.match(/[|»›>/•→·]/g)?.length ?? 0),
      Math.min(3, paragraph.gap),
      Math.min(3, paragraphs[index + 1]?.gap ?? 0),
      (text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) / Math.max(1, words),
      before.filter((each) => !each.closed && wordCount(each) < 4).length / 3,
      Number(paragraphs.slice(index + 1, index + 3).some(isProse)),
      Number(decided[index]?.role === 'body'),
      Number(paragraph.stamp !== undefined),
    ];
  }

  /** Whether few lines above the story look like a headline, and whether none that does stands nearer to it. */
  #placeAmongLikes({ index }: Paragraph, decided: Decisions): [number, number] {
    if (index >= this.#start || !this.isLike(index, decided)) return [0, 0];
    const likes = this.#page.paragraphs
      .slice(Math.max(0, this.#start - NEAR), this.#start)
      .filter((other) => this.isLike(other.index, decided));
    return [1 / Math.max(1, likes.length), Number(likes.at(-1)?.index === index)];
  }

  isLike(index: number, decided: Decisions): boolean {
    const paragraph = this.#page.paragraphs[index];
    const words = paragraph ? wordCount(paragraph) : 0;
    if (!paragraph || !isCandidate(decided[index]) || words < 4 || words > 22) return false;
    return !/[.,;:…]["'’”)]?$/.test(paragraph.text) && !paragraph.byline && !paragraph.stamp;
  }

  /** Share of the content words the story has too, and how often it has them. */
  #sharedWords(paragraph: Paragraph): [number, number] {
    const { words, content } = this.#page;
    let [total, shared, said] = [0, 0, 0];
    for (let word = paragraph.wordStart; word < paragraph.wordEnd; word += 1) {
      if (!content[word]) continue;
      const count = this.#counts.get(words[word] ?? 0) ?? 0;
      total += 1;
      if (count > 0) shared += 1;
      said += Math.log1p(count);
    }
    return total === 0 ? [0, 0] : [shared / total, said / Math.sqrt(total)];
  }

  #agreementWithAddress(text: string): [number, number] {
    if (this.#address.size < 2) return [0, 0];
    const words = new Set(wordsIn(text));
    const shared = [...words].filter((word) => this.#address.has(word)).length;
    return [(2 * shared) / (words.size + this.#address.size), shared / this.#address.size];
  }

  #signedAround(index: number): [number, number, number] {
    const below = this.#page.paragraphs.slice(index + 1, index + 6);
    const above = this.#page.paragraphs.slice(Math.max(0, index - 3), index);
    const isDated = ({ text, stamp }: Paragraph): boolean => text.length < 100 && stamp !== undefined;
    return [
      Number(below.some(({ byline }) => byline !== undefined)),
      Number(below.some(isDated)),
      Number(above.some(isDated)),
    ];
  }

  /** Whether the line is said elsewhere, ends another one (a path to the page), or itself ends in the line below. */
  #copies(index: number): [number, number, number] {
    const own = this.#folded[index] ?? '';
    const next = this.#folded[index + 1] ?? '';
    const alike =
      own.length > EDGE ? [own.slice(0, EDGE), own.slice(-EDGE)].flatMap((edge) => this.#edges.get(edge) ?? []) : [];
    return [
      Number((this.#said.get(own) ?? 0) > 1),
      Number(alike.some((other) => other.length > own.length && (other.endsWith(own) || other.startsWith(own)))),
      Number(next.length > 8 && own.length > next.length && own.endsWith(next)),
    ];
  }
}

/** How often each content word stands in the beginning of the story. */
function storyWords({ paragraphs, words, content }: Page, start: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { wordStart, wordEnd } of paragraphs.slice(start, start + STORY_SAMPLE).filter(isProse)) {
    for (let at = wordStart; at < Math.min(wordEnd, wordStart + 400); at += 1) {
      const word = words[at] ?? 0;
      if (content[at]) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The words of the longest part of the page's address: most sites spell the headline there. */
function wordsOfAddress({ document }: Page): ReadonlySet<string> {
  const address = document.declarations.find(({ field }) => field === 'url')?.value.slice(0, 600) ?? '';
  const parts = address
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => wordsIn(part.replace(/\.[a-z]{2,5}$/, '')).filter((word) => !/\d{5,}/.test(word)));
  return new Set(parts.reduce((longest, part) => (part.length > longest.length ? part : longest), []));
}

const wordsIn = (text: string): string[] =>
  fold(text)
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
