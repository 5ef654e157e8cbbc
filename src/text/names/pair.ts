import { findEvidence } from './evidence.ts';
import type { Name, NameWords } from './name.ts';
import weightList from './pair-weights.txt';

/** How likely it is that two names, of one kind and without any text around them, name the same: 0 to 1, from 0.5 on yes. */
export function comparePair(a: Name, b: Name, rules: NameWords): number {
  const evidence = Object.entries(findEvidence(a, b, rules));
  const sum = evidence.reduce((total, [feature, value]) => total + value * (WEIGHTS.get(feature) ?? 0), BIAS);
  return 1 / (1 + Math.exp(-sum));
}

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  weightList
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]),
);
const BIAS = WEIGHTS.get('bias') ?? 0;
