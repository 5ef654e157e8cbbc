/**
 * Weights of the model that says whether two sentences tell one fact, and how well it does on topics it has not seen.
 *
 *     npm run train:same-fact -- --pairs ecb-docpairs-dev.ndjson --pairs pairs-dev.ndjson
 *
 * The files hold pairs of articles, one a line: `{ id, a, b }`, an article being its text or `{ text, dct }` (ECB+ of
 * Cybulska & Vossen 2014, CC BY 3.0, and pairs of news articles). `same-fact-labels.txt` says which sentences of which
 * pairs tell one fact. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate, loadAnnotator } from '../annotate/annotate.ts';
import { clean } from '../clean/clean.ts';
import { toPair } from '../compare/reading.ts';
import { type FactFeatures, factFeatures } from '../compare/same-fact.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import { fitLogistic, type Labelled, predict } from './newton.ts';
import labels from './same-fact-labels.txt';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true },
    /** Strength of the pull towards small weights. */
    penalty: { type: 'string', default: '0.3' },
    out: { type: 'string', default: 'src/compare/same-fact-weights.txt' },
  },
});
if (!values.pairs) throw new Error('--pairs FILE is missing');

type Written = string | { readonly text: string; readonly dct?: string };

interface Judged extends Labelled {
  readonly topic: string;
}

const NAMES: readonly (keyof FactFeatures)[] = ['shared', 'values', 'containment'];
const annotator = await loadAnnotator(english);
const examples = readExamples(values.pairs);
report();
const weights = fitLogistic(examples, Number(values.penalty));
const rows = [...NAMES, 'constant'].map((name, at) => `${name} ${(weights[at] ?? 0).toFixed(3)}`);
const head =
  '# Weights of the one-fact model: feature (src/compare/same-fact.ts) and its share of the log-odds.\n# Made by: npm run train:same-fact, from the labels in src/training/same-fact-labels.txt.\n';
writeFileSync(values.out, `${head}${rows.join('\n')}\n`);

function readExamples(files: readonly string[]): Judged[] {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  const pairs = new Map(
    lines.map((line): [string, { a: Written; b: Written }] => {
      const { id, a, b }: { id: string; a: Written; b: Written } = JSON.parse(line);
      return [id, { a, b }];
    }),
  );
  const judged = labels.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const byPair = new Map<string, string[]>();
  for (const line of judged) {
    const id = line.split('\t')[0] ?? '';
    byPair.set(id, [...(byPair.get(id) ?? []), line]);
  }
  return [...byPair].flatMap(([id, rows]) => toExamples(id, rows, pairs.get(id)));
}

function toExamples(id: string, rows: readonly string[], written?: { a: Written; b: Written }): Judged[] {
  if (!written) throw new Error(`pair ${id} is in none of the files`);
  const articles: [Annotated, Annotated] = [read('a', written.a), read('b', written.b)];
  const event = { same: 1, when: [], where: [], who: [] };
  const features = factFeatures(toPair(articles, { language: english, entities: [], event }));
  return rows.map((row) => {
    const [, a, b, yes] = row.split('\t').map(Number);
    const [left, right] = [a, b].map((start, side) =>
      articles[side === 0 ? 0 : 1].sentences.findIndex((sentence) => sentence.start === start),
    );
    if (left === undefined || right === undefined || left < 0 || right < 0)
      throw new Error(`no sentence there: ${row}`);
    const found = features(left, right);
    return { features: NAMES.map((name) => found[name]), yes: yes === 1, weight: 1, offset: 0, topic: topicOf(id) };
  });
}

function read(id: string, written: Written): Annotated {
  const { text, dct } = typeof written === 'string' ? { text: written, dct: undefined } : written;
  const declarations = dct === undefined ? [] : [{ field: 'published' as const, value: dct, rule: 'record' as const }];
  return annotate(clean({ id, source: '-', format: 'record', text, declarations, asIs: true }, english), annotator);
}

/** Pairs of one topic share the number before the first underscore; the others are held out ten at a time. */
function topicOf(id: string): string {
  return id.includes('_') ? (id.split('_')[0] ?? '') : id.slice(0, 2);
}

/** Every pair judged by a model that saw none of its topic. */
function report(): void {
  const scored = examples.map((example) => {
    const others = examples.filter(({ topic }) => topic !== example.topic);
    return { ...example, score: predict(fitLogistic(others, Number(values.penalty)), example.features) };
  });
  const yes = scored.filter((one) => one.yes);
  const no = scored.filter((one) => !one.yes);
  const above = yes.reduce((sum, one) => sum + no.filter((other) => other.score < one.score).length, 0);
  console.log(`${scored.length} sentence pairs, AUC ${(above / (yes.length * no.length)).toFixed(3)}`);
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const said = scored.filter(({ score }) => score >= threshold);
    const right = said.filter((one) => one.yes).length;
    const [precision, recall] = [right / said.length, right / yes.length];
    console.log(
      `threshold ${threshold}: precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}`,
    );
  }
}
