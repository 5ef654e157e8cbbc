import type { OfficeWords } from '../../lang/people.ts';
import type { Mention, OfficeMention, Token } from '../../model/annotated.ts';
import type { Span } from '../../model/span.ts';
import { firstFrom } from './surroundings.ts';

/** What an office shared by several is looked for with. */
export interface SharedSearch {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly tokens: ReadonlyMap<number, readonly Token[]>;
  readonly offices: OfficeWords;
}

/**
 * Offices written once for several holders: "Presidents X and Y", "the foreign ministers of Italy and France, X and Y". Where
 * as many places are named as persons, each holder gets his own.
 */
export function findShared(search: SharedSearch): OfficeMention[] {
  const { mentions } = search;
  const isHolder = (at: number): boolean => mentions[at]?.type === 'person';
  return findRows(search, isHolder).flatMap(([first, last]): OfficeMention[] => {
    const shared = last > first ? readShared(search, first) : undefined;
    if (!shared) return [];
    const holders = last - first + 1;
    return Array.from({ length: holders }, (_, nth): OfficeMention => {
      const owner = shared.owners[shared.owners.length === holders ? nth : 0];
      const of = owner && (shared.owners.length === 1 || shared.owners.length === holders) ? owner : undefined;
      const { start, end, former } = shared;
      return { start, end, mention: first + nth, former, shared: of ? { of, before: of.start < start } : {} };
    });
  });
}

type Row = readonly [first: number, last: number];

/** Mentions listed with commas and "and": first and last index of each row. */
function findRows({ text, mentions, offices }: SharedSearch, belongs: (at: number) => boolean): Row[] {
  const rows: Row[] = [];
  for (let first = 0; first < mentions.length; ) {
    let last = first;
    while (belongs(first) && belongs(last + 1) && isListed(text, mentions[last], mentions[last + 1], offices))
      last += 1;
    rows.push([first, last]);
    first = last + 1;
  }
  return rows;
}

function isListed(text: string, left: Span | undefined, right: Span | undefined, { and }: OfficeWords): boolean {
  if (!left || !right) return false;
  const gap = text.slice(left.end, right.start);
  return gap.length <= 10 && /^,?\s/.test(gap) && (and.has(gap.replace(',', '').trim()) || gap === ', ');
}

interface Shared extends Span {
  readonly former: boolean;
  /** Whose offices they are, in order: "Italy", "France". */
  readonly owners: readonly Span[];
}

/** The office in the plural before mention `first`, straight or with its owners and a comma in between. */
function readShared(search: SharedSearch, first: number): Shared | undefined {
  const { text, mentions, offices } = search;
  const holder = mentions[first];
  const tokens = search.tokens.get(holder?.sentence ?? -1) ?? [];
  if (!holder) return undefined;
  const after = ownersBefore(search, first);
  const [start, comma] = after ? [after[0]?.start ?? 0, true] : [holder.start, false];
  let last = firstFrom(tokens, start) - 1;
  if (after) {
    while (offices.determiners.has(tokens[last]?.norm ?? '')) last -= 1;
    if (!offices.links.has(tokens[last]?.norm ?? '')) return undefined;
    last -= 1;
  }
  const head = tokens[last];
  const gap = head ? text.slice(head.end, comma ? start : holder.start) : '\n';
  if (!head || !isPlural(head, offices) || !(comma ? /^\s/ : /^,?\s{1,3}$/).test(gap)) return undefined;
  let from = last;
  while (isPart(tokens[from - 1], offices) && /^\s$/.test(text.slice(tokens[from - 1]?.end, tokens[from]?.start)))
    from -= 1;
  const begin = tokens[from] ?? head;
  const former = offices.former.has(tokens[from - 1]?.norm ?? '');
  return { start: begin.start, end: head.end, former, owners: after ?? ownersAt(search, first, begin.start) };
}

const isPart = (token: Token | undefined, { modifiers, heads }: OfficeWords): boolean =>
  token !== undefined && (modifiers.has(token.norm) || heads.has(token.norm));

const isPlural = ({ norm }: Token, { heads, singular }: OfficeWords): boolean =>
  !heads.has(norm) && heads.has(singular(norm));

const isOwner = (mention: Mention | undefined): boolean =>
  mention !== undefined && (mention.type === 'place' || mention.type === 'nationality');

/** The owners that end right before the holder's comma: "of Italy and France, X". */
function ownersBefore(search: SharedSearch, first: number): Mention[] | undefined {
  const { text, mentions } = search;
  const [holder, owner] = [mentions[first], mentions[first - 1]];
  if (!holder || !owner || !isOwner(owner) || text.slice(owner.end, holder.start) !== ', ') return undefined;
  return rowEnding(search, first - 1);
}

/** The owners right before the office: "The Syrian and Lebanese foreign ministers". */
function ownersAt(search: SharedSearch, first: number, start: number): Mention[] {
  const owner = search.mentions[first - 1];
  return owner && isOwner(owner) && /^\s$/.test(search.text.slice(owner.end, start))
    ? rowEnding(search, first - 1)
    : [];
}

function rowEnding({ text, mentions, offices }: SharedSearch, last: number): Mention[] {
  let from = last;
  while (isOwner(mentions[from - 1]) && isListed(text, mentions[from - 1], mentions[from], offices)) from -= 1;
  return mentions.slice(from, last + 1);
}
