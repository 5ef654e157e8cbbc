import { initialsOf } from './link.ts';
import type { Name } from './name.ts';
import { toSkeleton } from './sound.ts';

/** Things by what their names can be looked up by, so that nobody is compared with everybody. */
export type Index<T> = Map<string, Set<T>>;
export type ReadonlyIndex<T> = ReadonlyMap<string, ReadonlySet<T>>;

/** A block larger than this holds a part of names so common that it proves nothing, and comparing all of it would take long. */
export const COMMON = 200;

/** Puts `value` where the name will be looked for. */
export function addToIndex<T>(index: Index<T>, name: Name, value: T): void {
  for (const key of keysOf(name)) {
    const block = index.get(key);
    if (block) block.add(value);
    else index.set(key, new Set([value]));
  }
}

const known = new WeakMap<Name, ReadonlySet<string>>();

/** The ways in which a name can be looked up. */
export function keysOf(name: Name): ReadonlySet<string> {
  const before = known.get(name);
  if (before) return before;
  const parts = [heardOf(name), [compactOf(name)], acronymsOf(name), frameKeys(name), lastHalves(name)];
  const keys = new Set(parts.flat());
  known.set(name, keys);
  return keys;
}

/** Everything whose name may go with this one: alike in the telling word, written together or apart, or with the name as acronym. */
export function lookUp<T>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> {
  const acronym = name.acronym ? index.get(`${name.kind}!${name.acronym}`) : undefined;
  const blocks = [index.get(compactOf(name)), acronym, alike(name, index)];
  return new Set(blocks.flatMap((block) => [...(block ?? [])]));
}

/** Everything with the same words but for one that begins or ends alike: where a slip of the pen would be. */
export function lookUpSlips<T>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> {
  const keys = name.kind === 'person' && name.words.length === 1 ? lastHalves(name) : frameKeys(name);
  const blocks = keys.flatMap((key) => index.get(key) ?? []);
  return new Set(blocks.filter(({ size }) => size <= COMMON).flatMap((block) => [...block]));
}

/**
 * A person is looked for by the last word, a group by its rarest; when that is common, by all words together. A common word
 * alone finds nothing: its bearers could not be told apart.
 */
function alike<T>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> | undefined {
  const keys = [...new Set(heardOf(name))];
  const blocks = keys.map((key) => index.get(key) ?? new Set<T>());
  const found = name.kind === 'person' ? blocks.slice(-1) : blocks.filter(({ size }) => size > 0);
  const [rarest] = found.sort((a, b) => a.size - b.size);
  if (!rarest || rarest.size <= COMMON) return rarest;
  if (blocks.length === 1) return undefined;
  return new Set([...rarest].filter((value) => blocks.every((block) => block.has(value))));
}

/** What each word sounds like. */
const heardOf = ({ kind, words }: Name): string[] => words.map((word) => `${kind}:${toSkeleton(word)}`);

/** "Sea Micro" and "SeaMicro" are written apart and together. */
const compactOf = ({ kind, words }: Name): string => `${kind}~${words.join('')}`;

const acronymsOf = (name: Name): string[] =>
  name.kind === 'person' || name.words.length < 2 ? [] : initialsOf(name).map((letters) => `${name.kind}!${letters}`);

/** The name with half of one word left out, for every word long enough for a slip. */
const frameKeys = ({ kind, words }: Name): string[] =>
  words.flatMap((word, at) => {
    const others = words.filter((_, other) => other !== at).join(' ');
    return toHalves(word).map((half) => `${kind}/${at}/${others}/${half}`);
  });

const lastHalves = ({ kind, words }: Name): string[] =>
  kind === 'person' ? toHalves(words.at(-1) ?? '').map((half) => `${kind}//${half}`) : [];

/** One slip leaves the first half of a word alone, or the second; sizes overlap, for a slip may add a letter. */
function toHalves(word: string): string[] {
  if (word.length < 5) return [];
  const sizes = word.length > 7 ? [4] : word.length > 5 ? [3, 4] : [3];
  return sizes.flatMap((size) => [`${word.slice(0, size)}-`, `-${word.slice(-size)}`]);
}
