import { bitOf, type NameHeads, type NameKnowledge } from '../../lang/names.ts';
import type { EntityType } from '../../model/annotated.ts';
import { NAME_KINDS } from './labels.ts';
import { CASES, type WordFacts } from './words.ts';

const NATIONALITY = bitOf('nationality');

/**
 * Type of a name of the given kind. Names the weights call `other`, and bodies and places named after what they are not
 * ("Non-Proliferation Treaty", "Rio Olympics"), are told by their words; undefined when nothing tells or no
 * word is in it.
 */
export function toType(
  words: readonly WordFacts[],
  kind: number,
  { heads, lists }: NameKnowledge,
): EntityType | undefined {
  const name = NAME_KINDS[kind];
  if (words.every(({ letterCase }) => letterCase < CASES.lower)) return undefined;
  if (name === 'person') return name;
  const whole = words.map(({ lower }) => lower).join(' ');
  if (((lists.get(whole) ?? 0) & NATIONALITY) !== 0) return 'nationality';
  const head = words.at(-1)?.lower ?? '';
  const headed = words.length > 1 ? typeOfHead(head, heads) : heads.occasions.has(head) ? 'event' : undefined;
  if (headed) return headed;
  if (name === 'organization' || name === 'place') return name;
  if (words.every((word) => word.lists & NATIONALITY || word.lower === '-')) return 'nationality';
  if (words.some(({ lower }) => heads.treaties.has(lower))) return 'treaty';
  return words.some(({ lower }) => heads.events.has(lower)) ? 'event' : undefined;
}

function typeOfHead(head: string, { treaties, laws, occasions }: NameHeads): EntityType | undefined {
  if (treaties.has(head)) return 'treaty';
  if (laws.has(head)) return 'law';
  return occasions.has(head) ? 'event' : undefined;
}
