/**
 * Weights of the word classes that noun phrases are found by.
 *
 *     npm run train:word-classes -- --data classes-silver.ndjson --source "..."
 *
 * The file holds NDJSON: `text` and `tags`, pairs of a place in the text and a universal part-of-speech tag.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findSentences } from '../annotate/sentences.ts';
import { findTokens } from '../annotate/tokens.ts';
import { type ClassWord, findClassFeatures, scoreClasses, toClassWords } from '../annotate/word-classes.ts';
import { english } from '../lang/en/index.ts';
import { WORD_CLASSES, type WordClass } from '../lang/word-classes.ts';
import type { Token } from '../model/annotated.ts';
import { asArticle } from './entities-data.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    source: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    /** Features kept: those that move the classes furthest. */
    rows: { type: 'string', default: '6000' },
    out: { type: 'string', default: 'src/lang/en/word-classes.txt' },
  },
});
if (!values.data) throw new Error('--data FILE is missing');

interface Example {
  readonly words: readonly ClassWord[];
  /** Index of the class in `WORD_CLASSES`; -1 where the data says nothing. */
  readonly gold: Int8Array;
}

const CLASS_OF: Readonly<Record<string, number>> = { NOUN: 0, PROPN: 0, ADJ: 1 };
const OTHER = 2;

const examples = readFileSync(values.data, 'utf8').trim().split('\n').map(toExample);
const held = examples.filter((_, index) => index % 10 === 9);
const weights = train(examples.filter((_, index) => index % 10 !== 9));
writeFileSync(values.out, format(weights));
console.log(`right on held-back texts: ${(100 * measure()).toFixed(2)} %`);

function toExample(line: string): Example {
  const { id, text, tags }: { id: string; text: string; tags: [number, string][] } = JSON.parse(line);
  const article = asArticle({ id, text });
  const split = { ...article, sentences: findSentences(article, english) };
  const tokens = findTokens(split, english);
  const words = toClassWords({ ...split, tokens }, english);
  const tagOf = tokens.map(toTagOf(new Map(tags)));
  const gold = Int8Array.from(words, ({ fixed, norm }, index) => {
    const tag = tagOf[index];
    if (fixed || tag === undefined) return -1;
    return isModifier(tagOf, index, norm) ? 1 : (CLASS_OF[tag] ?? OTHER);
  });
  return { words, gold };
}

/** Taggers cut words at hyphens: the last piece is the head. */
function toTagOf(tagAt: ReadonlyMap<number, string>): (token: Token) => string | undefined {
  return ({ start, norm }) => tagAt.get(start + norm.lastIndexOf('-') + 1) ?? tagAt.get(start);
}

/** "The confined quarks", "of distributed systems", but "by exploring avenues": a verb's form that stands where an adjective does. */
function isModifier(tags: readonly (string | undefined)[], index: number, norm: string): boolean {
  const before = tags[index - 1] ?? '';
  const after = tags[index + 1] ?? '';
  const stands = /^(?:DET|ADJ)$/.test(before) || (before === 'ADP' && !norm.endsWith('ing'));
  return stands && tags[index] === 'VERB' && /^(?:NOUN|PROPN|ADJ)$/.test(after);
}

/** Averaged perceptron (Collins 2002) over the true classes of the words before. */
function train(texts: readonly Example[]): Map<string, number[]> {
  const current = new Map<string, number[]>();
  const sums = new Map<string, number[]>();
  let step = 1;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { words, gold } of texts) {
      for (const [index, right] of gold.entries()) {
        if (right < 0) continue;
        const features = findClassFeatures(words, index, classBefore(gold, index));
        const scores = scoreClasses(current, features);
        const guess = scores.indexOf(Math.max(...scores));
        if (guess !== right) for (const feature of features) correct({ feature, right, guess, step });
        step += 1;
      }
    }
    console.log(`round ${round + 1}: ${current.size} features`);
  }
  return new Map(
    [...current].map(([feature, row]) => [
      feature,
      row.map((weight, at) => weight - (sums.get(feature)?.[at] ?? 0) / step),
    ]),
  );

  function correct({
    feature,
    right,
    guess,
    step,
  }: {
    feature: string;
    right: number;
    guess: number;
    step: number;
  }): void {
    const row = current.get(feature) ?? WORD_CLASSES.map(() => 0);
    const sum = sums.get(feature) ?? WORD_CLASSES.map(() => 0);
    for (const [at, by] of [
      [right, 1],
      [guess, -1],
    ] as const) {
      row[at] = (row[at] ?? 0) + by;
      sum[at] = (sum[at] ?? 0) + by * step;
    }
    current.set(feature, row);
    sums.set(feature, sum);
  }
}

function classBefore(gold: Int8Array, index: number): WordClass | undefined {
  return index === 0 ? undefined : (WORD_CLASSES[gold[index - 1] ?? -1] ?? 'other');
}

function format(trained: ReadonlyMap<string, readonly number[]>): string {
  const reach = (row: readonly number[]): number => Math.max(...row) - Math.min(...row);
  const kept = [...trained].sort((left, right) => reach(right[1]) - reach(left[1])).slice(0, Number(values.rows));
  const lines = kept
    .map(([feature, row]) => `${feature} ${row.map((weight) => Math.round(weight * 10)).join(' ')}`)
    .sort();
  return `# Weights of English word classes: feature, then what it speaks for noun, adjective, other.\n# ${values.source}\n# Made by: npm run train:word-classes\n${lines.join('\n')}\n`;
}

function measure(): number {
  let right = 0;
  let all = 0;
  for (const { words, gold } of held) {
    for (const [index, wanted] of gold.entries()) {
      if (wanted < 0) continue;
      const scores = scoreClasses(weights, findClassFeatures(words, index, classBefore(gold, index)));
      all += 1;
      if (scores.indexOf(Math.max(...scores)) === wanted) right += 1;
    }
  }
  return right / all;
}
