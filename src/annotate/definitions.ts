import type { PeopleKnowledge } from '../lang/people.ts';
import type { Annotated, EntityType, NameSpan, Token } from '../model/annotated.ts';
import { byPosition, contains, overlaps, type Span, textOf } from '../model/span.ts';
import { foldAccents } from '../text/fold.ts';
import { initialsOf } from '../text/names/link.ts';
import { parseName } from '../text/names/name.ts';

/** A long name and the capitals that stand for it from there on. */
export interface Definition {
  readonly long: Span;
  readonly short: Span;
  readonly written: string;
  readonly type: EntityType;
}

type Worded = Annotated<'sentences' | 'tokens'>;

/** Capitals in brackets: "(FMCT)". */
const BRACKETED = /[([]["“']?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9}s?)["”']?[)\]]/gu;

/** The short names an article introduces in brackets, with the long names before them (after Schwartz & Hearst 2003). */
export function findDefinitions(article: Worded, spans: readonly NameSpan[], people: PeopleKnowledge): Definition[] {
  return article.sentences.flatMap((sentence, at) => {
    const tokens = article.tokens.filter((token) => token.sentence === at);
    const found = textOf(article.text, sentence).matchAll(BRACKETED);
    return [...found].flatMap(({ 0: whole, 1: written = '', index }) => {
      const bracket = sentence.start + index;
      const start = bracket + whole.indexOf(written);
      const short = { start, end: start + written.length };
      const long = findLong({ article, tokens, bracket, written, spans, people });
      return long ? [{ long, short, written, type: typeOf(article, long, spans, people) }] : [];
    });
  });
}

/** `spans` with the defined names among them: the long ones whole, the short ones wherever they stand. */
export function addDefined(
  article: Worded,
  spans: readonly NameSpan[],
  definitions: readonly Definition[],
): NameSpan[] {
  const longs = definitions.flatMap(({ long, type }) => toSpan(article, long, type));
  const kept = spans.filter((span) => !longs.some((long) => overlaps(long, span)));
  const shorts = definitions.flatMap(({ written, type }) =>
    article.tokens
      .filter((token) => textOf(article.text, token).startsWith(written) && isWhole(article.text, token, written))
      .map((token) => ({ start: token.start, end: token.start + written.length }))
      .filter((short) => ![...kept, ...longs].some((span) => overlaps(span, short)))
      .flatMap((short) => toSpan(article, short, type)),
  );
  return [...kept, ...longs, ...shorts].sort(byPosition);
}

/** Found by its letters: as sure as the recogniser is of most names. */
const CONFIDENCE = 0.9;

function toSpan({ sentences }: Worded, { start, end }: Span, type: EntityType): NameSpan[] {
  const sentence = sentences.findIndex((each) => contains(each, { start, end }));
  return sentence < 0 ? [] : [{ start, end, type, sentence, confidence: CONFIDENCE }];
}

/** The token is the short name, a possessive ending aside. */
const isWhole = (text: string, token: Token, written: string): boolean =>
  !/^[\p{L}\p{N}&-]/u.test(text.slice(token.start + written.length, token.end));

interface Search {
  readonly article: Worded;
  readonly tokens: readonly Token[];
  readonly bracket: number;
  readonly written: string;
  readonly spans: readonly NameSpan[];
  readonly people: PeopleKnowledge;
}

/** The words before the bracket whose initials are the short name; else the recognised name there, if it holds the letters. */
function findLong({ article: { text }, tokens, bracket, written, spans, people }: Search): Span | undefined {
  const letters = written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const last = tokens.findLastIndex(({ end }) => end <= bracket);
  const end = tokens[last]?.end;
  if (end === undefined || text.slice(end, bracket).trim()) return undefined;
  for (let from = last - 1; from >= Math.max(0, last - 2 * letters.length); from -= 1) {
    const start = tokens[from]?.start ?? 0;
    const words = text.slice(start, end);
    if (/^\p{Lu}/u.test(words) && initialsOf(parseName(words, 'group', people)).includes(letters))
      return { start, end };
  }
  const named = spans.find((span) => span.end === end && span.type !== 'person');
  return named && holdsInOrder(foldAccents(textOf(text, named)), letters) ? named : undefined;
}

/** "MEDSAF" in "Médecins Sans Frontières": the first letter first, the others somewhere after, in order. */
function holdsInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === letters[at]) at += 1;
  return name[0] === letters[0] && at === letters.length;
}

function typeOf({ text }: Worded, long: Span, spans: readonly NameSpan[], people: PeopleKnowledge): EntityType {
  const words = textOf(text, long).toLowerCase().split(' ');
  if (people.treaties.has(words.at(-1) ?? '')) return 'treaty';
  const whole = spans.find(({ start, end }) => start === long.start && end === long.end);
  return whole && whole.type !== 'person' ? whole.type : 'organization';
}
