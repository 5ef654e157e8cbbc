/** One weighted example: its features in a fixed order and whether the answer is yes. */
export interface Labelled {
  readonly features: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
  /** Log-odds known beforehand. */
  readonly offset: number;
}

/** Weights of a logistic model, the constant last, by Newton's method with an L2 penalty on all but the constant. */
export function fitLogistic(examples: readonly Labelled[], penalty: number, rounds = 12): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const { features, yes, weight, offset } of examples) {
      const guess = predict(weights, features, offset);
      const slope = weight * ((yes ? 1 : 0) - guess);
      const bend = weight * guess * (1 - guess);
      for (let row = 0; row < size; row += 1) {
        const value = features[row] ?? 1;
        gradient[row] = (gradient[row] ?? 0) + slope * value;
        const line = curvature[row];
        if (line)
          for (let column = 0; column < size; column += 1)
            line[column] = (line[column] ?? 0) + bend * value * (features[column] ?? 1);
      }
    }
    for (let row = 0; row < size; row += 1) {
      const cost = row < size - 1 ? penalty : 1e-6;
      gradient[row] = (gradient[row] ?? 0) - cost * (weights[row] ?? 0);
      const line = curvature[row];
      if (line) line[row] = (line[row] ?? 0) + cost;
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, row) => weight + (step[row] ?? 0));
  }
  return weights;
}

/** Probability of yes. */
export function predict(weights: readonly number[], features: readonly number[], offset = 0): number {
  let sum = offset + (weights.at(-1) ?? 0);
  for (let at = 0; at < features.length; at += 1) sum += (weights[at] ?? 0) * (features[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The solution of a system of linear equations, by elimination with pivots. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    }
    const chosen = matrix[pivot] ?? new Float64Array(size);
    matrix[pivot] = matrix[column] ?? new Float64Array(size);
    matrix[column] = chosen;
    const value = right[pivot] ?? 0;
    right[pivot] = right[column] ?? 0;
    right[column] = value;
    for (let row = 0; row < size; row += 1) {
      const line = matrix[row];
      if (row === column || !line) continue;
      const factor = (line[column] ?? 0) / (chosen[column] || 1);
      for (let at = column; at < size; at += 1) line[at] = (line[at] ?? 0) - factor * (chosen[at] ?? 0);
      right[row] = (right[row] ?? 0) - factor * value;
    }
  }
  return right.map((value, row) => value / (matrix[row]?.[row] || 1));
}
