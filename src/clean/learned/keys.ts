import type { LayoutHint } from '../../model/document.ts';
import type { Page, Paragraph } from '../page.ts';
import { hashWord } from '../words.ts';
import { type Column, newColumn, toColumn } from './columns.ts';

/** How much each key speaks for body text, in log-odds; the entry after the last is the bias. */
export type KeyWeights = Float32Array;

/** Keys that words, and class names, are hashed into. */
export const WORDING_KEYS: number = 1 << 14;
export const LAYOUT_KEYS: number = 1 << 13;

/** How much the wording of each paragraph speaks for body text, in log-odds. */
export function weighWording(page: Page, weights: KeyWeights): Column {
  const { paragraphs } = page;
  const column = newColumn(paragraphs.length);
  const keys = new Int32Array(MOST_KEYS);
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph) column[index] = weighKeys(keys, writeKeys(page.words, paragraph, keys), weights);
  }
  return column;
}

/** How much the place of each paragraph in the markup speaks for body text, in log-odds. */
export const weighLayout = ({ paragraphs }: Page, weights: KeyWeights): Column =>
  toColumn(paragraphs.length, (index) => {
    const hint = paragraphs[index]?.hint;
    const keys = hint ? layoutKeys(hint) : [];
    return weighKeys(keys, keys.length, weights);
  });

/** Log-odds of something with the first `count` of these keys. */
export function weighKeys(keys: ArrayLike<number>, count: number, weights: KeyWeights): number {
  let sum = 0;
  for (let nth = 0; nth < count; nth += 1) sum += weights[keys[nth] ?? 0] ?? 0;
  return (weights[weights.length - 1] ?? 0) + sum / Math.sqrt(Math.max(1, count));
}

/** Words at a paragraph's beginning and end that are looked at, and pairs of neighbours at its beginning. */
const FIRST_WORDS = 24;
const LAST_WORDS = 4;
const FIRST_PAIRS = 6;
const MOST_KEYS = 2 + FIRST_WORDS + LAST_WORDS + FIRST_PAIRS;

/** Keys of a paragraph: its first words, alone and in pairs, and its last, kept apart for short and long ones. */
export function wordingKeys({ words }: Page, paragraph: Paragraph): number[] {
  const keys = new Int32Array(MOST_KEYS);
  return [...keys.subarray(0, writeKeys(words, paragraph, keys))];
}

/** Writes the keys of a paragraph into `keys`; gives back how many there are. */
function writeKeys(words: Int32Array, { wordStart, wordEnd }: Paragraph, keys: Int32Array): number {
  const length = wordEnd - wordStart;
  const size = 8 * (length <= 3 ? 1 : length <= 10 ? 2 : length <= 25 ? 3 : 4);
  keys[0] = wordingKey(size, 0);
  keys[1] = wordingKey(size + 3, words[wordStart] ?? 0);
  let count = 2;
  const first = Math.min(wordEnd, wordStart + FIRST_WORDS);
  for (let word = wordStart; word < first; word += 1) {
    const hash = words[word] ?? 0;
    keys[count++] = wordingKey(size + 1, hash);
    if (word > wordStart && word < wordStart + FIRST_PAIRS) {
      keys[count++] = wordingKey(size + 2, Math.imul(words[word - 1] ?? 0, 31) + hash);
    }
  }
  for (let word = Math.max(wordStart, wordEnd - LAST_WORDS); word < wordEnd; word += 1) {
    keys[count++] = wordingKey(size + 4, words[word] ?? 0);
  }
  return count;
}

const wordingKey = (kind: number, hash: number): number => mix(hash, kind) & (WORDING_KEYS - 1);

/** Labels of a line that are looked at, nearest first. */
const NEAREST_LABELS = 24;

/** Keys of a line's place: its element, regions, and the words its class names and ids are made of. */
export function layoutKeys({ tag, regions, labels }: LayoutHint): number[] {
  const keys = new Set([mix(hashWord(tag), 1) % LAYOUT_KEYS]);
  const [nearest] = regions;
  if (nearest) keys.add(mix(hashWord(nearest), 2) % LAYOUT_KEYS);
  for (const region of regions) keys.add(mix(hashWord(region), 3) % LAYOUT_KEYS);
  for (const [index, label] of labels.slice(0, NEAREST_LABELS).entries()) {
    for (const word of label.split(/[^\p{L}]+/u)) {
      if (word.length < 3) continue;
      keys.add(mix(hashWord(word), 4) % LAYOUT_KEYS);
      if (index < 4) keys.add(mix(hashWord(word), 5) % LAYOUT_KEYS);
    }
  }
  return [...keys];
}

/** A number from a hash and what kind of thing was hashed, its bits well stirred. */
const mix = (hash: number, kind: number): number => Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) >>> 8;
