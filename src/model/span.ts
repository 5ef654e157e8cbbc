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
