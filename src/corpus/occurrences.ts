import type { Language } from '../lang/language.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import type { Occurrence } from '../model/concordance.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';

/** Tells whether a token is the word asked for. */
export type WordTest = (token: Token) => boolean;

export interface QueryOptions {
  /** Match the form given only, not its other forms. */
  readonly exact?: boolean;
}

/** One test a word of the query: a word matches all forms of its stem, `cooperat*` all words that begin so. */
export function parseQuery(query: string, language: Language, { exact = false }: QueryOptions = {}): WordTest[] {
  return findWords(query, { start: 0, end: query.length }).map(({ start, end }) => {
    const form = fold(query.slice(start, end));
    if (query[end] === '*') return ({ norm }) => norm.startsWith(form);
    if (exact) return ({ norm }) => norm === form;
    const stem = language.words.stem(form);
    return ({ norm }) => norm === form || language.words.stem(norm) === stem;
  });
}

/** Tokens, from the first on, that match the query in a row within one sentence. */
export function findMatches({ tokens }: Annotated<'tokens'>, query: readonly WordTest[]): number[] {
  if (query.length === 0) return [];
  return [...tokens.keys()].filter((first) =>
    query.every((matches, offset) => {
      const token = tokens[first + offset];
      return token !== undefined && token.sentence === tokens[first]?.sentence && matches(token);
    }),
  );
}

/** A stretch of one sentence that was asked for. */
export interface Place extends Span {
  readonly sentence: number;
}

/** Where a query stands in an article. */
export function findPlaces(article: Annotated<'tokens'>, query: readonly WordTest[]): Place[] {
  return findMatches(article, query).flatMap((first) => {
    const head = article.tokens[first];
    const last = article.tokens[first + query.length - 1];
    return head && last ? [{ start: head.start, end: last.end, sentence: head.sentence }] : [];
  });
}

/** Where a regular expression matches inside a sentence. */
export function findPatternPlaces({ text, sentences }: Annotated<'sentences'>, pattern: RegExp): Place[] {
  const global = new RegExp(pattern, [...new Set(`${pattern.flags}g`)].join(''));
  return sentences.flatMap((within, sentence) =>
    [...text.slice(within.start, within.end).matchAll(global)].flatMap(({ index, 0: found }) => {
      const start = within.start + index;
      return found === '' ? [] : [{ start, end: start + found.length, sentence }];
    }),
  );
}

export interface ContextOptions {
  /** Characters on either side. */
  readonly context: number;
  /** Nothing of the sentences before and after. */
  readonly inSentence?: boolean;
}

/** The places with the text around them, cut between words; it never leaves the block. */
export function showPlaces(
  { id, text, sentences, blocks }: Annotated<'sentences'>,
  places: readonly Place[],
  { context, inSentence = false }: ContextOptions,
): Occurrence[] {
  return places.flatMap(({ start, end, sentence }) => {
    const own = sentences[sentence];
    const bounds = inSentence ? own : blocks[own?.block ?? -1];
    if (!bounds) return [];
    const left = toOneLine(text.slice(Math.max(bounds.start, start - 2 * context), start));
    const right = toOneLine(text.slice(end, Math.min(bounds.end, end + 2 * context)));
    return [
      {
        article: id,
        start,
        end,
        text: text.slice(start, end),
        left: cutLeft(left, context),
        right: cutRight(right, context),
      },
    ];
  });
}

const toOneLine = (text: string): string => text.replace(/\s+/g, ' ');

function cutLeft(text: string, context: number): string {
  if (text.length <= context) return text;
  const blank = text.indexOf(' ', text.length - context);
  return text.slice(blank + 1 || text.length - context);
}

function cutRight(text: string, context: number): string {
  if (text.length <= context) return text;
  const blank = text.lastIndexOf(' ', context);
  return text.slice(0, blank > 0 ? blank : context);
}
