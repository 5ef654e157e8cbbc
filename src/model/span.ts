/** A stretch of `Document.text`: start included, end excluded, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** Orders spans by where they begin; of two that begin together the longer comes first. */
export const byPosition = (left: Span, right: Span): number => left.start - right.start || right.end - left.end;

/** Index of the first span of a list in text order that begins at `position` or later. */
export function firstFrom(sorted: readonly Span[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the span that holds `inner` in a list in text order without overlaps, or -1. */
export function indexHolding(sorted: readonly Span[], inner: Span): number {
  const index = firstFrom(sorted, inner.start + 1) - 1;
  const outer = sorted[index];
  return outer && contains(outer, inner) ? index : -1;
}

/** The spans of a list in text order that lie inside `outer`. Logarithmic in the length of the list. */
export function within<S extends Span>(sorted: readonly S[], outer: Span): S[] {
  const found: S[] = [];
  for (let index = firstFrom(sorted, outer.start); index < sorted.length; index += 1) {
    const span = sorted[index];
    if (!span || span.start >= outer.end) break;
    if (span.end <= outer.end) found.push(span);
  }
  return found;
}

/** Finds the first of a list in text order, whose spans may lie inside one another, that holds a span. */
export function toHolder<S extends Span>(sorted: readonly S[]): (inner: Span) => S | undefined {
  let furthest = 0;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (inner) => {
    let first: S | undefined;
    for (let at = firstFrom(sorted, inner.start + 1) - 1; at >= 0 && (reach[at] ?? 0) >= inner.end; at -= 1) {
      const outer = sorted[at];
      if (outer && outer.end >= inner.end) first = outer;
    }
    return first;
  };
}
