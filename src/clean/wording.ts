import type { Column } from './columns.ts';
import { toColumn } from './columns.ts';
import { type Page, type Paragraph, wordCount } from './page.ts';

/** Buckets that words and word pairs are hashed into. */
export const WORDING_BUCKETS: number = 1 << 14;

/** How much each bucket speaks for body text, in log-odds; the entry after the last is the bias. */
export type WordingWeights = Float32Array;

/** Words at a paragraph's beginning and end that are looked at, and pairs of neighbours at its beginning. */
const FIRST_WORDS = 24;
const LAST_WORDS = 4;
const FIRST_PAIRS = 6;

/** How much the wording of each paragraph speaks for body text: the mean log-odds of its first and last words. */
export const weighWording = (page: Page, weights: WordingWeights): Column =>
  toColumn(page.paragraphs.length, (index) => {
    const paragraph = page.paragraphs[index];
    return paragraph ? wordingScore(wordingKeys(page, paragraph), weights) : 0;
  });

/** Log-odds of a paragraph with these keys. */
export function wordingScore(keys: readonly number[], weights: WordingWeights): number {
  const sum = keys.reduce((total, key) => total + (weights[key] ?? 0), 0);
  return (weights[WORDING_BUCKETS] ?? 0) + sum / Math.sqrt(Math.max(1, keys.length));
}

/** Buckets of a paragraph: its first words, alone and in pairs, and its last, kept apart for short and long ones. */
export function wordingKeys({ words }: Page, paragraph: Paragraph): number[] {
  const { wordStart, wordEnd } = paragraph;
  const count = wordCount(paragraph);
  const size = count <= 3 ? 1 : count <= 10 ? 2 : count <= 25 ? 3 : 4;
  const bucket = (kind: number, hash: number): number =>
    (Math.imul(hash ^ Math.imul(size * 8 + kind, 0x9e3779b1), 0x85ebca6b) >>> 8) % WORDING_BUCKETS;
  const keys = [bucket(0, 0)];
  for (let word = wordStart; word < Math.min(wordEnd, wordStart + FIRST_WORDS); word += 1) {
    const hash = words[word] ?? 0;
    keys.push(bucket(1, hash));
    if (word > wordStart && word < wordStart + FIRST_PAIRS) {
      keys.push(bucket(2, Math.imul(words[word - 1] ?? 0, 31) + hash));
    }
  }
  keys.push(bucket(3, words[wordStart] ?? 0));
  for (let word = Math.max(wordStart, wordEnd - LAST_WORDS); word < wordEnd; word += 1) {
    keys.push(bucket(4, words[word] ?? 0));
  }
  return keys;
}
