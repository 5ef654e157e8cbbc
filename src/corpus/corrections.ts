import type { EntityType } from '../model/annotated.ts';
import type { CorpusEntity, CorpusMention } from '../model/corpus.ts';
import { foldAccents } from '../text/fold.ts';

/** Where in the file something stands: keys and list positions from the top. */
export type FilePath = readonly (string | number)[];

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
  /** References that named no entity, or several, each once. */
  readonly unknown: readonly UnknownReference[];
}

export interface UnknownReference {
  readonly reference: string;
  /** Where in the file it stands. */
  readonly path: FilePath;
  /** Ids of those that share the name; empty when nothing bears it. */
  readonly rivals: readonly string[];
}

/** `entities` as the user has them: split, then merged, typed, renamed and rejected, whatever the order in the file. */
export function applyCorrections(entities: readonly CorpusEntity[], corrections: Corrections): Corrected {
  const { split, merge, type, rename, reject } = corrections;
  const steps: readonly Step[] = [
    ...split.map((each, at): Step => [[[each.entity, ['split', at, 'entity']]], ([row]) => toParts(row, each)]),
    ...merge.map(
      (each, at): Step => [each.map((entity, nth) => [entity, ['merge', at, nth]]), (rows) => [toOne(rows)]],
    ),
    ...[...type].map(([entity, kind]): Step => [[[entity, ['type', entity]]], ([row]) => [retype(row, kind)]]),
    ...[...rename].map(([entity, name]): Step => [[[entity, ['rename', entity]]], ([row]) => [withName(row, name)]]),
    ...reject.map((entity, at): Step => [[[entity, ['reject', at]]], () => []]),
  ];
  let rows = entities;
  const unknown = new Map<string, UnknownReference>();
  for (const [references, change] of steps) {
    const found = references.flatMap(([reference, path]) => {
      const bearers = findBearers(rows, reference);
      if (bearers.length === 1) return bearers;
      const rivals = bearers.map(({ id }) => id);
      if (!unknown.has(reference)) unknown.set(reference, { reference, path, rivals });
      return [];
    });
    const [first, ...others] = new Set(found);
    if (!first) continue;
    const now = change([first, ...others]);
    rows = rows.flatMap((row) => (row === first ? now : others.includes(row) ? [] : [row]));
  }
  return { entities: inOrder(rows), unknown: [...unknown.values()] };
}

type Some = readonly [CorpusEntity, ...CorpusEntity[]];

/** Whom a correction speaks of and where it says so, and what becomes of them. */
type Step = readonly [
  references: readonly (readonly [reference: string, path: FilePath])[],
  change: (rows: Some) => readonly CorpusEntity[],
];

/** Whom `reference` may mean: the one with that id, else all that bear the name. */
export function findBearers(rows: readonly CorpusEntity[], reference: string): readonly CorpusEntity[] {
  const byId = rows.filter(({ id }) => id === reference);
  if (byId.length > 0) return byId;
  const wanted = foldAccents(reference);
  return rows.filter(({ name, aliases }) => [name, ...aliases].some((form) => foldAccents(form) === wanted));
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
    merges: [{ name, reason: `split from ${row.name}, as you said` }],
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
      ...others.map(({ name }) => ({ name, to: first.name, reason: 'as you said' })),
    ],
  };
}

const retype = ({ subtype, ...row }: CorpusEntity, type: EntityType): CorpusEntity => ({
  ...row,
  type,
  merges: [...row.merges, { name: row.name, reason: `${type}, as you said` }],
});

const withName = (row: CorpusEntity, name: string): CorpusEntity => ({
  ...row,
  name,
  aliases: [row.name, ...row.aliases].filter((alias) => alias !== name),
});

/** By number of mentions; those with as many stay as they were. */
const inOrder = (rows: readonly CorpusEntity[]): CorpusEntity[] =>
  [...rows].sort((a, b) => b.mentions.length - a.mentions.length);
