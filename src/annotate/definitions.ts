import type { PeopleKnowledge } from '../lang/people.ts';
import type { Annotated, EntityType, NameSpan, Token } from '../model/annotated.ts';
import { byPosition, type Span, textOf } from '../model/span.ts';
import { foldAccents } from '../text/fold.ts';
import { initialsOf } from '../text/names/link.ts';
import { parseName } from '../text/names/name.ts';

/** A long name and the capitals that stand for it from there on. */
export interface Definition {
  readonly long: Span;
  readonly written: string;
  readonly type: EntityType;
  /** Index into `sentences`. */
  readonly sentence: number;
}

type Worded = Annotated<'sentences' | 'tokens'>;

/** Capitals in brackets: "(FMCT)". */
const BRACKETED = /[([]["“']?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9}s?)["”']?[)\]]/gu;

/** The short names an article introduces in brackets, with the long names before them (after Schwartz & Hearst 2003). */
export function findDefinitions(article: Worded, spans: readonly NameSpan[], people: PeopleKnowledge): Definition[] {
  const recognised = new Map(spans.map((span) => [span.end, span] as const));
  const found: Definition[] = [];
  let last = -1;
  for (const [sentence, { start, end }] of article.sentences.entries()) {
    for (const { 0: whole, 1: written = '', index } of article.text.slice(start, end).matchAll(BRACKETED)) {
      const bracket = start + index;
      while ((article.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= bracket) last += 1;
      const tokens = article.tokens.slice(Math.max(0, last - LONGEST), last + 1);
      const before = tokens.filter((token) => token.sentence === sentence);
      const long = findLong({ text: article.text, tokens: before, bracket, written, recognised, people });
      if (long && whole) found.push({ long, written, type: typeOf(article.text, long, recognised, people), sentence });
    }
  }
  return found;
}

/** `spans` with the defined names among them: the long ones whole, the short ones wherever they stand. */
export function addDefined(
  { text, tokens, sentences }: Worded,
  spans: readonly NameSpan[],
  definitions: readonly Definition[],
): NameSpan[] {
  if (definitions.length === 0) return [...spans].sort(byPosition);
  const longs = definitions.map(({ long, type, sentence }) => toSpan(long, type, sentence));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of longs) taken.fill(1, start, end);
  const kept = spans.filter(({ start, end }) => !taken.subarray(start, end).includes(1));
  for (const { start, end } of kept) taken.fill(1, start, end);
  const types = new Map(definitions.map(({ written, type }) => [written, type] as const));
  // Where all is in capitals, "IS" may be the verb.
  const shouted = sentences.map((sentence) => textOf(text, sentence) === textOf(text, sentence).toUpperCase());
  const shorts = tokens.flatMap((token) => {
    if (shouted[token.sentence]) return [];
    const written = withoutEnding(textOf(text, token));
    const type = types.get(written);
    const span = { start: token.start, end: token.start + written.length };
    return type && !taken.subarray(span.start, span.end).includes(1) ? [toSpan(span, type, token.sentence)] : [];
  });
  return [...kept, ...longs, ...shorts].sort(byPosition);
}

/** Found by its letters: as sure as the recogniser is of most names. */
const CONFIDENCE = 0.9;

const toSpan = ({ start, end }: Span, type: EntityType, sentence: number): NameSpan => ({
  start,
  end,
  type,
  sentence,
  confidence: CONFIDENCE,
});

/** A token without its possessive ending. */
const withoutEnding = (written: string): string => written.replace(/['’]s?$/i, '');

/** Words of a long name at most. */
const LONGEST = 20;

interface Search {
  readonly text: string;
  /** The words of the sentence before the bracket. */
  readonly tokens: readonly Token[];
  readonly bracket: number;
  readonly written: string;
  /** The recogniser's spans by where they end. */
  readonly recognised: ReadonlyMap<number, NameSpan>;
  readonly people: PeopleKnowledge;
}

/** The words before the bracket whose initials are the short name; else the recognised name there, if it holds the letters. */
function findLong({ text, tokens, bracket, written, recognised, people }: Search): Span | undefined {
  const letters = written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const last = tokens.length - 1;
  const end = tokens[last]?.end;
  if (end === undefined || text.slice(end, bracket).trim()) return undefined;
  for (let from = last - 1; from >= Math.max(0, last - 2 * letters.length); from -= 1) {
    const start = tokens[from]?.start ?? 0;
    const words = text.slice(start, end);
    if (/^\p{Lu}/u.test(words) && initialsOf(parseName(words, 'group', people)).includes(letters))
      return { start, end };
  }
  const named = recognised.get(end);
  if (!named || named.type === 'person') return undefined;
  return holdsInOrder(foldAccents(textOf(text, named)), letters) ? named : undefined;
}

/** "MEDSAF" in "Médecins Sans Frontières": the first letter first, the others somewhere after, in order. */
function holdsInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === letters[at]) at += 1;
  return name[0] === letters[0] && at === letters.length;
}

function typeOf(
  text: string,
  long: Span,
  recognised: ReadonlyMap<number, NameSpan>,
  people: PeopleKnowledge,
): EntityType {
  const words = textOf(text, long).toLowerCase().split(' ');
  if (people.treaties.has(words.at(-1) ?? '')) return 'treaty';
  const whole = recognised.get(long.end);
  return whole && whole.start === long.start && whole.type !== 'person' ? whole.type : 'organization';
}
