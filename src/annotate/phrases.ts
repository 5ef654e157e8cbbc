import type { Language } from '../lang/language.ts';
import type { Found, Term } from '../lang/phrase.ts';
import type { Meaning } from '../lang/values.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';
import { findPieces } from '../text/pieces.ts';

/** The terms of a stretch of text and the phrases among them that tell a time or an amount. */
export interface Phrases {
  readonly terms: readonly Term[];
  readonly found: readonly Found<Meaning>[];
}

/** The phrases of every sentence: the reference time is read from them first, then all values. */
export const findPhrases = ({ text, sentences }: Annotated<'sentences'>, language: Language): Phrases[] =>
  sentences.map((sentence) => findPhrasesIn(text, sentence, language));

/** The phrases inside `span`. */
export function findPhrasesIn(text: string, span: Span, { values }: Language): Phrases {
  const terms = values.toTerms(findPieces(text, span));
  return { terms, found: values.find(terms) };
}
