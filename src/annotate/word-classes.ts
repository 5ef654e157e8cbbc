import type { Language } from '../lang/language.ts';
import { type ClassWeights, WORD_CLASSES, type WordClass } from '../lang/word-classes.ts';
import type { Annotated } from '../model/annotated.ts';

/** The class of every token of the article, guessed from left to right. */
export function guessClasses(article: Annotated<'tokens'>, weights: ClassWeights, language: Language): WordClass[] {
  const words = toClassWords(article, language);
  /** What a word's own features say, by the word and its letters: half of the work is the same each time. */
  const own = new Map<string, readonly number[]>();
  const classes: WordClass[] = [];
  for (const [index, word] of words.entries()) {
    if (word.fixed) {
      classes.push(word.fixed);
      continue;
    }
    const key = `${word.norm} ${word.letters}${word.first}`;
    const scores = own.get(key) ?? scoreClasses(weights, findOwnFeatures(word));
    own.set(key, scores);
    classes.push(best(scoreClasses(weights, findContextFeatures(words, index, classes[index - 1]), scores)));
  }
  return classes;
}

/** What the guess goes by of one token. */
export interface ClassWord {
  readonly norm: string;
  readonly letters: 'small' | 'capital' | 'capitals' | 'digits';
  /** Set apart from the word before by a mark or a new sentence. */
  readonly apart: boolean;
  readonly first: boolean;
  /** Function words and numbers need no guess. */
  readonly fixed?: WordClass;
}

/** The tokens of an article as the guess sees them. */
export function toClassWords({ text, tokens }: Annotated<'tokens'>, language: Language): ClassWord[] {
  return tokens.map(({ start, end, norm, sentence }, index) => {
    const before = tokens[index - 1];
    const first = before?.sentence !== sentence;
    const apart = first || !/^\s+$/.test(text.slice(before.end, start));
    const letters = toLetters(text.slice(start, end));
    const isFixed = letters === 'digits' || language.words.stopWords.has(norm);
    return { norm, letters, apart, first, ...(isFixed ? { fixed: 'other' as const } : {}) };
  });
}

function toLetters(written: string): ClassWord['letters'] {
  if (/^\p{Sc}?\p{N}/u.test(written)) return 'digits';
  if (!/^\p{Lu}/u.test(written)) return 'small';
  return /\p{Ll}/u.test(written) ? 'capital' : 'capitals';
}

/** Everything the weights are asked about one word; `before` is the class of the word before it. */
export const findClassFeatures = (
  words: readonly ClassWord[],
  index: number,
  before: WordClass | undefined,
): string[] => [...findOwnFeatures(words[index]), ...findContextFeatures(words, index, before)];

function findOwnFeatures(word: ClassWord | undefined): string[] {
  if (!word) return [];
  const last = headOf(word);
  const own = [
    '*',
    `w:${last}`,
    `3:${last.slice(-3)}`,
    `4:${last.slice(-4)}`,
    `s:${word.letters}${word.first ? '^' : ''}`,
  ];
  return last === word.norm ? own : [...own, '-'];
}

function findContextFeatures(words: readonly ClassWord[], index: number, before: WordClass | undefined): string[] {
  const word = words[index];
  if (!word) return [];
  const last = headOf(word);
  const two = last.slice(-2);
  const left = word.apart ? (word.first ? '^' : ',') : toContext(words[index - 1]);
  const right = words[index + 1]?.apart === false ? toContext(words[index + 1]) : '$';
  return [
    `l:${left}`,
    `r:${right}`,
    `b:${before}:${two}`,
    `l2:${left}:${two}`,
    `r2:${right}:${two}`,
    `lr:${left}:${right}`,
    `wb:${last}:${before}`,
  ];
}

/** What follows the last hyphen: it decides the class. */
const headOf = ({ norm }: ClassWord): string => norm.slice(norm.lastIndexOf('-') + 1) || norm;

/** A function word as itself, any other word by its ending. */
const toContext = (word: ClassWord | undefined): string =>
  word?.fixed === undefined ? `~${word?.norm.slice(-2) ?? ''}` : word.letters === 'digits' ? '0' : word.norm;

/** One score for each of `WORD_CLASSES`, added to `base`. */
export function scoreClasses(
  weights: ClassWeights,
  features: readonly string[],
  base: readonly number[] = ZERO,
): number[] {
  let [noun = 0, adjective = 0, other = 0] = base;
  for (const feature of features) {
    const row = weights.get(feature);
    if (!row) continue;
    noun += row[0] ?? 0;
    adjective += row[1] ?? 0;
    other += row[2] ?? 0;
  }
  return [noun, adjective, other];
}

const ZERO: readonly number[] = WORD_CLASSES.map(() => 0);

const best = (scores: readonly number[]): WordClass => WORD_CLASSES[scores.indexOf(Math.max(...scores))] ?? 'other';
