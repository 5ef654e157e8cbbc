/** Articles that may share a run before it is boilerplate. */
const MOST_ARTICLES = 50;

/** Room for the place of an article beside the 32 bits of a run in the 53 of a number. */
const ARTICLES = 2 ** 21;

/**
 * Pairs of places of lists that share a member, each once, in ascending order. Members and places are sorted as one number each:
 * the time grows as a sort's, not with the square of the lists.
 */
export function findSharers(lists: readonly Int32Array[]): [first: number, second: number][] {
  const pairs = new Set<number>();
  const entries = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const [place, list] of lists.entries()) {
    for (const member of list) {
      entries[at] = member * ARTICLES + place;
      at += 1;
    }
  }
  entries.sort();
  for (let from = 0; from < entries.length; ) {
    const member = toMember(entries[from]);
    let to = from + 1;
    while (to < entries.length && toMember(entries[to]) === member) to += 1;
    const last = Math.min(to, from + MOST_ARTICLES);
    for (let second = from + 1; second < last; second += 1) {
      for (let first = from; first < second; first += 1)
        pairs.add(toPlace(entries[second], member) * ARTICLES + toPlace(entries[first], member));
    }
    from = to;
  }
  return [...pairs].sort((left, right) => left - right).map((pair) => [pair % ARTICLES, Math.floor(pair / ARTICLES)]);
}

const toMember = (entry = 0): number => Math.floor(entry / ARTICLES);
const toPlace = (entry = 0, member: number): number => entry - member * ARTICLES;
