import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { parseSet } from '../list.ts';
import type { WordKnowledge } from '../words.ts';
import abbreviations from './abbreviations.txt';
import stopWords from './stopwords.txt';

export const words: WordKnowledge = {
  abbreviations: parseSet(abbreviations),
  stopWords: parseSet(stopWords),
  possessives: ["'s"],
  stem: (word) => stemmer.stem(word),
};
