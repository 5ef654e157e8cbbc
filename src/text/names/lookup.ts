import { initialsOf } from './link.ts';
import type { Name } from './name.ts';
import { toSkeleton } from './sound.ts';

/** Things by what their names can be looked up by, so that nobody is compared with everybody. */
export type Index<T> = Map<string, Set<T>>;
export type ReadonlyIndex<T> = ReadonlyMap<string, ReadonlySet<T>>;

/** A block larger than this holds a part of names so common that a slip in the rest proves nothing. */
const COMMON = 200;

/** Puts `value` where the name will be looked for. */
export function addToIndex<T>(index: Index<T>, name: Name, value: T): void {
  for (const key of new Set([wholeOf(name), ...soundsOf(name), ...acronymsOf(name), ...halvesOf(name)])) {
    index.set(key, (index.get(key) ?? new Set<T>()).add(value));
  }
}

/** Everything whose name sounds alike in one of the two rarest words, or has the name as acronym. */
export function lookUp<T>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> {
  const blocks = soundsOf(name).flatMap((key) => index.get(key) ?? []);
  const rarest = blocks.sort((a, b) => a.size - b.size).slice(0, 2);
  const acronym = name.acronym ? index.get(`${name.kind}!${name.acronym}`) : undefined;
  return new Set([index.get(wholeOf(name)), ...rarest, acronym].flatMap((block) => [...(block ?? [])]));
}

/** Everything with a word that begins or ends as one of the name's does: where a slip of the pen would be. */
export function lookUpSlips<T>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> {
  const blocks = halvesOf(name).flatMap((key) => index.get(key) ?? []);
  return new Set(blocks.filter(({ size }) => size <= COMMON).flatMap((block) => [...block]));
}

const wholeOf = ({ kind, key }: Name): string => `${kind}=${key}`;

const soundsOf = ({ kind, words }: Name): string[] => words.map((word) => `${kind}:${toSkeleton(word)}`);

const acronymsOf = (name: Name): string[] =>
  name.kind === 'person' || name.words.length < 2 ? [] : initialsOf(name).map((letters) => `${name.kind}!${letters}`);

/** One slip leaves the first half of a word alone, or the second. */
const halvesOf = ({ kind, words }: Name): string[] =>
  words
    .filter((word) => word.length >= 5)
    .flatMap((word) => {
      const sizes = word.length > 7 ? [4] : word.length > 5 ? [3, 4] : [3];
      return sizes.flatMap((size) => [`${kind}<${word.slice(0, size)}`, `${kind}>${word.slice(-size)}`]);
    });
