import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that `text` takes on a terminal. */
export const widthOf = (text: string): number => stringWidth(text);

/** `text` cut to `width` columns, the cut shown by an ellipsis. `text` holds no colours. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` broken into lines of at most `width` columns, at blanks where there are any. Colours survive. */
export const wrapTo = (text: string, width: number): string[] =>
  wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n');

/** `text` followed by blanks up to `width` columns. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
