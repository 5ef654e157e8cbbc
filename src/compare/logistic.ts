import { parseList } from '../lang/list.ts';

/** A logistic model from its table, `feature weight` a line with `constant` among them: the probability, 0 to 1, that features give. */
export function readLogistic(table: string): (features: object) => number {
  const weights = parseList(table).map((line): readonly [name: string, weight: number] => {
    const [name = '', weight] = line.split(/\s+/);
    return [name, Number(weight)];
  });
  return (features) => {
    const values = new Map<string, number>(Object.entries(features));
    const odds = weights.reduce(
      (sum, [name, weight]) => sum + weight * (name === 'constant' ? 1 : (values.get(name) ?? 0)),
      0,
    );
    return 1 / (1 + Math.exp(-odds));
  };
}
