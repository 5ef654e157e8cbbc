import type { Language } from '../lang/language.ts';
import type { PeopleKnowledge } from '../lang/people.ts';
import type { DisplayMention, EntityType, Mention } from '../model/annotated.ts';
import type { CorpusEntity, CorpusMention } from '../model/corpus.ts';
import { textOf } from '../model/span.ts';
import { withoutHidden } from '../text/hidden.ts';
import { chooseDominant } from '../text/names/choose.ts';
import { type Cluster, clusterNames } from '../text/names/cluster.ts';
import { distinct, toDecision } from '../text/names/decision.ts';
import { chooseName, type WrittenForm } from '../text/names/forms.ts';
import { toIds } from '../text/names/slug.ts';
import { type LocalEntity, type NamedArticle, toLocals } from './local.ts';
import { settleTypes } from './types.ts';

/** Everyone and everything the articles name, each once, by number of mentions, then by first mention. */
export function resolveEntities(articles: readonly NamedArticle[], language: Language): CorpusEntity[] {
  const locals = settleTypes(
    articles.flatMap((article) => toLocals(article, language)),
    language.people,
  );
  const types = [...new Set(locals.map(({ type }) => type))];
  const rows = types.flatMap((type) => {
    const items = locals.filter((local) => local.type === type);
    return clusterNames(items, language.people, chooseDominant).map((cluster) =>
      toRow(cluster, items, language.people),
    );
  });
  const order = new Map(articles.map(({ id }, at) => [id, at]));
  const first = (row: Row): number =>
    (order.get(row.mentions[0]?.article ?? '') ?? 0) * 1e9 + (row.mentions[0]?.start ?? 0);
  const sorted = rows.sort((a, b) => b.mentions.length - a.mentions.length || first(a) - first(b));
  const ids = toIds(sorted.map(({ name }) => name));
  return sorted.map((row, at) => ({ id: ids[at] ?? '', ...row }));
}

type Row = Omit<CorpusEntity, 'id'>;

function toRow(cluster: Cluster, items: readonly LocalEntity[], { facilities }: PeopleKnowledge): Row {
  const members = cluster.items.flatMap((at) => items[at] ?? []);
  const { name, aliases } = chooseName(members.flatMap(toForms));
  const type = members[0]?.type ?? 'organization';
  return {
    type,
    ...(isFacility(name, type, facilities) ? { subtype: 'facility' } : {}),
    name,
    aliases,
    roles: toRoles(members),
    articles: [...new Set(members.map(({ article }) => article.id))],
    mentions: members.flatMap(({ article, mentions }) => mentions.map((mention) => toMention(article, mention))),
    merges: distinct([...members.flatMap(({ reasons }) => reasons), ...cluster.merges.map(toDecision)]),
  };
}

/** "Heathrow Airport", "St. Mary’s Hospital": in 99 names read in news and Wikipedia texts the last word was right 98 times. */
const isFacility = (name: string, type: EntityType, heads: ReadonlySet<string>): boolean =>
  (type === 'place' || type === 'organization') && heads.has(/(?<=[\s-])\p{L}+$/u.exec(name)?.[0].toLowerCase() ?? '');

/** The forms of an article's entity, each as often as its mentions have it. */
function toForms({ entity, names, mentions, article }: LocalEntity): WrittenForm[] {
  const written = mentions.map((mention) => withoutHidden(textOf(article.text, mention)));
  return [entity.name, ...entity.aliases].map((text, at) => ({
    text,
    name: names[at],
    count: written.filter((form) => isForm(form, text)).length,
  }));
}

/** The name with nothing but an ending behind it: "Hillary Rodham’s", not "Hillary Rodham Clinton". */
const isForm = (written: string, name: string): boolean =>
  written.startsWith(name) && !/^[\s-]?[\p{L}\p{N}]/u.test(written.slice(name.length));

function toRoles(members: readonly LocalEntity[]): CorpusEntity['roles'] {
  const seen = new Map(
    members
      .flatMap(({ roles }) => roles)
      .map((role) => [`${role.article}\n${role.text}\n${role.former}`, role] as const),
  );
  return [...seen.values()];
}

const toMention = (article: NamedArticle, mention: Mention | DisplayMention): CorpusMention => ({
  article: article.id,
  start: mention.start,
  end: mention.end,
  text: textOf(article.text, mention),
  ...('role' in mention ? { block: mention.role } : {}),
});
