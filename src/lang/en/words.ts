import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { parseList, parseSet } from '../list.ts';
import { ABBREVIATION_KINDS, type AbbreviationKind, type WordKnowledge } from '../words.ts';
import abbreviations from './abbreviations.txt';
import stopWords from './stopwords.txt';

export const words: WordKnowledge = {
  abbreviations: parseAbbreviations(abbreviations),
  stopWords: parseSet(stopWords),
  possessives: ["'s"],
  stem: (word) => stemmer.stem(word),
};

/** Lines `abbreviation kind`. */
function parseAbbreviations(text: string): ReadonlyMap<string, AbbreviationKind> {
  return new Map(
    parseList(text).flatMap((line) => {
      const [abbreviation = '', name] = line.split(' ');
      const kind = ABBREVIATION_KINDS.find((known) => known === name);
      return kind ? [[abbreviation, kind] as const] : [];
    }),
  );
}
