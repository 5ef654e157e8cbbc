import letters from './letters.txt';

const LETTERS: ReadonlyMap<string, string> = new Map(
  letters
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' | '))
    .map((entry) => [entry.split(' ')[0] ?? '', (entry.split(' ')[1] ?? '').replace('_', '')]),
);

/** A folded word in plain Latin letters, as far as its script has a table. */
export const toLatin = (word: string): string =>
  /^[a-z\d]*$/.test(word) ? word : [...word].map((letter) => LETTERS.get(letter) ?? letter).join('') || word;
