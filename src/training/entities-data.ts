import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureReader } from '../annotate/recogniser/features.ts';
import { BEGIN, END, INSIDE, labelOf, NAME_KINDS, SINGLE } from '../annotate/recogniser/labels.ts';
import { findPieces } from '../annotate/recogniser/pieces.ts';
import type { WordFacts } from '../annotate/recogniser/words.ts';
import { findSentences } from '../annotate/sentences.ts';
import type { Language } from '../lang/language.ts';
import type { Article } from '../model/article.ts';
import { type Span, textOf } from '../model/span.ts';
import { findLines } from '../text/lines.ts';

/** One sentence to learn from. */
export interface Example {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
  readonly gold: Uint8Array;
  /** How far a mistake on it moves the weights. */
  readonly weight: number;
}

/** A text with its names, as the sets store them: `PER ORG LOC MISC` and kinds that are no names. */
export interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (Span & { readonly type: string })[];
}

const KINDS: Readonly<Record<string, (typeof NAME_KINDS)[number]>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
};

/** The texts of one set. */
export function readSet(folder: string, set: string): MarkedText[] {
  const lines = readFileSync(join(folder, `${set}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line) as MarkedText);
}

export interface ExampleOptions {
  readonly language: Language;
  readonly read: (piece: string) => WordFacts;
  readonly weight: number;
  /**
   * Chance of a word in a name to be read as one never met, all over its article: its company is then learned from. Words
   * of the lists, countries above all, are always known.
   */
  readonly unknown: number;
  readonly random: () => number;
}

/** The sentences of a text with features and labels. */
export function toExamples(marked: MarkedText, options: ExampleOptions): Example[] {
  const { language, weight } = options;
  const sentences = findSentences(asArticle(marked), language);
  const pieces = sentences.map((sentence) => findPieces(marked.text, sentence, language));
  const read = forgetfulReader(marked, options);
  const features = featureReader(pieces.map((row) => row.map((piece) => read(textOf(marked.text, piece)))));
  return pieces.map((row, index) => ({ ...features(index), gold: goldLabels(row, marked), weight }));
}

/** Reads words as `read` does, some words of an article's names as if they had never been met: letters and shape are left. */
function forgetfulReader(marked: MarkedText, { read, unknown, random }: ExampleOptions): (piece: string) => WordFacts {
  const forgotten = new Map<string, WordFacts | undefined>();
  for (const { start, end } of marked.entities) {
    for (const [piece] of marked.text.slice(start, end).matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) {
      const facts = read(piece);
      if (facts.lists === 0 && !forgotten.has(facts.lower))
        forgotten.set(facts.lower, random() < unknown ? unknownWord(facts, random) : undefined);
    }
  }
  return (piece) => {
    const facts = read(piece);
    const word = forgotten.get(facts.lower);
    return word ? { ...word, shape: facts.shape, letterCase: facts.letterCase, capital: facts.capital } : facts;
  };
}

const unknownWord = (facts: WordFacts, random: () => number): WordFacts => ({
  ...facts,
  exact: Math.floor(random() * 2 ** 32) | 0,
  key: Math.floor(random() * 2 ** 32) | 0,
  fine: -1,
  middle: -1,
  coarse: -1,
  lists: 0,
});

/** Every line is a paragraph of the body. */
export function asArticle({ id, text }: { readonly id: string; readonly text: string }): Article {
  return {
    id,
    source: '-',
    format: 'record',
    text,
    declarations: [],
    blocks: [...findLines(text)].map(({ start, end, number }) => ({
      start,
      end,
      lines: [number, number],
      role: 'body',
      keep: true,
      rule: 'as-is',
    })),
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
  };
}

function goldLabels(pieces: readonly Span[], { entities }: MarkedText): Uint8Array {
  const gold = new Uint8Array(pieces.length);
  for (const entity of entities) {
    const name = KINDS[entity.type];
    const kind = name ? NAME_KINDS.indexOf(name) : -1;
    const first = pieces.findIndex((piece) => piece.start < entity.end && entity.start < piece.end);
    if (kind < 0 || first < 0) continue;
    let last = first;
    while ((pieces[last + 1]?.start ?? Number.POSITIVE_INFINITY) < entity.end) last += 1;
    gold.fill(labelOf(kind, INSIDE), first, last);
    gold[first] = labelOf(kind, BEGIN);
    gold[last] = labelOf(kind, first === last ? SINGLE : END);
  }
  return gold;
}
