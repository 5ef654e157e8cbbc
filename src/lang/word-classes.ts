/** What a word is in its sentence, as far as noun phrases are concerned. */
export const WORD_CLASSES = ['noun', 'adjective', 'other'] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** Trained weights that tell the classes apart: a feature speaks for each class, in the order of `WORD_CLASSES`. */
export type ClassWeights = ReadonlyMap<string, readonly number[]>;

/** Reads lines `feature noun adjective other`; `#` starts a comment line. */
export function parseClassWeights(text: string): ClassWeights {
  const weights = new Map<string, readonly number[]>();
  for (const line of text.split('\n')) {
    const [feature, ...numbers] = line.split(' ');
    if (feature && feature !== '#') weights.set(feature, numbers.map(Number));
  }
  return weights;
}
