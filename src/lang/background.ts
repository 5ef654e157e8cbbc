/** How common words are in ordinary news, for telling the rare from the usual without a collection at hand. */
export interface Background {
  /** Natural logarithm of the number of articles over those that hold the stem; highest for a stem not known. */
  readonly idf: (stem: string) => number;
}

/** A background from its list: first the number of articles, then lines of a document frequency and the stems that have it. */
export function parseBackground(text: string): Background {
  const frequency = new Map<string, number>();
  let articles = 1;
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || !line) continue;
    const [count = '', ...stems] = line.split(' ');
    if (!stems.length) articles = Number(count);
    for (const stem of stems) frequency.set(stem, Number(count));
  }
  return { idf: (stem) => Math.log((articles + 1) / ((frequency.get(stem) ?? 0) + 1)) };
}
