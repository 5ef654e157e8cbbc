/** A queue that gives back its highest-ranked entry first; `before` must be a total order for the same run each time. */
export interface Heap<T> {
  readonly push: (entry: T) => void;
  readonly pop: () => T | undefined;
}

/** An empty heap. */
export function createHeap<T>(before: (left: T, right: T) => boolean): Heap<T> {
  const entries: T[] = [];
  const swapIfBefore = (child: number, parent: number): boolean => {
    const lower = entries[child];
    const upper = entries[parent];
    if (lower === undefined || upper === undefined || !before(lower, upper)) return false;
    entries[child] = upper;
    entries[parent] = lower;
    return true;
  };
  const push = (entry: T): void => {
    let at = entries.push(entry) - 1;
    while (at > 0 && swapIfBefore(at, (at - 1) >> 1)) at = (at - 1) >> 1;
  };
  const pop = (): T | undefined => {
    const first = entries[0];
    const last = entries.pop();
    if (last === undefined || entries.length === 0) return first;
    entries[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = entries[left + 1];
      const child = right !== undefined && before(right, entries[left] as T) ? left + 1 : left;
      if (!swapIfBefore(child, at)) return first;
      at = child;
    }
  };
  return { push, pop };
}
