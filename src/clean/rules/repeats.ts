import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';
import { sameWords } from './teasers.ts';

/** Shortest paragraph, in words, whose repetition is no chance. */
const SHORTEST_COPY = 7;
/** Longest pull quote, in words. */
const LONGEST_PULL = 90;
/** Content words an unpunctuated paraphrase must have, and the share of them its source must hold. */
const PARAPHRASE_WORDS = 6;
const PARAPHRASE_SHARE = 0.8;
const PARAPHRASE_SMALL_WORDS = 3;
/** Paragraphs on either side that may be the source of a paraphrase. */
const PARAPHRASE_WINDOW = 4;

/** Possible pull quotes with the same opening words that are told apart; more are formulas, not quotes. */
const MOST_ALIKE = 8;

/** Paragraphs that say again what stands elsewhere on the page: pull quotes, doubled captions, copies. */
export function* decideRepeats(page: Page, _: Language, decided: Decisions): Generator<[number, Decision]> {
  const copies = findCopies(page, decided);
  const pullQuotes = findPullQuotes(page, (index) => decided[index] !== undefined || copies.has(index));
  yield* copies;
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
    const key = keyOf(page.words, paragraph.wordStart, length);
    const first = firsts.get(key);
    if (!first || !sameWords(page, first, paragraph)) firsts.set(key, paragraph);
    else if (first.index + 1 === paragraph.index && paragraph.gap === 0) {
      const decision: Decision = { role: 'caption', rule: 'repeat/doubled-line' };
      found.set(first.index, decision).set(paragraph.index, decision);
    } else found.set(paragraph.index, { role: 'boilerplate', rule: 'repeat/copy' });
  }
  return found;
}

/** Paragraphs whose words all stand, in order, inside a longer one. */
function findPullQuotes(page: Page, isKnown: (index: number) => boolean): Map<number, Decision> {
  const proseFrom = page.paragraphs.findIndex(isProse);
  const candidates = new Map<number, Paragraph[]>();
  for (const paragraph of page.paragraphs) {
    const words = wordCount(paragraph);
    if (words < SHORTEST_COPY || words > LONGEST_PULL || isKnown(paragraph.index)) continue;
    // A headline may well be quoted in its article.
    if (!paragraph.closed && paragraph.index < proseFrom) continue;
    const key = keyOf(page.words, paragraph.wordStart, SHORTEST_COPY);
    const alike = candidates.get(key);
    if (!alike) candidates.set(key, [paragraph]);
    else if (alike.length < MOST_ALIKE) alike.push(paragraph);
  }
  const found = new Map<number, Decision>();
  for (const whole of page.paragraphs) {
    // A caption often repeats a sentence of the story; then the story keeps it.
    if (isKnown(whole.index)) continue;
    for (let word = whole.wordStart; word + SHORTEST_COPY <= whole.wordEnd; word += 1) {
      for (const part of candidates.get(keyOf(page.words, word, SHORTEST_COPY)) ?? []) {
        if (wordCount(part) < wordCount(whole) && standsAt(page.words, part, whole, word))
          found.set(part.index, { role: 'pull-quote', rule: 'repeat/pull-quote' });
      }
    }
  }
  return found;
}

/** A number for a run of words; equal runs have equal numbers. */
function keyOf(words: Int32Array, from: number, length: number): number {
  let key = length;
  for (let offset = 0; offset < length; offset += 1) key = (Math.imul(key, 31) + (words[from + offset] ?? 0)) | 0;
  return key;
}

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
  if (paragraph.closed || words < PARAPHRASE_WORDS || words > LONGEST_PULL) return false;
  const content = contentOf(page, paragraph);
  // A heading is all names and nouns; a sentence needs its small words.
  if (words - content.size < PARAPHRASE_SMALL_WORDS) return false;
  if (content.size < PARAPHRASE_WORDS) return false;
  const from = Math.max(0, paragraph.index - PARAPHRASE_WINDOW);
  return page.paragraphs.slice(from, paragraph.index + PARAPHRASE_WINDOW + 1).some((other) => {
    if (other === paragraph || !other.closed || wordCount(other) < words || wordCount(other) > 400) return false;
    const source = contentOf(page, other);
    const shared = [...content].filter((word) => source.has(word)).length;
    return shared >= PARAPHRASE_SHARE * content.size;
  });
}

const contentOf = (page: Page, { wordStart, wordEnd }: Paragraph): Set<number> =>
  new Set(page.words.subarray(wordStart, wordEnd).filter((word) => !page.stopWords.has(word)));
