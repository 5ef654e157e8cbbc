import type { PeopleKnowledge } from '../lang/people.ts';
import type { EntityType } from '../model/annotated.ts';
import { chooseDominant, chooseNearest } from '../text/names/choose.ts';
import { clusterNames, type Named } from '../text/names/cluster.ts';
import { chooseName } from '../text/names/forms.ts';
import { type Name, parseName, toNameKind } from '../text/names/name.ts';
import { comparePair } from '../text/names/pair.ts';
import { toIds } from '../text/names/slug.ts';

/** A name from a list, without the text it stood in. */
export interface ListedName {
  readonly type: EntityType;
  readonly name: string;
  /** Names of one article help each other; without one a name stands alone. */
  readonly article?: string;
}

/** The entity of each name of the list, in its order: equal ids name the same. */
export function resolveNames(list: readonly ListedName[], people: PeopleKnowledge): string[] {
  const names = list.map(({ name, type }) => parseName(name, toNameKind(type), people));
  const types = [...new Set(list.map(({ type }) => type))];
  const groups = types.flatMap((type) => groupType(list, names, { type, people }));
  groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const titles = groups.map((group) => chooseName(toForms(group, names)).name);
  const owner = new Map(toIds(titles).flatMap((id, at) => (groups[at] ?? []).map((item) => [item, id] as const)));
  return list.map((_, at) => owner.get(at) ?? '');
}

/** How likely two names of one type name the same, judged by the names alone: 0 to 1, from 0.5 on yes. */
export const compareNames = (a: string, b: string, type: EntityType, people: PeopleKnowledge): number =>
  comparePair(parseName(a, toNameKind(type), people), parseName(b, toNameKind(type), people), people);

interface Scope {
  readonly type: EntityType;
  readonly people: PeopleKnowledge;
}

/** Groups of list indices of one type: first within each article, then across. */
function groupType(list: readonly ListedName[], names: readonly Name[], { type, people }: Scope): number[][] {
  const articles = new Map<string, number[]>();
  for (const [at, row] of list.entries()) {
    if (row.type !== type) continue;
    const article = row.article ?? `${at}`;
    const rows = articles.get(article);
    if (rows) rows.push(at);
    else articles.set(article, [at]);
  }
  const locals = [...articles.values()].flatMap((rows) => {
    const items = rows.map((at): Named => ({ names: names[at] ? [names[at]] : [] }));
    return clusterNames(items, people, chooseNearest).map(({ items: members }) => members.map((at) => rows[at] ?? 0));
  });
  const items = locals.map((rows): Named => ({ names: rankForms(rows, names) }));
  return clusterNames(items, people, chooseDominant).map(({ items: members }) =>
    members.flatMap((at) => locals[at] ?? []),
  );
}

/** The distinct forms of a group, its best first. */
function rankForms(rows: readonly number[], names: readonly Name[]): Name[] {
  const forms = new Map(rows.flatMap((at) => names[at] ?? []).map((name) => [name.text, name] as const));
  const { name, aliases } = chooseName(toForms(rows, names));
  return [name, ...aliases].flatMap((text) => forms.get(text) ?? []);
}

const toForms = (rows: readonly number[], names: readonly Name[]): { text: string; name: Name; count: number }[] =>
  rows.flatMap((at) => (names[at] ? [{ text: names[at].text, name: names[at], count: 1 }] : []));
