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

/** A list of groups: one a line, members between bars, the standard form first. */
export const parseGroups = (text: string): readonly (readonly string[])[] =>
  parseList(text).map((line) => line.split('|').map((entry) => entry.trim().toLowerCase()));

/** Every member of a group, the first included, to the first. */
export const toStandardForms = (groups: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(([first = '', ...others]) => [first, ...others].map((entry) => [entry, first] as const)));
