import type { EntityType } from '../model/annotated.ts';
import type { CorpusEntity, CorpusMention } from '../model/corpus.ts';
import { foldAccents } from '../text/fold.ts';

/** What the user knows better. An entity is named by its id, or by any of its names if only one bears it. */
export interface Corrections {
  /** Mentions of these articles, or so written, are somebody else. */
  readonly split: readonly Split[];
  /** Each list becomes one entity, named as its first. */
  readonly merge: readonly (readonly string[])[];
  readonly type: ReadonlyMap<string, EntityType>;
  readonly rename: ReadonlyMap<string, string>;
  /** No entities at all. */
  readonly reject: readonly string[];
}

export interface Split {
  readonly entity: string;
  readonly name: string;
  readonly articles?: readonly string[];
  readonly written?: readonly string[];
}

export interface Corrected {
  readonly entities: readonly CorpusEntity[];
  /** References that named no entity, or several. */
  readonly unknown: readonly string[];
}

/** `entities` as the user has them: split, then merged, typed, renamed and rejected, whatever the order in the file. */
export function applyCorrections(entities: readonly CorpusEntity[], corrections: Corrections): Corrected {
  const { split, merge, type, rename, reject } = corrections;
  const steps: readonly Step[] = [
    ...split.map((each): Step => [[each.entity], ([row]) => toParts(row, each)]),
    ...merge.map((each): Step => [each, (rows) => [toOne(rows)]]),
    ...[...type].map(([entity, kind]): Step => [[entity], ([row]) => [retype(row, kind)]]),
    ...[...rename].map(([entity, name]): Step => [[entity], ([row]) => [withName(row, name)]]),
    ...reject.map((entity): Step => [[entity], () => []]),
  ];
  let rows = entities;
  const unknown = new Set<string>();
  for (const [references, change] of steps) {
    const found = references.map((reference) => findEntity(rows, reference));
    for (const [at, reference] of references.entries()) if (!found[at]) unknown.add(reference);
    const [first, ...others] = new Set(found.filter((row) => row !== undefined));
    if (!first) continue;
    const now = change([first, ...others]);
    rows = rows.flatMap((row) => (row === first ? now : others.includes(row) ? [] : [row]));
  }
  return { entities: inOrder(rows), unknown: [...unknown] };
}

type Some = readonly [CorpusEntity, ...CorpusEntity[]];

/** Whom a correction speaks of, and what becomes of them. */
type Step = readonly [references: readonly string[], change: (rows: Some) => readonly CorpusEntity[]];

/** By id first; by a name only when one entity bears it. */
function findEntity(rows: readonly CorpusEntity[], reference: string): CorpusEntity | undefined {
  const byId = rows.find(({ id }) => id === reference);
  if (byId) return byId;
  const wanted = foldAccents(reference);
  const named = rows.filter(({ name, aliases }) => [name, ...aliases].some((form) => foldAccents(form) === wanted));
  return named.length === 1 ? named[0] : undefined;
}

function toParts(row: CorpusEntity, { name, articles, written }: Split): CorpusEntity[] {
  const goes = (mention: CorpusMention): boolean =>
    (articles?.includes(mention.article) ?? true) && (written?.includes(mention.text) ?? true);
  const gone = row.mentions.filter(goes);
  if (gone.length === 0 || (!articles && !written)) return [row];
  const kept = row.mentions.filter((mention) => !goes(mention));
  const other: CorpusEntity = {
    ...narrow(row, gone),
    id: `${row.id}-split-${gone[0]?.article}-${gone[0]?.start}`,
    name,
    aliases: formsOf(gone).filter((form) => form !== name),
    merges: [`${name}: split from ${row.name}, as you said`],
  };
  return kept.length ? [narrow(row, kept), other] : [{ ...other, id: row.id }];
}

/** The entity with those mentions only. */
function narrow(row: CorpusEntity, mentions: readonly CorpusMention[]): CorpusEntity {
  const articles = row.articles.filter((article) => mentions.some((mention) => mention.article === article));
  const roles = row.roles.filter(({ article }) => articles.includes(article));
  const forms = formsOf(mentions);
  return { ...row, mentions, articles, roles, aliases: row.aliases.filter((alias) => forms.includes(alias)) };
}

const formsOf = (mentions: readonly CorpusMention[]): string[] => [...new Set(mentions.map(({ text }) => text))];

function toOne(parts: Some): CorpusEntity {
  const [first, ...others] = parts;
  const articles = [...new Set(parts.flatMap((part) => part.articles))].sort();
  const mentions = parts.flatMap((part) => part.mentions);
  const names = parts.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    ...first,
    aliases: [...new Set(names)].filter((name) => name !== first.name),
    roles: parts.flatMap(({ roles }) => roles),
    articles,
    mentions: mentions.sort((a, b) => articles.indexOf(a.article) - articles.indexOf(b.article) || a.start - b.start),
    merges: [
      ...parts.flatMap(({ merges }) => merges),
      ...others.map(({ name }) => `${name} = ${first.name}: as you said`),
    ],
  };
}

const retype = (row: CorpusEntity, type: EntityType): CorpusEntity => ({
  ...row,
  type,
  merges: [...row.merges, `${row.name}: ${type}, as you said`],
});

const withName = (row: CorpusEntity, name: string): CorpusEntity => ({
  ...row,
  name,
  aliases: [row.name, ...row.aliases].filter((alias) => alias !== name),
});

/** By number of mentions; those with as many stay as they were. */
const inOrder = (rows: readonly CorpusEntity[]): CorpusEntity[] =>
  [...rows].sort((a, b) => b.mentions.length - a.mentions.length);
