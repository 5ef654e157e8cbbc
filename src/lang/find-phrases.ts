import type { Finder, Found, PhraseMatch, PhraseRule, Term } from './phrase.ts';
import { fits, type Item, type Option, type Pattern, type State, type Step, toTree, valueFor } from './phrase-tree.ts';

/** Words captured so far, the latest first. */
interface Captures {
  readonly name: string;
  readonly value: string | number;
  readonly earlier: Captures | undefined;
}

interface Candidate<Meaning> {
  readonly pattern: Pattern<Meaning>;
  readonly to: number;
  readonly captures: Captures | undefined;
}

/** A function that finds, from left to right, the longest phrase any rule reads; of equals the earlier rule wins. */
export function compilePhrases<Meaning>(rules: readonly PhraseRule<Meaning>[]): Finder<Meaning> {
  let tree: State<Meaning> | undefined;
  return (terms) => {
    // Built when first needed: most commands read no dates.
    tree ??= toTree(rules);
    const found: Found<Meaning>[] = [];
    for (let at = 0; at < terms.length; ) {
      const best = findAt(terms, at, tree);
      if (best) found.push(best);
      at = best ? best.to : at + 1;
    }
    return found;
  };
}

function findAt<Meaning>(terms: readonly Term[], at: number, tree: State<Meaning>): Found<Meaning> | undefined {
  if (!canBegin(terms[at], tree)) return undefined;
  const candidates: Candidate<Meaning>[] = [];
  collect(terms, at, at, tree, undefined, candidates);
  if (candidates.length === 0) return undefined;
  candidates.sort((left, right) => right.to - left.to || left.pattern.order - right.pattern.order);
  for (const { pattern, to, captures } of candidates) {
    const context = pattern.before.length === 0 ? { captures } : matchBefore(terms, at, pattern.before, captures);
    if (!context) continue;
    const match = new CapturedMatch(terms, at, to, context.captures);
    const meaning = pattern.rule.read(match);
    if (meaning !== undefined) {
      return { start: match.start, end: match.end, from: at, to, rule: pattern.rule.id, meaning };
    }
  }
  return undefined;
}

/** Most words of a text begin no phrase. */
const canBegin = <Meaning>(term: Term | undefined, { forms, classes, absent, ends }: State<Meaning>): boolean =>
  absent.length > 0 ||
  ends.length > 0 ||
  (term !== undefined && (forms.has(term.form) || term.senses.some((sense) => classes.has(sense.class))));

/** Every pattern that reads the terms from `from` on, up to `at` by now. The tree is no deeper than the longest pattern. */
function collect<Meaning>(
  terms: readonly Term[],
  from: number,
  at: number,
  state: State<Meaning>,
  captures: Captures | undefined,
  candidates: Candidate<Meaning>[],
): void {
  for (const { pattern, context } of state.ends) {
    if (at - context > from) candidates.push({ pattern, to: at - context, captures });
  }
  const term = terms[at];
  for (const { item, next } of state.absent) {
    if (!term || !fits(term, item)) collect(terms, from, at, next, captures, candidates);
  }
  if (!term) return;
  const take = (steps: readonly Step<Meaning>[] | undefined): void => {
    for (const { item, option, next } of steps ?? []) {
      if (item.joined && term.spaced && at > from) continue;
      collect(terms, from, at + 1, next, capture(term, option, captures), candidates);
    }
  };
  take(state.forms.get(term.form));
  for (const sense of term.senses) take(state.classes.get(sense.class));
}

function capture(term: Term, option: Option, earlier: Captures | undefined): Captures | undefined {
  const { name } = option;
  const value = name === undefined ? undefined : valueFor(term, option);
  return name === undefined || value === undefined ? earlier : { name, value, earlier };
}

/** Context to the left; nothing in it is optional. */
function matchBefore(
  terms: readonly Term[],
  at: number,
  items: readonly Item[],
  captures: Captures | undefined,
): { readonly captures: Captures | undefined } | undefined {
  let known = captures;
  for (const [index, item] of items.entries()) {
    const term = terms[at - items.length + index];
    const fit = term && fits(term, item);
    if (item.absent ? fit : !fit) return undefined;
    if (fit && term) known = capture(term, fit[0], known);
  }
  return { captures: known };
}

/** A match over its captures; a class because hostile text makes millions of them and closures are dear. */
class CapturedMatch implements PhraseMatch {
  constructor(
    readonly terms: readonly Term[],
    readonly from: number,
    readonly to: number,
    private readonly captures: Captures | undefined,
  ) {}

  get start(): number {
    return (this.terms[this.from] as Term).start;
  }

  get end(): number {
    return (this.terms[this.to - 1] as Term).end;
  }

  number(name: string): number | undefined {
    const value = this.saying(name);
    return typeof value === 'number' ? value : undefined;
  }

  word(name: string): string | undefined {
    const value = this.saying(name);
    return typeof value === 'string' ? value : undefined;
  }

  private saying(name: string): string | number | undefined {
    for (let known = this.captures; known; known = known.earlier) if (known.name === name) return known.value;
    return undefined;
  }
}
