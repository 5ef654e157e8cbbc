import type { PeopleKnowledge } from '../lang/people.ts';
import type { Annotated, EntityType, NameSpan } from '../model/annotated.ts';
import { byPosition, textOf } from '../model/span.ts';
import { type Name, parseName, toNameKind } from '../text/names/name.ts';
import { chooseTypes } from './types.ts';

/** A recognised span with its name taken apart. */
export interface NamedSpan extends NameSpan {
  /** Its own name; for one that brackets shorten, the short form too. */
  readonly names: readonly Name[];
  /** The name as a reader would write it in a list: without title and possessive ending. */
  readonly written: string;
  /** Why its type is not the recogniser's. */
  readonly reason?: string;
}

/** The recogniser's spans in text order, one type a name, each with its name taken apart. */
export function findNamed(
  article: Annotated<'sentences'>,
  names: readonly NameSpan[],
  people: PeopleKnowledge,
): NamedSpan[] {
  const sorted = [...names].sort(byPosition);
  const defined = findDefinitions(article.text, sorted, people);
  const types = chooseTypes(
    sorted.map((span) => ({ ...span, text: textOf(article.text, span) })),
    people,
  );
  return sorted.map((span, at): NamedSpan => {
    const { metonym, ...rest } = span;
    const { type, reason } = defined.get(at) ?? types[at] ?? { type: span.type };
    const name = parseName(textOf(article.text, span), toNameKind(type), people);
    const short = defined.get(at)?.short;
    return {
      ...rest,
      type,
      names: short ? [name, parseName(short, toNameKind(type), people)] : [name],
      written: name.text,
      ...(metonym && type === 'place' ? { metonym } : {}),
      ...(reason ? { reason } : {}),
    };
  });
}

interface Definition {
  readonly type: EntityType;
  readonly short?: string;
  readonly reason?: string;
}

/** "Fissile Material Cut-off Treaty (FMCT)": the long name learns the short one, the short one takes the long one's type. */
function findDefinitions(text: string, spans: readonly NameSpan[], people: PeopleKnowledge): Map<number, Definition> {
  const found = new Map<number, Definition>();
  for (const [at, long] of spans.entries()) {
    const short = spans[at + 1];
    if (
      !short ||
      !/^\s?[([]["“']?$/.test(text.slice(long.end, short.start)) ||
      !/^["”']?[)\]]/.test(text.slice(short.end, short.end + 2))
    )
      continue;
    const written = textOf(text, short);
    const name = parseName(written, 'group', people);
    const initial = textOf(text, long)[0]?.toLowerCase();
    if (!name.acronym || long.type === 'person' || name.acronym[0] !== initial) continue;
    found.set(at, { type: long.type, short: written });
    found.set(at + 1, { type: long.type });
  }
  return found;
}
