import type { PeopleKnowledge } from '../lang/people.ts';
import type { EntityType } from '../model/annotated.ts';
import { parseName, toNameKind } from '../text/names/name.ts';
import type { LocalEntity } from './local.ts';

/** How many times as many mentions another type must have to outvote an article's own. */
const MAJORITY = 2;

/** The entities with one type for each name: an article that stands alone with its type follows the others. */
export function settleTypes(locals: readonly LocalEntity[], people: PeopleKnowledge): LocalEntity[] {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { type, names, mentions } of locals) {
    const row = votes.get(names[0]?.key ?? '') ?? new Map<EntityType, number>();
    votes.set(names[0]?.key ?? '', row.set(type, (row.get(type) ?? 0) + mentions.length));
  }
  return locals.map((local) => {
    const row = votes.get(local.names[0]?.key ?? '');
    const own = row?.get(local.type) ?? 0;
    const [type, count] = [...(row ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a), [local.type, own] as const);
    if (type === local.type || count < MAJORITY * own || local.type === 'nationality') return local;
    const names = [local.entity.name, ...local.entity.aliases].map((name) => parseName(name, toNameKind(type), people));
    return {
      ...local,
      type,
      names,
      reasons: [...local.reasons, { name: local.entity.name, reason: `${type}, as in most articles` }],
    };
  });
}
