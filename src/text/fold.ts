/** `word` in the form words are compared in: composed (NFC), lower case, typographic apostrophes straightened. */
export const fold = (word: string): string => word.normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'");

/** `word` folded and without diacritics, for matching names across transliterations. */
export const foldAccents = (word: string): string =>
  fold(word)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
