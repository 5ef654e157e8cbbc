import { type Span, textOf } from '../../model/span.ts';

/** A span as the public JSON gives it: with the slice it stands for. */
export interface SpanJson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span with its slice of `text`, and nothing else. */
export const toSpan = (text: string, span: Span): SpanJson => ({
  start: span.start,
  end: span.end,
  text: textOf(text, span),
});
