import { type Link, linkNames, type Reason } from './link.ts';
import { lookUp, lookUpSlips, type ReadonlyIndex } from './lookup.ts';
import type { Name, NameWords } from './name.ts';

/** Why one item was put to others: the forms that met, and how. */
export interface Merge {
  readonly from: Name;
  readonly to: Name;
  readonly reason: Reason;
}

/** Which of several rival clusters an item belongs to, by the index of the item and those of the clusters' members; nothing: to none. */
export type Choose = (item: number, rivals: readonly (readonly number[])[], name: Name) => number | undefined;

/** A cluster in the making. */
export interface Draft {
  readonly items: number[];
  readonly names: Map<string, Name>;
  readonly merges: Merge[];
}

/** An item that looks for its cluster, and what there is to look in. */
export interface Search {
  readonly at: number;
  readonly names: readonly Name[];
  readonly index: ReadonlyIndex<Draft>;
  /** By the key of the name they began with. */
  readonly heads: ReadonlyMap<string, Draft>;
  readonly rules: NameWords;
  readonly choose: Choose;
}

export interface Home {
  readonly draft: Draft;
  /** A person's short name, looked up afresh each time: two Khans may share it. */
  readonly short: boolean;
  readonly merge?: Merge;
}

/** The cluster an item belongs to, by the surest link; nothing when it is the first, or several could be meant. */
export function findHome(search: Search): Home | undefined {
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
