import { initialsOf } from './link.ts';
import type { Name } from './name.ts';
import { toSkeleton } from './sound.ts';

/** Things by what their names can be looked up by, so that nobody is compared with everybody. Most keys are one thing's only. */
export type Index<T extends object> = Map<string, T | Set<T>>;
export type ReadonlyIndex<T extends object> = ReadonlyMap<string, T | ReadonlySet<T>>;

/** A block larger than this holds a part of names so common that it proves nothing, and comparing all of it would take long. */
export const COMMON = 200;

/** Puts `value` where the name will be looked for. */
export function addToIndex<T extends object>(index: Index<T>, name: Name, value: T): void {
  for (const key of keysOf(name).all) {
    const block = index.get(key);
    if (block === undefined) index.set(key, value);
    else if (block instanceof Set) block.add(value);
    else if (block !== value) index.set(key, new Set([block, value]));
  }
}

/** What a name is put under and looked for by. */
export interface Keys {
  /** What each word sounds like, each once. */
  readonly heard: readonly string[];
  readonly compact: string;
  readonly acronym: string | undefined;
  /** Where a slip of the pen would be. */
  readonly slips: readonly string[];
  readonly all: readonly string[];
}

const known = new WeakMap<Name, Keys>();

/** The ways in which a name can be looked up. */
export function keysOf(name: Name): Keys {
  const before = known.get(name);
  if (before) return before;
  const heard = heardOf(name);
  const compact = compactOf(name);
  const [frames, halves] = [frameKeys(name), lastHalves(name)];
  const keys: Keys = {
    heard: [...new Set(heard)],
    compact,
    acronym: name.acronym ? `${name.kind}!${name.acronym}` : undefined,
    slips: name.kind === 'person' && name.words.length === 1 ? halves : frames,
    all: [...new Set([...heard, compact, ...acronymsOf(name), ...frames, ...halves])],
  };
  known.set(name, keys);
  return keys;
}

/** Everything whose name may go with this one: alike in the telling word, written together or apart, or with the name as acronym. */
export function lookUp<T extends object>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> {
  const { compact, acronym } = keysOf(name);
  const found = new Set<T>();
  addBlock(found, index.get(compact));
  if (acronym) addBlock(found, index.get(acronym));
  addBlock(found, alike(name, index));
  return found;
}

/** Everything with the same words but for one that begins or ends alike: where a slip of the pen would be. */
export function lookUpSlips<T extends object>(name: Name, index: ReadonlyIndex<T>): ReadonlySet<T> {
  const found = new Set<T>();
  for (const key of keysOf(name).slips) {
    const block = index.get(key);
    if (sizeOf(block) <= COMMON) addBlock(found, block);
  }
  return found;
}

type Block<T extends object> = T | ReadonlySet<T> | undefined;

function addBlock<T extends object>(found: Set<T>, block: Block<T>): void {
  if (block instanceof Set) for (const value of block) found.add(value);
  // What is indexed is no set itself.
  else if (block !== undefined) found.add(block as T);
}

const sizeOf = <T extends object>(block: Block<T>): number =>
  block === undefined ? 0 : block instanceof Set ? block.size : 1;

const holds = <T extends object>(block: Block<T>, value: T): boolean =>
  block instanceof Set ? block.has(value) : block === value;

/**
 * A person is looked for by the last word, a group by its rarest; when that is common, by all words together. A common word
 * alone finds nothing: its bearers could not be told apart.
 */
function alike<T extends object>(name: Name, index: ReadonlyIndex<T>): Block<T> {
  const { heard } = keysOf(name);
  const blocks = heard.map((key) => index.get(key));
  const found = name.kind === 'person' ? blocks.slice(-1) : blocks.filter((block) => block !== undefined);
  const rarest = found.length > 1 ? found.sort((a, b) => sizeOf(a) - sizeOf(b))[0] : found[0];
  if (!(rarest instanceof Set) || rarest.size <= COMMON) return rarest;
  if (blocks.length === 1) return undefined;
  return new Set([...rarest].filter((value) => blocks.every((block) => holds(block, value))));
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
    const halves = toHalves(word);
    if (halves.length === 0) return halves;
    const others = words.filter((_, other) => other !== at).join(' ');
    return halves.map((half) => `${kind}/${at}/${others}/${half}`);
  });

const lastHalves = ({ kind, words }: Name): string[] =>
  kind === 'person' ? toHalves(words.at(-1) ?? '').map((half) => `${kind}//${half}`) : [];

/** One slip leaves the first half of a word alone, or the second; sizes overlap, for a slip may add a letter. */
function toHalves(word: string): string[] {
  if (word.length < 5) return [];
  const sizes = word.length > 7 ? [4] : word.length > 5 ? [3, 4] : [3];
  return sizes.flatMap((size) => [`${word.slice(0, size)}-`, `-${word.slice(-size)}`]);
}
