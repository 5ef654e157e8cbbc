import { type Choose, type Draft, findHome, type Merge } from './home.ts';
import { addToIndex, type Index } from './lookup.ts';
import type { Name, NameWords } from './name.ts';

/** Something named: a mention, or all mentions of one entity in an article. */
export interface Named {
  /** The fullest form first. */
  readonly names: readonly Name[];
}

export interface Cluster {
  /** Indices of the items, ascending. */
  readonly items: readonly number[];
  readonly merges: readonly Merge[];
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
  return absorb(joinCompounds(drafts), heads)
    .map(({ items: members, merges }) => ({ items: members.sort((a, b) => a - b), merges }))
    .sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
}

/** "Sea Micro" of one article goes to the "SeaMicro" of others, whichever came first; the one met more often stays. */
function joinCompounds(drafts: ReadonlySet<Draft>): ReadonlySet<Draft> {
  const byLetters = new Map<string, Draft>();
  for (const draft of [...drafts].sort((a, b) => b.items.length - a.items.length)) {
    const [head] = draft.names.values();
    if (!head?.key) continue;
    const letters = `${head.kind} ${head.words.join('')}`;
    const home = byLetters.get(letters);
    const [to] = home?.names.values() ?? [];
    if (!home || !to || to.key === head.key) byLetters.set(letters, home ?? draft);
    else {
      home.items.push(...draft.items);
      home.merges.push(...draft.merges, { from: head, to, reason: 'spelling variant' });
      draft.items.length = 0;
    }
  }
  return new Set([...drafts].filter(({ items }) => items.length > 0));
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
