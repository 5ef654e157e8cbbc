import { initialsOf } from './link.ts';
import { COMMON, type Index, keysOf } from './lookup.ts';
import type { Name, NameWords } from './name.ts';

/** Things by their names, found by any name that may stand for theirs, the shorter or the longer one. */
export class MeetingPlaces<T> {
  readonly #index: Index<T> = new Map();
  readonly #rules: NameWords;

  constructor(rules: NameWords) {
    this.#rules = rules;
  }

  add(name: Name, value: T): void {
    for (const key of this.#keysOf(name)) {
      const block = this.#index.get(key);
      if (block) block.add(value);
      else this.#index.set(key, new Set([value]));
    }
  }

  /** Everything whose name may go with this one; what is too common to tell anybody apart finds nothing. */
  find(name: Name): T[] {
    const blocks = this.#keysOf(name).flatMap((key) => this.#index.get(key) ?? []);
    return [...new Set(blocks.filter(({ size }) => size <= COMMON).flatMap((block) => [...block]))];
  }

  /** Two names that may go together share one of these at least. */
  #keysOf(name: Name): string[] {
    const { kind, words } = name;
    if (kind !== 'person') return [...keysOf(name), ...initialsOf(name).map((letters) => `${kind}~${letters}`)];
    const groups = words.flatMap((word) => this.#rules.givenNames.get(word) ?? []);
    return [...keysOf(name), ...groups.map((group) => `${kind}#${group}`)];
  }
}
