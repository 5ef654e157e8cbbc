import type { LayoutHint } from '../../model/document.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';
import { hashWord } from '../words.ts';
import { type Column, toColumn } from './columns.ts';

/** How much each key speaks for body text, in log-odds; the entry after the last is the bias. */
export type KeyWeights = Float32Array;

/** Keys that words, and class names, are hashed into. */
export const WORDING_KEYS: number = 1 << 14;
export const LAYOUT_KEYS: number = 1 << 13;

/** How much the wording of each paragraph speaks for body text, in log-odds. */
export const weighWording = (page: Page, weights: KeyWeights): Column =>
  weigh(page, (paragraph) => weighKeys(wordingKeys(page, paragraph), weights));

/** How much the place of each paragraph in the markup speaks for body text, in log-odds. */
export const weighLayout = (page: Page, weights: KeyWeights): Column =>
  weigh(page, ({ hint }) => weighKeys(hint ? layoutKeys(hint) : [], weights));

const weigh = ({ paragraphs }: Page, measure: (paragraph: Paragraph) => number): Column =>
  toColumn(paragraphs.length, (index) => {
    const paragraph = paragraphs[index];
    return paragraph ? measure(paragraph) : 0;
  });

/** Log-odds of something with these keys. */
export function weighKeys(keys: readonly number[], weights: KeyWeights): number {
  let sum = 0;
  for (const key of keys) sum += weights[key] ?? 0;
  return (weights[weights.length - 1] ?? 0) + sum / Math.sqrt(Math.max(1, keys.length));
}

/** Words at a paragraph's beginning and end that are looked at, and pairs of neighbours at its beginning. */
const FIRST_WORDS = 24;
const LAST_WORDS = 4;
const FIRST_PAIRS = 6;

/** Keys of a paragraph: its first words, alone and in pairs, and its last, kept apart for short and long ones. */
export function wordingKeys({ words }: Page, paragraph: Paragraph): number[] {
  const { wordStart, wordEnd } = paragraph;
  const count = wordCount(paragraph);
  const size = count <= 3 ? 1 : count <= 10 ? 2 : count <= 25 ? 3 : 4;
  const key = (kind: number, hash: number): number => mix(hash, size * 8 + kind) % WORDING_KEYS;
  const keys = [key(0, 0), key(3, words[wordStart] ?? 0)];
  for (let word = wordStart; word < Math.min(wordEnd, wordStart + FIRST_WORDS); word += 1) {
    const hash = words[word] ?? 0;
    keys.push(key(1, hash));
    if (word > wordStart && word < wordStart + FIRST_PAIRS) {
      keys.push(key(2, Math.imul(words[word - 1] ?? 0, 31) + hash));
    }
  }
  for (let word = Math.max(wordStart, wordEnd - LAST_WORDS); word < wordEnd; word += 1) {
    keys.push(key(4, words[word] ?? 0));
  }
  return keys;
}

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
