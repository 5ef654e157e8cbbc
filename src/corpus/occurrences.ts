import type { Language } from '../lang/language.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import type { Occurrence } from '../model/concordance.ts';
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

/** The places of an article where the query stands, with `context` characters on either side, cut between words. */
export function findOccurrences(
  article: Annotated<'sentences' | 'tokens'>,
  query: readonly WordTest[],
  context: number,
): Occurrence[] {
  const { id, text, tokens, sentences, blocks } = article;
  return findMatches(article, query).flatMap((first) => {
    const head = tokens[first];
    const last = tokens[first + query.length - 1];
    const block = blocks[sentences[head?.sentence ?? -1]?.block ?? -1];
    if (!head || !last || !block) return [];
    const [start, end] = [head.start, last.end];
    const left = toOneLine(text.slice(Math.max(block.start, start - 2 * context), start));
    const right = toOneLine(text.slice(end, Math.min(block.end, end + 2 * context)));
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
