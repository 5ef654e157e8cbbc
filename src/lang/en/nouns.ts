const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'people person,persons person,men man,women woman,children child,lives life,wives wife,feet foot,teeth tooth,policemen policeman,troops soldier,police policeman,countries country,series series'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]), // every pair is written with one blank
);

/** Singular of a regular or known plural. */
export function toBase(form: string): string {
  const word = form.replace(/'s$/, '');
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a word may be a plural; verbs in -s pass too. */
export const looksPlural = (word: string): boolean => IRREGULAR.has(word) || /[^aius]s$|men$/.test(word);
