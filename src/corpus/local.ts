import type { Language } from '../lang/language.ts';
import type { Annotated, Entity, EntityType, Mention } from '../model/annotated.ts';
import type { EntityRole } from '../model/corpus.ts';
import { textOf } from '../model/span.ts';
import { type Name, parseName, toNameKind } from '../text/names/name.ts';

export type NamedArticle = Annotated<'mentions' | 'entities' | 'offices'>;

/** An entity of one article with everything that speaks of it. */
export interface LocalEntity {
  readonly article: NamedArticle;
  readonly entity: Entity;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  /** Its best name first. */
  readonly names: readonly Name[];
  /** Offices as written beside its mentions. */
  readonly roles: readonly EntityRole[];
  readonly reasons: readonly string[];
}

/** The entities of an article, each with its mentions, names and roles. */
export function toLocals(article: NamedArticle, { people }: Language): LocalEntity[] {
  const mentions = new Map<string, Mention[]>();
  for (const mention of article.mentions)
    mentions.set(mention.entity, [...(mentions.get(mention.entity) ?? []), mention]);
  const roles = new Map<string, EntityRole[]>();
  for (const office of article.offices) {
    const holder = article.mentions[office.mention]?.entity ?? '';
    const role = { text: textOf(article.text, office), article: article.id };
    roles.set(holder, [...(roles.get(holder) ?? []), office.former ? { ...role, former: true } : role]);
  }
  return article.entities.map((entity) => ({
    article,
    entity,
    type: entity.type,
    mentions: mentions.get(entity.id) ?? [],
    names: [entity.name, ...entity.aliases].map((name) => parseName(name, toNameKind(entity.type), people)),
    roles: roles.get(entity.id) ?? [],
    reasons: entity.merges ?? [],
  }));
}
