import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';

/** A stretch of a sentence that says one thing, with the indices of its tokens. */
export interface Clause extends Span {
  readonly sentence: number;
  readonly tokens: readonly number[];
}

/** Marks that end a clause wherever they stand; a comma does so only with enough words on both sides. */
const HARD_STOP = /[;:—–()]/;

/** A clause between commas needs this many tokens to stand alone; below it, it is an apposition or a list item. */
const MIN_TOKENS = 4;

/** A subject stands at most this many tokens behind its coordinator. */
const SUBJECT_WITHIN = 4;

/** The clauses of every sentence, in text order. Every token belongs to exactly one. */
export function findClauses(article: Annotated<'sentences' | 'tokens'>, language: Language): Clause[] {
  const bySentence: number[][] = article.sentences.map(() => []);
  article.tokens.forEach((token, index) => void bySentence[token.sentence]?.push(index));
  return bySentence.flatMap((indices, sentence) =>
    splitTokens(article, indices, language).map((tokens) => ({
      sentence,
      tokens,
      start: article.tokens[tokens[0] ?? 0]?.start ?? 0,
      end: article.tokens[tokens.at(-1) ?? 0]?.end ?? 0,
    })),
  );
}

function splitTokens(article: Annotated<'tokens'>, indices: readonly number[], language: Language): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  indices.forEach((index, place) => {
    if (
      group.length > 0 &&
      breaksBefore(article, index, { before: group.length, after: indices.length - place }, language)
    ) {
      groups.push(group);
      group = [];
    }
    group.push(index);
  });
  if (group.length > 0) groups.push(group);
  return groups;
}

function breaksBefore(
  article: Annotated<'tokens'>,
  index: number,
  room: { readonly before: number; readonly after: number },
  language: Language,
): boolean {
  const token = article.tokens[index];
  const previous = article.tokens[index - 1];
  if (!token || !previous) return false;
  // Between most words there is nothing but a blank.
  const apart = token.start - previous.end !== 1 || article.text.charCodeAt(previous.end) !== 0x20;
  const between = apart ? article.text.slice(previous.end, token.start) : '';
  if (apart && HARD_STOP.test(between)) return true;
  if (room.before < MIN_TOKENS || room.after < MIN_TOKENS) return false;
  return (
    (apart && between.includes(',')) ||
    language.statements.clauseOpeners.has(token.norm) ||
    opensCoordinate(article, index, language)
  );
}

/** "… and in 2015 they signed": a coordinator with a subject pronoun close behind it. */
function opensCoordinate(article: Annotated<'tokens'>, index: number, { statements }: Language): boolean {
  const token = article.tokens[index];
  if (!token || !statements.coordinators.has(token.norm)) return false;
  return article.tokens
    .slice(index + 1, index + 1 + SUBJECT_WITHIN)
    .some((next) => next.sentence === token.sentence && statements.subjects.has(next.norm));
}
