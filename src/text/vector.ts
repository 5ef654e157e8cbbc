/** Terms with their weights, for comparing by cosine; complete before it is first compared. */
export type Vector = ReadonlyMap<string, number>;

export const toVector = (terms: Iterable<string>, weigh: (term: string) => number): Vector =>
  new Map([...terms].map((term) => [term, weigh(term)]));

/** Cosine of two vectors, 0 to 1. */
export function cosine(left: Vector, right: Vector): number {
  let product = 0;
  for (const [term, weight] of left) product += weight * (right.get(term) ?? 0);
  return toCosine(product, left, right);
}

/** Cosine of two vectors whose product is known. */
export const toCosine = (product: number, left: Vector, right: Vector): number =>
  product === 0 ? 0 : product / (length(left) * length(right));

const lengths = new WeakMap<Vector, number>();

/** Measured once: one vector is compared with many. */
function length(vector: Vector): number {
  const known = lengths.get(vector);
  if (known !== undefined) return known;
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  const found = Math.sqrt(sum);
  lengths.set(vector, found);
  return found;
}

/** Terms two vectors share. */
export const sharedTerms = (left: Vector, right: Vector): string[] =>
  [...left.keys()].filter((term) => right.has(term));

/** Weight of what two vectors share, as part of the lighter one: 1 when all of it stands in the other. */
export function containment(left: Vector, right: Vector): number {
  const total = (vector: Vector): number => [...vector.values()].reduce((sum, weight) => sum + weight, 0);
  const both = sharedTerms(left, right).reduce(
    (sum, term) => sum + Math.min(left.get(term) ?? 0, right.get(term) ?? 0),
    0,
  );
  return both === 0 ? 0 : both / Math.min(total(left), total(right));
}
