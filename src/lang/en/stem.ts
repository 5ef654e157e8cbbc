import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { remember } from '../../text/remember.ts';

const LONGEST = 60;

/** Porter's stem. The stemmer's patterns take quadratic time; what is longer than any word has no English ending. */
export const stem: (word: string) => string = remember((word) => (word.length > LONGEST ? word : stemmer.stem(word)));
