/**
 * Weights of the comparison of two names.
 *
 *     npm run train:names -- --pairs FILE
 *
 * FILE holds NDJSON lines `{type, a, b, same}`; see README.md. Prints F1 in ten-fold cross-validation, pairs that share a
 * name kept in one fold, and writes weights learned from all pairs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { english } from '../lang/en/index.ts';
import { findEvidence } from '../text/names/evidence.ts';
import { parseName } from '../text/names/name.ts';
import { fitLogistic, type Observation, scoreOf } from './logistic.ts';
import { randomNumbers } from './random.ts';

interface Pair {
  readonly type: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    folds: { type: 'string', default: '10' },
    threshold: { type: 'string', default: '0.4' },
    out: { type: 'string', default: 'src/text/names/pair-weights.txt' },
  },
});
if (!values.pairs) throw new Error('--pairs FILE is missing');
const threshold = Number(values.threshold);

const pairs = readFileSync(values.pairs, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);
const seen = pairs.map(toObservation);
const features = Object.keys(seen[0]?.evidence ?? {});

const folds = toFolds(pairs, Number(values.folds));
const scores = seen.map(() => 0);
for (let fold = 0; fold < Number(values.folds); fold += 1) {
  const weights = fitLogistic(
    seen.filter((_, at) => folds[at] !== fold),
    features,
  );
  for (const [at, observation] of seen.entries()) if (folds[at] === fold) scores[at] = scoreOf(observation, weights);
}
console.log(`cross-validated F1: all ${f1(() => true)}, persons ${f1(({ type }) => type === 'Person')}`);

const weights = fitLogistic(seen, features);
weights.set('bias', (weights.get('bias') ?? 0) - Math.log(threshold / (1 - threshold)));
const lines = [...weights].map(([feature, weight]) => `${feature} ${weight.toFixed(3)}`);
writeFileSync(
  values.out,
  [
    `# Weights of comparePair: feature, weight. Made by src/training/names.ts from ${pairs.length} pairs.`,
    ...lines,
    '',
  ].join('\n'),
);

function toObservation({ type, a, b, same }: Pair): Observation {
  const [left, right] = [a, b].map((name) => parseName(name, type === 'Person' ? 'person' : 'group', english.people));
  if (!left || !right) throw new Error('a pair has two names');
  return { evidence: findEvidence(left, right, english.people), same };
}

/** A fold for each pair; pairs that share a name, directly or through others, share it. */
function toFolds(rows: readonly Pair[], count: number): number[] {
  const family = rows.map((_, at) => at);
  const root = (at: number): number => (family[at] === at ? at : root(family[at] ?? at));
  const first = new Map<string, number>();
  for (const [at, { a, b }] of rows.entries()) {
    for (const name of [a, b]) {
      const other = first.get(name);
      if (other === undefined) first.set(name, at);
      else family[root(at)] = root(other);
    }
  }
  const random = randomNumbers(1);
  const folds = new Map([...new Set(rows.map((_, at) => root(at)))].map((at) => [at, Math.floor(random() * count)]));
  return rows.map((_, at) => folds.get(root(at)) ?? 0);
}

function f1(isWanted: (pair: Pair) => boolean): string {
  const wanted = pairs.flatMap((pair, at) =>
    isWanted(pair) ? [{ same: pair.same, said: (scores[at] ?? 0) >= threshold }] : [],
  );
  const right = wanted.filter(({ same, said }) => same && said).length;
  const wrong = wanted.filter(({ same, said }) => same !== said).length;
  return (right / (right + wrong / 2)).toFixed(3);
}
