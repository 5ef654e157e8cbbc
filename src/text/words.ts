import type { Span } from '../model/span.ts';

/**
 * A word as a reader sees it: letters, digits and marks of any script, joined by apostrophes, hyphens, full stops,
 * commas or ampersands that stand inside it; a dotted abbreviation keeps its last stop; a number keeps its currency sign.
 */
const WORD =
  /(?:\p{Lu}\.){2,}(?:-\p{Lu}\p{L}+)?|\p{Sc}?[\p{L}\p{M}\p{N}]+(?:(?:['’.&\-‑]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of `text` inside `within`, in order. */
export function* findWords(text: string, within: Span): Generator<Span> {
  const pattern = new RegExp(WORD);
  pattern.lastIndex = within.start;
  for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text)) {
    yield { start: match.index, end: Math.min(match.index + match[0].length, within.end) };
  }
}
