import type { Span } from '../../model/span.ts';

/** The place that opens a story, and the agency named beside it. Spans count from the beginning of the paragraph. */
export interface Dateline {
  readonly place: Span;
  readonly agency?: Span;
}

/** Capitals, then perhaps a region, a day and an agency in brackets, then a colon or dash. */
const DATELINE =
  /^((?:\p{Lu}[\p{Lu}\p{M}.'’-]+ ?){1,4}(?:, ?\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?)(?:, ?[\p{L}.]{3,9} \d{1,2})?\s?(?:\(([^()]{2,40})\))?\s?(?::|--?|–|—)\s/u;

/** The same with a place in ordinary letters: there the agency is what tells it from any sentence. */
const MIXED =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, ?\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?)\s?\(([^()]{2,40})\)\s?(?::|--?|–|—)\s/u;

/** The dateline `paragraph` opens with, if any. */
export function parseDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 120);
  // Patterns of letters of all alphabets take a hundredth of a second to be made: few paragraphs need them.
  if (!/[:–—-]\s/.test(head)) return undefined;
  const match = (/^.[a-z]/.test(head) ? null : DATELINE.exec(head)) ?? (head.includes('(') ? MIXED.exec(head) : null);
  const [, place, agency] = match ?? [];
  if (!place) return undefined;
  const end = place.trimEnd().length;
  const bracket = agency === undefined ? -1 : head.indexOf(`(${agency})`) + 1;
  return {
    place: { start: 0, end },
    ...(agency !== undefined && { agency: { start: bracket, end: bracket + agency.length } }),
  };
}
