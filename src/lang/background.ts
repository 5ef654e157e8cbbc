/** How common words are in ordinary news, for telling the rare from the usual without a collection at hand. */
export interface Background {
  /** Natural logarithm of the number of articles over those that hold the stem; highest for a stem not known. */
  readonly idf: (stem: string) => number;
}

/** A background from its list: first the number of articles, then lines of a document frequency and the stems that have it. */
export function parseBackground(text: string): Background {
  const known = new Map<string, number>();
  let articles = 1;
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || !line) continue;
    const [count = '', ...stems] = line.split(' ');
    if (!stems.length) articles = Number(count);
    const idf = Math.log((articles + 1) / (Number(count) + 1));
    for (const stem of stems) known.set(stem, idf);
  }
  const unknown = Math.log(articles + 1);
  return { idf: (stem) => known.get(stem) ?? unknown };
}
