import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const stems = new Map<string, string>();
const LARGEST = 100_000;
const LONGEST = 60;

/** Porter's stem; remembered, because the same few thousand words come again and again. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // The stemmer's patterns take quadratic time; what is longer than any word has no English ending.
  if (word.length > LONGEST) return word;
  if (stems.size >= LARGEST) stems.clear();
  const fresh = stemmer.stem(word);
  stems.set(word, fresh);
  return fresh;
}
