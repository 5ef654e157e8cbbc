import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import { findEntities } from './entities.ts';
import { findQuotes } from './quotes.ts';
import { loadNameFinder, type NameFinder } from './recogniser.ts';
import { findReferenceTime } from './reference-time.ts';
import { findSentences } from './sentences.ts';
import { findStatements } from './statements.ts';
import { findTokens } from './tokens.ts';
import { findValues } from './values.ts';

/** What annotating needs beside the article; load it once, use it for every article. */
export interface Annotator {
  readonly language: Language;
  readonly names: NameFinder;
}

/** The annotator of a language, with the recogniser's weights read in. */
export const loadAnnotator = async (language: Language): Promise<Annotator> => ({
  language,
  names: await loadNameFinder(language),
});

/** `article` with every layer, each found from the ones before it. */
export function annotate(article: Article, { language, names }: Annotator): Annotated {
  const sentences = findSentences(article, language);
  const tokens = findTokens({ ...article, sentences }, language);
  const worded = { ...article, sentences, tokens };
  const named = { ...worded, ...findEntities(worded, names.find(worded), language) };
  const timed = { ...named, referenceTime: findReferenceTime(named, language) };
  const valued = { ...timed, values: findValues(timed, language) };
  const quoted = { ...valued, quotes: findQuotes(valued, language) };
  return { ...quoted, statements: findStatements(quoted, language) };
}
