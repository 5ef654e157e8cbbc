import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { parseList, parseSet } from '../list.ts';
import { ABBREVIATION_KINDS, type AbbreviationKind, type WordKnowledge } from '../words.ts';
import abbreviations from './abbreviations.txt';
import phraseStops from './phrase-stops.txt';
import stopWords from './stopwords.txt';

export const words: WordKnowledge = {
  abbreviations: parseAbbreviations(abbreviations),
  stopWords: parseSet(stopWords),
  phraseStops: parseSet(phraseStops),
  possessives: ["'s"],
  stem,
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

const stems = new Map<string, string>();
const LARGEST = 100_000;
const LONGEST = 60;

/** Porter's stem; remembered, because the same few thousand words come again and again. */
function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // The stemmer's patterns take quadratic time; what is longer than any word has no English ending.
  if (word.length > LONGEST) return word;
  if (stems.size >= LARGEST) stems.clear();
  const fresh = stemmer.stem(word);
  stems.set(word, fresh);
  return fresh;
}
