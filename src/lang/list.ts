/** The entries of a word list: one a line, `#` starts a comment. */
export function parseList(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** A word list as a set, folded to lower case. */
export const parseSet = (text: string): ReadonlySet<string> =>
  new Set(parseList(text).map((entry) => entry.toLowerCase()));
