import type { ReuseSide } from '../../model/reuse.ts';
import { mixBits } from '../../text/hash.ts';
import type { WordStream } from './stream.ts';

/** Shortest run of words that is looked up: names and set phrases seldom reach it. */
const SHORTEST = 10;
/** Earlier places that a run is compared with: more would make boilerplate repeated everywhere costly. */
const MOST_PLACES = 4;

/** Places of the stream where the same words stand, as far as they are the same. */
export interface Run {
  readonly starts: readonly number[];
  readonly length: number;
}

/** The longest runs of equal words that stand in more than one place, in the order of their first place. */
export function findRuns(stream: WordStream): Run[] {
  const places = new Map<number, number[]>();
  /** Up to here every place has found its earlier ones: a text that repeats itself is not followed again from each word. */
  let covered = 0;
  const runs = new Map<string, { readonly starts: Set<number>; readonly length: number }>();
  for (const { at, hash } of findShingles(stream.ids)) {
    const earlier = places.get(hash) ?? [];
    if (earlier.length === 0) places.set(hash, earlier);
    const from = covered;
    for (const other of at < from ? [] : earlier) {
      const { start, length } = match(stream, { earlier: other, later: at, from });
      if (length < SHORTEST) continue;
      covered = Math.max(covered, start + length);
      const key = stream.ids.subarray(start, start + length).join(' ');
      const run = runs.get(key) ?? { starts: new Set(), length };
      runs.set(key, run);
      run.starts.add(start - at + other).add(start);
    }
    if (earlier.length < MOST_PLACES) earlier.push(at);
  }
  return [...runs.values()]
    .map(({ starts, length }) => ({ starts: [...starts].sort((left, right) => left - right), length }))
    .sort((left, right) => (left.starts[0] ?? 0) - (right.starts[0] ?? 0) || right.length - left.length);
}

/** Every run of `SHORTEST` words without a wall in it, with its hash. */
function* findShingles(ids: Int32Array): Generator<{ readonly at: number; readonly hash: number }> {
  let wall = -1;
  for (let end = 0; end < ids.length; end += 1) {
    if ((ids[end] ?? -1) < 0) wall = end;
    const at = end - SHORTEST + 1;
    if (at <= wall) continue;
    let hash = 0;
    for (let word = at; word <= end; word += 1) hash = (Math.imul(hash, 0x01000193) ^ mixBits(ids[word] ?? 0)) | 0;
    yield { at, hash };
  }
}

interface Places {
  readonly earlier: number;
  readonly later: number;
  /** Not to look back beyond. */
  readonly from: number;
}

/** The words around two places that agree, as they stand at the later one. A text does not overlap itself. */
function match({ ids, owner }: WordStream, { earlier, later, from }: Places): { start: number; length: number } {
  const distance = later - earlier;
  const agree = (at: number): boolean => (ids[at] ?? -1) >= 0 && ids[at] === ids[at - distance];
  let start = later;
  while (start > from && agree(start - 1)) start -= 1;
  const room = owner[earlier] === owner[later] ? distance : ids.length;
  let length = 0;
  while (length < room && agree(start + length)) length += 1;
  return { start, length };
}

/** A run's place in its article. */
export function toSide({ articles, owner, token }: WordStream, start: number, length: number): ReuseSide {
  const article = articles[owner[start] ?? 0];
  const first = article?.tokens[token[start] ?? 0]?.start ?? 0;
  const last = article?.tokens[token[start + length - 1] ?? 0]?.end ?? first;
  return { article: article?.id ?? '', start: first, end: last, text: article?.text.slice(first, last) ?? '' };
}
