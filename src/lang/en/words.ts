import { parseList, parseSet } from '../list.ts';
import { ABBREVIATION_KINDS, type AbbreviationKind, type WordKnowledge } from '../words.ts';
import abbreviations from './abbreviations.txt';
import phraseStops from './phrase-stops.txt';
import { toKey } from './spelling.ts';
import { stem } from './stem.ts';
import stopWords from './stopwords.txt';

export const words: WordKnowledge = {
  abbreviations: parseAbbreviations(abbreviations),
  stopWords: parseSet(stopWords),
  phraseStops: parseSet(phraseStops),
  possessives: ["'s"],
  stem,
  key: toKey,
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
