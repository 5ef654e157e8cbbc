import type { Evidence } from '../text/names/evidence.ts';

/** One pair with its answer. */
export interface Observation {
  readonly evidence: Evidence;
  readonly same: boolean;
}

/** Strength of the pull of the weights towards nothing. */
const RIDGE = 1;
const ROUNDS = 25;

/** Weights of a logistic regression with a ridge penalty (Newton's method), the bias among them. */
export function fitLogistic(seen: readonly Observation[], features: readonly string[]): Map<string, number> {
  const names = ['bias', ...features];
  const rows = seen.map(({ evidence }) => names.map((name) => (name === 'bias' ? 1 : (evidence[name] ?? 0))));
  let weights = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const steps = solve(toSystem(rows, seen, weights));
    weights = weights.map((weight, at) => weight + (steps[at] ?? 0));
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Probability of "same" under the weights. */
export function scoreOf({ evidence }: Observation, weights: ReadonlyMap<string, number>): number {
  const sum = [...weights].reduce(
    (total, [name, weight]) => total + weight * (name === 'bias' ? 1 : (evidence[name] ?? 0)),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Rows of the Hessian, each with the gradient as last column. */
function toSystem(rows: readonly number[][], seen: readonly Observation[], weights: readonly number[]): number[][] {
  const system = weights.map((weight, at) =>
    weights.map((_, to): number => (at === to ? (at === 0 ? 1e-6 : RIDGE) : 0)).concat(at === 0 ? 0 : -RIDGE * weight),
  );
  for (const [at, row] of rows.entries()) {
    const sum = row.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0);
    const said = 1 / (1 + Math.exp(-sum));
    const error = (seen[at]?.same ? 1 : 0) - said;
    for (const [k, value] of row.entries()) {
      const line = system[k] as number[];
      for (const [m, other] of row.entries()) line[m] = (line[m] ?? 0) + said * (1 - said) * value * other;
      line[row.length] = (line[row.length] ?? 0) + error * value;
    }
  }
  return system;
}

/** Solves a positive definite system by elimination. */
function solve(system: number[][]): number[] {
  for (const [at, line] of system.entries()) {
    const pivot = line[at] ?? 1;
    for (const [to, other] of system.entries()) {
      if (to === at) continue;
      const factor = (other[at] ?? 0) / pivot;
      if (factor) for (let k = at; k < other.length; k += 1) other[k] = (other[k] ?? 0) - factor * (line[k] ?? 0);
    }
  }
  return system.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}
