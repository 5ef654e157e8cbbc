import type { Span } from '../model/span.ts';

/** One reading of a word: a class that patterns name (`month`) and what the word says in it (5). */
export interface Sense {
  readonly class: string;
  readonly value: number | string;
}

/** A word, number or mark with every reading a language's lexicon gives it. */
export interface Term extends Span {
  readonly form: string;
  readonly senses: readonly Sense[];
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly capital: boolean;
}

/** Part of a sentence's terms: from one, up to but not including another. */
export interface TermRange extends Span {
  readonly from: number;
  readonly to: number;
}

/** The words a pattern matched. */
export interface PhraseMatch extends TermRange {
  /** All terms of the sentence. */
  readonly terms: readonly Term[];
  /** What the term captured under that name says; the name is its class unless the pattern gives another. */
  readonly number: (name: string) => number | undefined;
  readonly word: (name: string) => string | undefined;
}

/**
 * Patterns over classes of words, with their proof.
 *
 * Items are separated by blanks: `last` is a word, `<month>` a class, `<month:from>` the same captured as `from`,
 * `a|an` a choice. A final `?` makes an item optional, a leading `~` forbids a blank before it, a leading `!` demands
 * that the words are not there. What stands before `[` or after `]` is context: no part of the find, and
 * captured only under a name of its own.
 */
export interface PhraseRule<Meaning> {
  /** Language and name: `en/full-date`. */
  readonly id: string;
  readonly patterns: readonly string[];
  /** What the words mean; undefined when they turn out to mean nothing of the kind. */
  readonly read: (match: PhraseMatch) => Meaning | undefined;
  /** Lines the rule must find something in. */
  readonly matches: readonly string[];
  /** Lines it must leave alone. */
  readonly spares: readonly string[];
}

export interface Found<Meaning> extends TermRange {
  readonly rule: string;
  readonly meaning: Meaning;
}

export type Finder<Meaning> = (terms: readonly Term[]) => readonly Found<Meaning>[];

interface Item {
  readonly options: readonly Option[];
  readonly optional: boolean;
  readonly joined: boolean;
  readonly absent: boolean;
}

interface Option {
  readonly form?: string;
  readonly class?: string;
  readonly name?: string;
}

interface Pattern<Meaning> {
  readonly rule: PhraseRule<Meaning>;
  readonly order: number;
  readonly before: readonly Item[];
  /** The find itself, then its context to the right. */
  readonly items: readonly Item[];
  /** How many of `items` belong to the find. */
  readonly size: number;
}

type Capture = readonly [name: string, value: Sense['value']];
type Index<Meaning> = ReadonlyMap<string, readonly Pattern<Meaning>[]>;

/** A function that finds, from left to right, the longest phrase any rule reads; of equals the earlier rule wins. */
export function compilePhrases<Meaning>(rules: readonly PhraseRule<Meaning>[]): Finder<Meaning> {
  const index = indexByFirst(
    rules.flatMap((rule, order) => rule.patterns.map((text) => parsePattern(text, rule, order))),
  );
  return (terms) => {
    const found: Found<Meaning>[] = [];
    for (let at = 0; at < terms.length; ) {
      const best = findAt(terms, at, index);
      if (best) found.push(best);
      at = best ? best.to : at + 1;
    }
    return found;
  };
}

function findAt<Meaning>(terms: readonly Term[], at: number, index: Index<Meaning>): Found<Meaning> | undefined {
  const first = terms[at] as Term;
  const candidates = patternsFor(first, index).flatMap((pattern) => {
    const captures: Capture[] = [];
    const to = matchBefore(terms, at, pattern.before, captures) ? matchAhead(terms, at, pattern, captures) : undefined;
    return to ? [{ pattern, to, captures }] : [];
  });
  candidates.sort((left, right) => right.to - left.to || left.pattern.order - right.pattern.order);
  for (const { pattern, to, captures } of candidates) {
    const range = { start: first.start, end: (terms[to - 1] as Term).end, from: at, to };
    const meaning = pattern.rule.read(toMatch(range, terms, captures));
    if (meaning !== undefined) return { ...range, rule: pattern.rule.id, meaning };
  }
  return undefined;
}

function patternsFor<Meaning>(term: Term, index: Index<Meaning>): readonly Pattern<Meaning>[] {
  const literal = index.get(term.form) ?? [];
  if (term.senses.length === 0) return literal;
  return [...new Set([...literal, ...term.senses.flatMap((sense) => index.get(`<${sense.class}>`) ?? [])])];
}

function matchBefore(terms: readonly Term[], at: number, items: readonly Item[], captures: Capture[]): boolean {
  return items.every((item, index) => {
    const term = terms[at - items.length + index];
    return item.absent ? !(term && fits(term, item)) : term !== undefined && take(term, item, captures);
  });
}

/** Index after the last term of the find, or undefined. Optional items are tried as present first. */
function matchAhead<Meaning>(
  terms: readonly Term[],
  at: number,
  { items, size }: Pattern<Meaning>,
  captures: Capture[],
): number | undefined {
  const walk = (position: number, next: number): number | undefined => {
    const item = items[next];
    if (!item) return position;
    const term = terms[position];
    if (item.absent) return term && fits(term, item) ? undefined : end(position, next, walk(position, next + 1));
    const mark = captures.length;
    if (term && !(item.joined && term.spaced) && take(term, item, captures)) {
      const reached = walk(position + 1, next + 1);
      if (reached !== undefined) return end(position, next, reached);
      captures.length = mark;
    }
    return item.optional ? end(position, next, walk(position, next + 1)) : undefined;
  };
  /** Where the find ends once item `next`, standing at `position`, is known to lie beyond it. */
  const end = (position: number, next: number, reached: number | undefined): number | undefined =>
    reached !== undefined && next >= size ? position : reached;
  return walk(at, 0);
}

function take(term: Term, item: Item, captures: Capture[]): boolean {
  const capture = fits(term, item);
  if (capture?.[0]) captures.push(capture);
  return capture !== undefined;
}

function fits(term: Term, { options }: Item): Capture | undefined {
  for (const { form, class: wanted, name = '' } of options) {
    if (form !== undefined && form === term.form) return [name, form];
    const sense = wanted === undefined ? undefined : term.senses.find((candidate) => candidate.class === wanted);
    if (sense) return [name, sense.value];
  }
  return undefined;
}

function toMatch(range: TermRange, terms: readonly Term[], captures: readonly Capture[]): PhraseMatch {
  const saying = (name: string): Sense['value'] | undefined => captures.find(([captured]) => captured === name)?.[1];
  return {
    ...range,
    terms,
    number: (name) => {
      const value = saying(name);
      return typeof value === 'number' ? value : undefined;
    },
    word: (name) => {
      const value = saying(name);
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function indexByFirst<Meaning>(patterns: readonly Pattern<Meaning>[]): Index<Meaning> {
  const index = new Map<string, Pattern<Meaning>[]>();
  for (const pattern of patterns) {
    for (const item of pattern.items) {
      for (const { form, class: wanted } of item.options) {
        const key = form ?? `<${wanted}>`;
        index.set(key, [...(index.get(key) ?? []), pattern]);
      }
      if (!item.optional) break;
    }
  }
  return index;
}

function parsePattern<Meaning>(text: string, rule: PhraseRule<Meaning>, order: number): Pattern<Meaning> {
  const [, before = '', core = '', after = ''] = /^(?:([^[\]]*)\[)?([^[\]]*)(?:\]([^[\]]*))?$/.exec(text) ?? [];
  const parse = (part: string, context: boolean): Item[] =>
    part
      .split(' ')
      .filter(Boolean)
      .map((item) => parseItem(item, context));
  const items = parse(core, false);
  return { rule, order, before: parse(before, true), items: [...items, ...parse(after, true)], size: items.length };
}

function parseItem(text: string, context: boolean): Item {
  const [, mark = '', body = '', optional = ''] = /^([~!]?)(.+?)(\??)$/.exec(text) ?? [];
  return {
    options: body.split('|').map((option) => parseOption(option, context)),
    optional: optional !== '',
    joined: mark === '~',
    absent: mark === '!',
  };
}

function parseOption(text: string, context: boolean): Option {
  const [, wanted, name] = /^<([\w-]+)(?::([\w-]+))?>$/.exec(text) ?? [];
  const capture = name ?? (context ? '' : wanted);
  return wanted ? { class: wanted, ...(capture ? { name: capture } : {}) } : { form: text };
}
