import { type Span, textOf } from '../../model/span.ts';
import { escapeLine } from '../escape.ts';

/** A sentence with the evidence in it, cut around the evidence where it is long. */
export interface Excerpt {
  readonly before: string;
  readonly evidence: string;
  readonly after: string;
}

/** The words around `evidence` in its sentence: about `most` characters, whole words, cuts shown by an ellipsis. */
export function toExcerpt(text: string, sentence: Span, evidence: Span, most: number): Excerpt {
  const before = escapeLine(text.slice(sentence.start, evidence.start));
  const middle = escapeLine(textOf(text, evidence));
  const after = escapeLine(text.slice(evidence.end, sentence.end));
  const spare = Math.max(0, most - middle.length);
  if (before.length + after.length <= spare) return { before, evidence: middle, after };
  const half = Math.floor(spare / 2);
  const ahead = Math.min(before.length, Math.max(half, spare - after.length));
  return { before: keepEnd(before, ahead), evidence: middle, after: keepStart(after, spare - ahead) };
}

function keepEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.indexOf(' ', text.length - length);
  return from < 0 ? '… ' : `…${text.slice(from)}`;
}

function keepStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const to = text.lastIndexOf(' ', length);
  return to <= 0 ? ' …' : `${text.slice(0, to)} …`;
}
