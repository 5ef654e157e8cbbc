import type { PeopleKnowledge } from '../lang/people.ts';
import type { Annotated, NameDecision, NameSpan } from '../model/annotated.ts';
import { byPosition, textOf } from '../model/span.ts';
import { type Name, parseName, toNameKind } from '../text/names/name.ts';
import { addDefined, findDefinitions } from './definitions.ts';
import { findOtherNames } from './other-names.ts';
import { chooseTypes, type TypeChoice } from './types.ts';

/** A recognised span with its name taken apart. */
export interface NamedSpan extends NameSpan {
  /** Its own name; for one that brackets shorten or "née" explains, the other form too. */
  readonly names: readonly Name[];
  /** The name as a reader would write it in a list: without title and possessive ending. */
  readonly written: string;
  /** Why its type is not the recogniser's. */
  readonly reason?: NameDecision;
}

/** The names of an article in text order, one type a name, each taken apart: the recogniser's and those defined in brackets. */
export function findNamed(
  article: Annotated<'sentences' | 'tokens'>,
  names: readonly NameSpan[],
  people: PeopleKnowledge,
): NamedSpan[] {
  const definitions = findDefinitions(article, names, people);
  const sorted = addDefined(article, [...names].sort(byPosition), definitions);
  const types = chooseTypes(
    sorted.map((span) => ({ ...span, text: textOf(article.text, span) })),
    people,
  );
  const longs = new Map(definitions.map((definition) => [definition.long.start, definition] as const));
  const others = findOtherNames(article.text, sorted, people);
  const shorts = new Map(definitions.map((definition) => [definition.written, definition] as const));
  return sorted.map((span, at): NamedSpan => {
    const { metonym, ...rest } = span;
    const text = textOf(article.text, span);
    const long = longs.get(span.start);
    const short = shorts.get(text);
    const defined = long ?? short;
    const { type, reason }: TypeChoice = (defined && { type: defined.type }) ?? types[at] ?? { type: span.type };
    const name = parseName(text, toNameKind(type), people);
    const other = long ? parseName(long.written, toNameKind(type), people) : others.get(at);
    return {
      ...rest,
      type,
      names: !other ? [name] : name.words.length < other.words.length ? [other] : [name, other],
      written: name.text,
      ...(metonym && type === 'place' ? { metonym } : {}),
      ...(reason ? { reason } : {}),
    };
  });
}
