import { toTerms } from '../lang/terms.ts';
import { indexHolding, type Span, within } from '../model/span.ts';
import type { Pair } from './reading.ts';

/** Words a subject is made of at most. */
const MAX_WORDS = 5;

/** What a finding is about, in the words of the first article: the heaviest of the shared terms, as its sentence writes them. */
export function subjectOf(pair: Pair, place: Span, terms: readonly string[]): string {
  const { article } = pair.a;
  const sentence = article.sentences[indexHolding(article.sentences, place)];
  if (!sentence) return '';
  const heavy = new Set(
    [...terms].sort((x, y) => pair.weigh(y) - pair.weigh(x) || (x < y ? -1 : 1)).slice(0, MAX_WORDS),
  );
  const tokens = within(article.tokens, sentence);
  const termsOfToken = toTerms(
    tokens.map(({ norm }) => norm),
    pair.language,
  );
  const words: string[] = [];
  tokens.forEach((token, index) => {
    const own = (termsOfToken[index] ?? []).filter((term) => heavy.delete(term));
    if (own.length > 0) words.push(article.text.slice(token.start, token.end));
  });
  return words.join(' ');
}
