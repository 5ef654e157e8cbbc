import type { Sourced } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Paragraph } from '../page.ts';

/** A value for people and for comparing: NFC, white space and no-break spaces as single spaces. */
export const toPlain = (raw: string): string =>
  raw
    .normalize('NFC')
    .split(/[\s\u00a0\u202f\u200b]/u)
    .filter(Boolean)
    .join(' ');

/** `raw` as it is published; the span keeps pointing at the raw text. */
export const sourced = (raw: string, rule: string, { start, end }: Span): Sourced => ({
  value: toPlain(raw),
  rule,
  span: { start, end },
});

/** A span of a paragraph as a span of the text. */
export const shifted = ({ start }: Paragraph, span: Span): Span => ({
  start: start + span.start,
  end: start + span.end,
});
