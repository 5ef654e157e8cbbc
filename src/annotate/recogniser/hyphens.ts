import { bitOf, type NameKnowledge } from '../../lang/names.ts';
import { NAME_KINDS } from './labels.ts';
import type { RatedSpan } from './rate.ts';
import type { WordFacts } from './words.ts';

const COUNTRY = bitOf('country');
const PLACE = NAME_KINDS.indexOf('place');

/**
 * The places of "Russia-Pakistan relations" or "Indo-US deal" one by one; combining forms are none. A country whose own
 * name has a hyphen, and a hyphen between other places, stay whole.
 */
export function splitAtHyphens(span: RatedSpan, words: readonly WordFacts[], names: NameKnowledge): RatedSpan[] {
  const kind = NAME_KINDS[span.kind];
  if (kind !== 'place' && kind !== 'organization') return [span];
  const parts = partsOf(span, words);
  const isCountry = (part: RatedSpan): boolean => ((names.lists.get(keyOf(part, words)) ?? 0) & COUNTRY) !== 0;
  const isCombining = (part: RatedSpan): boolean => names.heads.combining.has(keyOf(part, words));
  if (parts.length < 2 || isCountry(span) || !parts.some(isCountry)) return [span];
  if (kind === 'organization' && !parts.every((part) => isCountry(part) || isCombining(part))) return [span];
  return parts.filter((part) => !isCombining(part)).map((part) => ({ ...part, kind: PLACE }));
}

function partsOf(span: RatedSpan, words: readonly WordFacts[]): RatedSpan[] {
  const parts: RatedSpan[] = [];
  let first = span.first;
  for (let at = span.first; at <= span.last + 1; at += 1) {
    if (at <= span.last && words[at]?.lower !== '-') continue;
    if (at > first) parts.push({ ...span, first, last: at - 1 });
    first = at + 1;
  }
  return parts;
}

const keyOf = ({ first, last }: RatedSpan, words: readonly WordFacts[]): string =>
  words
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(' ')
    .replaceAll(' - ', '-');
