import type { Language } from '../lang/language.ts';
import type { OfficeWords } from '../lang/people.ts';
import type {
  Annotated,
  DisplayMention,
  Entity,
  EntityType,
  Mention,
  NameDecision,
  OfficeMention,
} from '../model/annotated.ts';
import type { EntityRole } from '../model/corpus.ts';
import { byPosition, textOf } from '../model/span.ts';
import { groupBy } from '../text/group.ts';
import { type Name, parseName, toNameKind } from '../text/names/name.ts';

export type NamedArticle = Annotated<'mentions' | 'entities' | 'offices' | 'display'>;

/** An entity of one article with everything that speaks of it. */
export interface LocalEntity {
  readonly article: NamedArticle;
  readonly entity: Entity;
  readonly type: EntityType;
  /** In text order, those in display copy among them. */
  readonly mentions: readonly (Mention | DisplayMention)[];
  /** Its best name first. */
  readonly names: readonly Name[];
  /** Offices as written beside its mentions. */
  readonly roles: readonly EntityRole[];
  readonly reasons: readonly NameDecision[];
}

/** The entities of an article, each with its mentions, names and roles. */
export function toLocals(article: NamedArticle, { people }: Language): LocalEntity[] {
  const { display, metadata } = article;
  const dated = metadata.published ? { date: metadata.published.value } : {};
  const named = [...article.mentions, ...display.mentions].sort(byPosition);
  const mentions = groupBy(named, ({ entity }) => entity);
  const toRole = (office: OfficeMention): EntityRole => ({
    text: toRoleText(article.text, office, people.offices),
    article: article.id,
    ...(office.former ? { former: true } : {}),
    ...(office.when ? { when: textOf(article.text, office.when) } : {}),
    ...dated,
  });
  const held = [article, display].flatMap((copy) =>
    copy.offices.map((office) => ({ holder: copy.mentions[office.mention]?.entity, office })),
  );
  const roles = groupBy(held, ({ holder }) => holder);
  return article.entities.flatMap((entity) => {
    const own = mentions.get(entity.id);
    if (!own) return [];
    return {
      article,
      entity,
      type: entity.type,
      mentions: own,
      names: [entity.name, ...entity.aliases].map((name) => parseName(name, toNameKind(entity.type), people)),
      roles: (roles.get(entity.id) ?? []).map(({ office }) => toRole(office)),
      reasons: entity.merges ?? [],
    };
  });
}

/** The office as written; one shared by several as each of them holds it: "foreign minister of Italy". */
function toRoleText(text: string, office: OfficeMention, { singular }: OfficeWords): string {
  const written = textOf(text, office).replace(/\s+/g, ' ');
  if (!office.shared) return written;
  const one = written.replace(/\p{L}+$/u, singular);
  const { of, before } = office.shared;
  if (!of) return one;
  return before ? `${textOf(text, of)} ${one}` : `${one} of ${textOf(text, of)}`;
}

/** The article as if it had no display copy: statements are compared, and those are drawn from the prose. */
export const withoutDisplay = <A extends NamedArticle>(article: A): A => ({
  ...article,
  display: { mentions: [], offices: [] },
});
