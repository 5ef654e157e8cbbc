/** Text whose every UTF-16 unit takes one column, whatever stands beside it: Latin, Cyrillic, typographic marks. */
const NARROW =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2319\u2716]*$/;

/** What colours text, as the palette writes it. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** Columns that `text` takes on a terminal; colours take none. */
export function widthOf(text: string): number {
  const plain = text.replaceAll(COLOUR, '');
  return NARROW.test(plain) ? plain.length : toolsForAnyText().stringWidth(text);
}

/** `text` cut to `width` columns, the cut shown by an ellipsis. `text` holds no colours. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (NARROW.test(text)) return `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
  let kept = '';
  let used = 1;
  for (const { segment } of toolsForAnyText().graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` broken into lines of at most `width` columns, at blanks where there are any. Colours survive. */
export function wrapTo(text: string, width: number): string[] {
  const columns = Math.max(1, width);
  return fillLines(text, columns) ?? toolsForAnyText().wrapAnsi(text, columns, { hard: true }).split('\n');
}

/** `text` followed by blanks up to `width` columns. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The lines of ordinary prose; nothing where a colour has to be broken, a word is too long or a blank is odd. */
function fillLines(text: string, columns: number): string[] | undefined {
  const plain = text.replaceAll(COLOUR, '');
  if (!NARROW.test(plain) || plain !== plain.trim()) return undefined;
  if (plain.length <= columns) return [text];
  if (plain !== text || /\s\s/.test(text)) return undefined;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (word.length > columns) return undefined;
    if (line && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

type Tools = ReturnType<typeof loadTools>;
let tools: Tools | undefined;

/** What measures any script and any emoji. Making it ready takes longer than starting Node: ordinary prose does without. */
const toolsForAnyText = (): Tools => {
  tools ??= loadTools();
  return tools;
};

const loadTools = () => ({
  stringWidth: (require('string-width') as typeof import('string-width')).default,
  wrapAnsi: (require('wrap-ansi') as typeof import('wrap-ansi')).default,
  graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
});
