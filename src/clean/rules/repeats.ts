import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isProse, type Page, type Paragraph, sameWords, wordCount } from '../page.ts';
import { hashRun } from '../words.ts';

/** Shortest paragraph, in words, whose repetition is no chance. */
const SHORTEST_COPY = 7;
/** Shorter paragraphs are copies when they are sentences and stand this often on a page: a refrain has three or four lines. */
const SHORTEST_FORMULA = 3;
const FORMULA_TIMES = 6;
/** Longest pull quote, in words. */
const LONGEST_PULL = 90;
/** Content words an unpunctuated paraphrase must have, and the share of them its source must hold. */
const PARAPHRASE_WORDS = 6;
const PARAPHRASE_SHARE = 0.8;
const PARAPHRASE_SMALL_WORDS = 3;
/** Paragraphs on either side that may be the source of a paraphrase. */
const PARAPHRASE_WINDOW = 4;
/** Longest paragraph that a paraphrase may be of, in words. */
const LONGEST_SOURCE = 400;

/** Possible pull quotes with the same opening words that are told apart; more are formulas, not quotes. */
const MOST_ALIKE = 8;

/** Paragraphs that say again what stands elsewhere on the page: pull quotes, doubled captions, copies. */
export function* decideRepeats(page: Page, _: Language, decided: Decisions): Generator<[number, Decision]> {
  const copies = findCopies(page, decided);
  const pullQuotes = findPullQuotes(page, (index) => decided[index] !== undefined || copies.has(index));
  yield* copies;
  yield* findFormulas(page, decided);
  yield* pullQuotes;
  for (const paragraph of page.paragraphs) {
    const { index } = paragraph;
    if (decided[index] || copies.has(index) || pullQuotes.has(index) || !isParaphrase(page, paragraph)) continue;
    yield [index, { role: 'pull-quote', rule: 'repeat/paraphrase' }];
  }
}

/** Paragraphs printed before, word for word. A line printed twice in a row is a picture's description and its caption. */
function findCopies(page: Page, decided: Decisions): Map<number, Decision> {
  const firsts = new Map<number, Paragraph>();
  const found = new Map<number, Decision>();
  for (const paragraph of page.paragraphs) {
    const length = wordCount(paragraph);
    if (length < SHORTEST_COPY || decided[paragraph.index]) continue;
    const key = page.keys[paragraph.index] ?? 0;
    const first = firsts.get(key);
    if (!first || !sameWords(page, first, paragraph)) firsts.set(key, paragraph);
    else if (first.index + 1 === paragraph.index && paragraph.gap === 0) {
      const decision: Decision = { role: 'caption', rule: 'repeat/doubled-line' };
      found.set(first.index, decision).set(paragraph.index, decision);
    } else found.set(paragraph.index, { role: 'boilerplate', rule: 'repeat/copy' });
  }
  return found;
}

/** Short sentences printed over and over, but for the first of each. */
function* findFormulas(page: Page, decided: Decisions): Generator<[number, Decision]> {
  const alike = new Map<number, Paragraph[]>();
  for (const paragraph of page.paragraphs) {
    const length = wordCount(paragraph);
    if (!paragraph.closed || length < SHORTEST_FORMULA || length >= SHORTEST_COPY || decided[paragraph.index]) continue;
    const key = page.keys[paragraph.index] ?? 0;
    const before = alike.get(key);
    if (before) before.push(paragraph);
    else alike.set(key, [paragraph]);
  }
  for (const [first, ...others] of alike.values()) {
    const copies = others.filter((other) => first && sameWords(page, first, other));
    if (copies.length + 1 < FORMULA_TIMES) continue;
    for (const { index } of copies) yield [index, { role: 'boilerplate', rule: 'repeat/copy' }];
  }
}

/** Paragraphs whose words all stand, in order, inside a longer one. */
function findPullQuotes(page: Page, isKnown: (index: number) => boolean): Map<number, Decision> {
  const proseFrom = page.paragraphs.findIndex(isProse);
  const candidates = new Map<number, Paragraph[]>();
  const met = new Uint8Array(MET_HASHES);
  for (const paragraph of page.paragraphs) {
    const words = wordCount(paragraph);
    if (words < SHORTEST_COPY || words > LONGEST_PULL || isKnown(paragraph.index)) continue;
    // A headline may well be quoted in its article.
    if (!paragraph.closed && paragraph.index < proseFrom) continue;
    const key = hashRun(page.words, paragraph.wordStart, paragraph.wordStart + SHORTEST_COPY);
    const alike = candidates.get(key);
    met[key & (MET_HASHES - 1)] = 1;
    if (!alike) candidates.set(key, [paragraph]);
    else if (alike.length < MOST_ALIKE) alike.push(paragraph);
  }
  const found = new Map<number, Decision>();
  if (candidates.size === 0) return found;
  const { words } = page;
  for (const whole of page.paragraphs) {
    // A caption often repeats a sentence of the story; then the story keeps it.
    if (wordCount(whole) <= SHORTEST_COPY || isKnown(whole.index)) continue;
    const last = whole.wordEnd - SHORTEST_COPY;
    let hash = hashRun(words, whole.wordStart, whole.wordStart + SHORTEST_COPY);
    for (let word = whole.wordStart; word <= last; word += 1) {
      if (met[hash & (MET_HASHES - 1)]) {
        for (const part of candidates.get(hash) ?? []) {
          if (wordCount(part) < wordCount(whole) && standsAt(words, part, whole, word))
            found.set(part.index, PULL_QUOTE);
        }
      }
      hash = rolled(hash, words[word] ?? 0, words[word + SHORTEST_COPY] ?? 0);
    }
  }
  return found;
}

const PULL_QUOTE: Decision = { role: 'pull-quote', rule: 'repeat/pull-quote' };

/** Marks for the last bits of hashes: most places of a page are settled by one look at them. */
const MET_HASHES = 1 << 12;

/** 31 to the power of one less than the words of a beginning: what the first word weighs in `hashRun`. */
const FIRST_WEIGHT = Array.from({ length: SHORTEST_COPY - 1 }).reduce<number>((power) => Math.imul(power, 31), 1);
/** What `hashRun` adds for the length of a beginning. */
const LENGTH_WEIGHT = Math.imul(SHORTEST_COPY, Math.imul(FIRST_WEIGHT, 31));

/** The hash of a beginning one word further down, from that of the one before it (Karp and Rabin 1987). */
const rolled = (hash: number, gone: number, next: number): number =>
  (Math.imul(hash - LENGTH_WEIGHT - Math.imul(gone, FIRST_WEIGHT), 31) + LENGTH_WEIGHT + next) | 0;

function standsAt(words: Int32Array, part: Paragraph, whole: Paragraph, word: number): boolean {
  const length = wordCount(part);
  if (word + length > whole.wordEnd) return false;
  for (let offset = 0; offset < length; offset += 1) {
    if (words[part.wordStart + offset] !== words[word + offset]) return false;
  }
  return true;
}

/** True for a line without a full stop whose content a neighbouring paragraph repeats in other order or words. */
function isParaphrase(page: Page, paragraph: Paragraph): boolean {
  const words = wordCount(paragraph);
  if (paragraph.closed || words < PARAPHRASE_WORDS + PARAPHRASE_SMALL_WORDS || words > LONGEST_PULL) return false;
  const from = Math.max(0, paragraph.index - PARAPHRASE_WINDOW);
  const sources = page.paragraphs
    .slice(from, paragraph.index + PARAPHRASE_WINDOW + 1)
    .filter((other) => other.closed && wordCount(other) >= words && wordCount(other) <= LONGEST_SOURCE);
  if (sources.length === 0) return false;
  const content = contentOf(page, paragraph);
  // A heading is all names and nouns; a sentence needs its small words.
  if (words - content.size < PARAPHRASE_SMALL_WORDS || content.size < PARAPHRASE_WORDS) return false;
  return sources.some((source) => countShared(page, source, content) >= PARAPHRASE_SHARE * content.size);
}

/** The different content words of a paragraph. */
function contentOf({ words, content }: Page, { wordStart, wordEnd }: Paragraph): Set<number> {
  const found = new Set<number>();
  for (let word = wordStart; word < wordEnd; word += 1) if (content[word]) found.add(words[word] ?? 0);
  return found;
}

/** How many of the words `wanted` a paragraph has. */
function countShared({ words, content }: Page, { wordStart, wordEnd }: Paragraph, wanted: ReadonlySet<number>): number {
  const met = new Set<number>();
  for (let at = wordStart; at < wordEnd; at += 1) {
    const word = words[at] ?? 0;
    if (content[at] && wanted.has(word)) met.add(word);
  }
  return met.size;
}
