import { bitOf, type NameKnowledge } from '../lang/names.ts';
import type { MarkedText } from './entities-data.ts';

type Entity = MarkedText['entities'][number];

const [NATIONALITY, PLACES, AGENCY] = [bitOf('nationality'), bitOf('country') | bitOf('capital'), bitOf('agency')];

/**
 * The same text with its names marked by one convention: nationalities are no places, articles and directions written
 * small stay outside, bodies the sets quarrel about are organisations.
 */
export function cleanMarks(marked: MarkedText, { lists }: NameKnowledge): MarkedText {
  const entities = marked.entities.flatMap((entity) => {
    const trimmed = withoutSmallStart(marked.text, entity);
    if (!trimmed) return [];
    return [{ ...trimmed, type: cleanType(marked.text.slice(trimmed.start, trimmed.end), trimmed.type, lists) }];
  });
  return { ...marked, entities: [...entities, ...missingNationalities(marked, entities, lists)] };
}

function cleanType(name: string, type: string, lists: NameKnowledge['lists']): string {
  const key = name.toLowerCase().replace(/\.$/, '');
  const bits = lists.get(key) ?? 0;
  if (bits & NATIONALITY && (type === 'LOC' || type === 'ORG')) return 'MISC';
  if (bits & PLACES && type === 'ORG') return 'LOC';
  if (bits & AGENCY || key === 'u.n') return 'ORG';
  return type === 'ORG' && key === 'west bank' ? 'LOC' : type;
}

/** "the United States" → "United States", "southern Afghanistan" → "Afghanistan"; names written small stay. */
function withoutSmallStart(text: string, entity: Entity): Entity | undefined {
  if (entity.type !== 'LOC' && entity.type !== 'ORG') return entity;
  const found = /^(?:\p{Ll}{3,}\s)+(?=\p{Lu})/u.exec(text.slice(entity.start, entity.end));
  return found ? { ...entity, start: entity.start + found[0].length } : entity;
}

/** Sets without the fourth kind leave nationalities unmarked; the others mark them. */
function missingNationalities(
  { text }: MarkedText,
  entities: readonly Entity[],
  lists: NameKnowledge['lists'],
): Entity[] {
  const found: Entity[] = [];
  for (const word of text.matchAll(/\p{Lu}\p{L}+/gu)) {
    const [start, end] = [word.index, word.index + word[0].length];
    if (((lists.get(word[0].toLowerCase()) ?? 0) & NATIONALITY) === 0) continue;
    if (!entities.some((entity) => entity.start < end && start < entity.end)) found.push({ start, end, type: 'MISC' });
  }
  return found;
}
