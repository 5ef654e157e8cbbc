import { type Link, linkNames, type Reason } from './link.ts';
import { addToIndex, type Index, lookUp, lookUpSlips, type ReadonlyIndex } from './lookup.ts';
import type { Name, NameWords } from './name.ts';

/** Something named: a mention, or all mentions of one entity in an article. */
export interface Named {
  /** The fullest form first. */
  readonly names: readonly Name[];
}

/** Why one item was put to others: the forms that met, and how. */
export interface Merge {
  readonly from: Name;
  readonly to: Name;
  readonly reason: Reason;
}

export interface Cluster {
  /** Indices of the items, ascending. */
  readonly items: readonly number[];
  readonly merges: readonly Merge[];
}

/** Which of several rival clusters an item belongs to, by the index of the item and those of the clusters' members; nothing: to none. */
export type Choose = (item: number, rivals: readonly (readonly number[])[], name: Name) => number | undefined;

interface Draft {
  readonly items: number[];
  readonly names: Map<string, Name>;
  readonly merges: Merge[];
}

/** Puts items together that name the same. Time grows with the items and, inside a block of like-sounding names, with their pairs. */
export function clusterNames(items: readonly Named[], rules: NameWords, choose: Choose): Cluster[] {
  const drafts = new Set<Draft>();
  const index: Index<Draft> = new Map();
  const heads = new Map<string, Draft>();
  const order = items.map((_, at) => at).sort((a, b) => rank(items[b]) - rank(items[a]) || a - b);
  for (const at of order) {
    const names = items[at]?.names ?? [];
    const home = names[0] && findHome({ at, names, index, heads, rules, choose });
    const draft: Draft = home?.draft ?? { items: [], names: new Map(), merges: [] };
    drafts.add(draft);
    if (names[0] && !home) heads.set(names[0].key, draft);
    draft.items.push(at);
    if (home?.merge) draft.merges.push(home.merge);
    for (const name of names) if (!home?.short && !isBare(name, names[0])) enter(draft, name, index);
  }
  return absorb(drafts, heads)
    .map(({ items: members, merges }) => ({ items: members.sort((a, b) => a - b), merges }))
    .sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
}

/** How many times as often a short name has to be met by itself for a longer one beside it to be a mere description. */
const DESCRIBED = 3;

/** "Startup SeaMicro" of one article, called "SeaMicro" there too, goes to the SeaMicro of all others. */
function absorb(drafts: ReadonlySet<Draft>, heads: ReadonlyMap<string, Draft>): Draft[] {
  return [...drafts].filter((draft) => {
    const [head, ...others] = draft.names.values();
    const home = others.map(({ key }) => heads.get(key)).find((other) => other && other !== draft);
    if (!head || head.kind === 'person' || !home || home.items.length < DESCRIBED * draft.items.length) return true;
    const [to] = home.names.values();
    if (!to) return true;
    home.items.push(...draft.items);
    home.merges.push(...draft.merges, { from: head, to, reason: 'short form' });
    return false;
  });
}

/** A person's single name beside the full one: no better known than by the full one. */
const isBare = (name: Name, head: Name | undefined): boolean =>
  name !== head && name.kind === 'person' && name.words.length === 1;

/** Longer names first: a short one looks for its long one. Acronyms come last. */
const rank = (item: Named | undefined): number => {
  const name = item?.names[0];
  if (!name) return -1;
  return name.acronym && name.words.length === 1 ? 0 : name.words.length * 100 + Math.min(99, name.key.length);
};

function enter(draft: Draft, name: Name, index: Index<Draft>): void {
  if (draft.names.has(name.key)) return;
  draft.names.set(name.key, name);
  addToIndex(index, name, draft);
}

interface Search {
  readonly at: number;
  readonly names: readonly Name[];
  readonly index: ReadonlyIndex<Draft>;
  /** By the key of the name they began with. */
  readonly heads: ReadonlyMap<string, Draft>;
  readonly rules: NameWords;
  readonly choose: Choose;
}

interface Home {
  readonly draft: Draft;
  /** A person's short name, looked up afresh each time: two Khans may share it. */
  readonly short: boolean;
  readonly merge?: Merge;
}

function findHome(search: Search): Home | undefined {
  const twin = findTwin(search);
  if (twin) return twin;
  const found = candidatesOf(search);
  const full = found.filter(({ link }) => link.strength === 'full');
  const same = full.filter(({ link }) => isSame(link));
  for (const group of [same, full, ...byReason(found)]) {
    const [first] = group;
    if (!first) continue;
    const pick = pickOne(group, search);
    if (pick === undefined && first.link.strength === 'full') continue;
    if (pick === undefined) return undefined;
    const { draft, link, from, to } = pick;
    const short = from.kind === 'person' && link.strength === 'weak';
    return link.reason === 'same name' ? { draft, short } : { draft, short, merge: { from, to, reason: link.reason } };
  }
  return undefined;
}

/** The cluster that began with the same name. */
function findTwin({ names: [name], heads, rules }: Search): Home | undefined {
  const draft = name && heads.get(name.key);
  const [to] = draft?.names.values() ?? [];
  const link = name && to && linkNames(name, to, rules);
  if (!draft || !link) return undefined;
  return link.reason === 'same name'
    ? { draft, short: false }
    : { draft, short: false, merge: { from: name, to, reason: link.reason } };
}

const PREFERENCE: readonly Reason[] = [
  'missing middle name',
  'acronym',
  'surname',
  'initial',
  'short form',
  'first name',
  'spelling variant',
  'spelling slip',
];

const byReason = (found: readonly Candidate[]): Candidate[][] =>
  PREFERENCE.map((reason) => found.filter(({ link }) => link.reason === reason && link.strength === 'weak'));

interface Candidate {
  readonly draft: Draft;
  readonly link: Link;
  readonly from: Name;
  readonly to: Name;
}

function pickOne(group: readonly Candidate[], { at, choose }: Search): Candidate | undefined {
  const drafts = [...new Set(group.map(({ draft }) => draft))];
  if (drafts.length === 1) return group[0];
  const [first] = group;
  const pick =
    first &&
    choose(
      at,
      drafts.map(({ items }) => items),
      first.from,
    );
  return pick === undefined ? undefined : group.find(({ draft }) => draft === drafts[pick]);
}

/** Every cluster with a form the item's fullest name may stand for, or that bears one of its names. */
function candidatesOf({ names, index, rules }: Search): Candidate[] {
  const [name] = names;
  if (!name) return [];
  const linked = (block: ReadonlySet<Draft>): Candidate[] =>
    [...block].flatMap((draft) => bestLink(name, draft, rules) ?? []);
  const found = linked(lookUp(name, index));
  return found.length ? found : linked(lookUpSlips(name, index));
}

function bestLink(name: Name, draft: Draft, rules: NameWords): Candidate | undefined {
  let best: Candidate | undefined;
  for (const to of draft.names.values()) {
    const link = linkNames(name, to, rules);
    if (link && (!best || weight(link) < weight(best.link))) best = { draft, link, from: name, to };
  }
  return best;
}

const weight = ({ strength, reason }: Link): number =>
  isSame({ strength, reason }) ? -2 : strength === 'full' ? -1 : PREFERENCE.indexOf(reason);

const isSame = ({ reason }: Link): boolean => reason === 'same name' || reason === 'other name';
