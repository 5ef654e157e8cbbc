import type { Language } from '../lang/language.ts';
import type { Annotated, FoundValue } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { separateDisplay, settleDisplay, withDisplay } from './display.ts';
import { findEntities } from './entities.ts';
import { findPhrases } from './phrases.ts';
import { findQuotes } from './quotes.ts';
import { loadNameFinder, type NameFinder } from './recogniser.ts';
import { findReferenceTime } from './reference-time.ts';
import { findSentences } from './sentences.ts';
import { findStatements } from './statements.ts';
import { findTokens } from './tokens.ts';
import { findValues } from './values.ts';
import { isForeign } from './written-in.ts';

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
  const whole = withDisplay(worded, language);
  const foreign = isForeign(worded, language);
  const found = findEntities(whole, settleDisplay(whole, names.find(whole, foreign), language), language);
  const named = { ...worded, ...separateDisplay(whole, found) };
  const phrases = findPhrases(named, language);
  const timed = { ...named, referenceTime: findReferenceTime(named, language, phrases) };
  const values = findValues(timed, language, phrases);
  const noticed = foreign ? [{ code: 'UNKNOWN_LANGUAGE', article: article.id } as const] : [];
  const diagnostics = [...article.diagnostics, ...noticed, ...findAmbiguous(article.id, values)];
  const valued = { ...timed, values, diagnostics };
  const quoted = { ...valued, quotes: findQuotes(valued, language) };
  return { ...quoted, statements: findStatements(quoted, language) };
}

/** Dates such as 03/04/2018, each pair of readings reported where it is first met. */
function findAmbiguous(article: string, values: readonly FoundValue[]): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const { start, end, value } of values) {
    if (value.kind !== 'date' || !value.readings || first.has(value.readings.join())) continue;
    const { readings } = value;
    first.set(readings.join(), { code: 'AMBIGUOUS_DATE', article, span: { start, end }, readings });
  }
  return [...first.values()];
}
