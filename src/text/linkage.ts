import { createHeap } from './heap.ts';

/** How alike two items are, by their indexes. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

export interface LinkageOptions {
  /** Groups whose average likeness falls below stay apart. */
  readonly threshold: number;
  /** Most edges an item was given; items of big groups are not held to likenesses nobody computed. */
  readonly degree: number;
}

/** Two groups that may be joined, as they were when it was noted. */
interface Offer {
  readonly a: number;
  readonly b: number;
  readonly average: number;
  readonly versions: number;
}

interface Group {
  readonly members: number[];
  /** Sum of likenesses to each neighbouring group. */
  readonly links: Map<number, number>;
  version: number;
}

/**
 * Items `0..count-1` in groups, by average linkage over the likenesses given; a pair without an edge counts as unlike.
 * Independent of the order of the edges.
 */
export function linkGroups(count: number, edges: readonly Edge[], { threshold, degree }: LinkageOptions): number[][] {
  const groups = Array.from({ length: count }, (_, item): Group => ({ members: [item], links: new Map(), version: 0 }));
  for (const { a, b, likeness } of edges) {
    groups[a]?.links.set(b, likeness);
    groups[b]?.links.set(a, likeness);
  }
  const alive = new Set(groups.keys());
  const heap = createHeap<Offer>(
    (x, y) => x.average > y.average || (x.average === y.average && (x.a < y.a || (x.a === y.a && x.b < y.b))),
  );
  const offer = (a: number, b: number): void => {
    const left = groups[a];
    const right = groups[b];
    if (!left || !right) return;
    const average = (left.links.get(b) ?? 0) / pairsBetween(left, right, degree);
    if (average >= threshold)
      heap.push({ a: Math.min(a, b), b: Math.max(a, b), average, versions: left.version + right.version });
  };
  for (const { a, b } of edges) offer(a, b);
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, versions } = best;
    const [left, right] = [groups[a], groups[b]];
    if (!left || !right || !alive.has(a) || !alive.has(b) || left.version + right.version !== versions) continue;
    const [kept, gone] = left.members.length >= right.members.length ? [a, b] : [b, a];
    join(groups, kept, gone);
    alive.delete(gone);
    for (const other of groups[kept]?.links.keys() ?? []) offer(kept, other);
  }
  return [...alive]
    .map((id) => (groups[id]?.members ?? []).sort((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function pairsBetween(left: Group, right: Group, degree: number): number {
  const [few, many] = [left.members.length, right.members.length].sort((x, y) => x - y) as [number, number];
  return few * Math.min(many, degree);
}

/** Moves members and links of `gone` to `kept`. */
function join(groups: readonly Group[], kept: number, gone: number): void {
  const into = groups[kept];
  const from = groups[gone];
  if (!into || !from) return;
  into.members.push(...from.members);
  into.version += from.version + 1;
  into.links.delete(gone);
  from.links.delete(kept);
  for (const [other, likeness] of from.links) {
    const sum = (into.links.get(other) ?? 0) + likeness;
    into.links.set(other, sum);
    const theirs = groups[other]?.links;
    theirs?.delete(gone);
    theirs?.set(kept, sum);
  }
}
