import type { Language } from '../lang/language.ts';
import type { Annotated, FoundValue } from '../model/annotated.ts';
import type { Statement } from '../model/statement.ts';

/** What an amount is an amount of. */
export interface Thing {
  /** Class or stem of the noun counted; a unit of measure stands in `unit`. */
  readonly noun?: string;
  /** The noun names persons; `anyone` when it names no particular kind or none stands there. */
  readonly people?: 'anyone' | 'some';
  /** What is done by or to it in its clause: `kill`. */
  readonly act?: string;
  readonly kind: FoundValue['value']['kind'];
  readonly unit?: string;
}

/** Classes that say what happened to persons counted: without one of them two head counts are not comparable. */
export function thingCounted(
  article: Annotated,
  found: FoundValue,
  statement: Statement | undefined,
  language: Language,
): Thing {
  const { value } = found;
  const counted = 'counted' in value ? value.counted : undefined;
  const { people, anyone, classes, spell } = language.statements;
  const word = counted?.toLowerCase();
  const noun = word && (classes.get(language.words.stem(spell(word))) ?? language.words.stem(spell(word)));
  const act = nearestAct(article, found, statement, language);
  const unit = 'unit' in value ? value.unit : undefined;
  const isAct = noun !== undefined && language.statements.predicates.has(noun);
  const harmed = value.kind === 'count' && unit === undefined && (noun === undefined || isAct) && act !== undefined;
  return {
    kind: value.kind,
    ...(noun && !isAct ? { noun } : {}),
    ...(word && people.has(word)
      ? { people: anyone.has(word) ? ('anyone' as const) : ('some' as const) }
      : harmed
        ? { people: 'anyone' as const }
        : {}),
    ...(isAct ? { act: noun } : act ? { act } : {}),
    ...(unit ? { unit } : {}),
  };
}

/** The act nearest to the amount in its clause, looking first behind it, then before it. */
function nearestAct(
  article: Annotated,
  found: FoundValue,
  statement: Statement | undefined,
  language: Language,
): string | undefined {
  if (!statement) return undefined;
  const { classes, predicates, spell } = language.statements;
  let best: { act: string; distance: number } | undefined;
  article.tokens.forEach((token) => {
    if (token.start < statement.start || token.end > statement.end) return;
    const act = classes.get(language.words.stem(spell(token.norm)));
    if (!act || !predicates.has(act)) return;
    const distance = token.start >= found.end ? token.start - found.end : (found.start - token.end) * 1.5;
    if (!best || distance < best.distance) best = { act, distance };
  });
  return best?.act;
}

/** How far two amounts are amounts of one thing: 0 not at all, 1 surely. */
export function compareThings(left: Thing, right: Thing): number {
  if (left.kind !== right.kind) return 0;
  if (left.kind === 'money' || left.kind === 'percent' || left.kind === 'duration') return 1;
  if (left.unit || right.unit) return left.unit !== undefined && right.unit !== undefined ? 1 : 0;
  if (left.people && right.people) {
    if (left.act !== right.act) return 0;
    return left.noun === right.noun ? 1 : left.people === 'anyone' || right.people === 'anyone' ? 0.8 : 0;
  }
  if (left.noun === undefined || right.noun === undefined)
    return left.act !== undefined && left.act === right.act ? 0.5 : 0;
  return left.noun === right.noun ? 1 : 0;
}
