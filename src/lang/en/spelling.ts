import { remember } from '../../text/remember.ts';
import { parseList } from '../list.ts';
import spellingList from './spelling.txt';
import { stem } from './stem.ts';

const spellings = new Map(
  parseList(spellingList).map((line) => line.split(' ') as [british: string, american: string]),
);

/** A folded word in its American spelling, for comparing. */
export const spell = (word: string): string =>
  spellings.get(word) ?? (word.includes('is') ? word.replace(/is(e[drs]?|ing|ations?)$/, 'iz$1') : word);

/** Stems that the British and the American spelling do not share: `defenc` and `defens`. */
const stemSpellings = new Map([...spellings].map(([british, american]) => [stem(british), stem(american)]));

/**
 * What the forms of one keyword have in common, for counting: plural, possessive, hyphen and British or American spelling are
 * put aside. `defences`, `defense`; `co-operation`, `cooperation`; numbers keep their hyphens: `2014-15`.
 */
export const toKey: (word: string) => string = remember((word) => {
  const joined = word.includes('-') && !/\d/.test(word) ? word.replaceAll('-', '') : word;
  const stemmed = stem(spell(joined));
  return stemSpellings.get(stemmed) ?? stemmed;
});
