import type { ListedEntity } from '../../model/corpus.ts';

/** One entity of `corpus entities`. */
export function toEntity(entity: ListedEntity): object {
  const { id, type, name, aliases, roles, articles, mentions, merges } = entity;
  return {
    id,
    type,
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    count: mentions.length,
    articles,
    mentions: mentions.map(({ article, start, end, text, block }) => ({
      article,
      start,
      end,
      text,
      ...(block ? { block } : {}),
    })),
    ...(merges.length > 0 ? { merges } : {}),
  };
}
