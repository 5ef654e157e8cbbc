import { remember } from '../text/remember.ts';
import type { PhraseRule, Term } from './phrase.ts';

/** One word or class an item of a pattern accepts, and the name it is captured under. */
export interface Option {
  readonly form?: string;
  readonly class?: string;
  readonly name?: string;
}

/** One item of a pattern. */
export interface Item {
  /** As written; equal items of different patterns are tried once. */
  readonly key: string;
  readonly options: readonly Option[];
  readonly optional: boolean;
  /** No blank may stand before the term. */
  readonly joined: boolean;
  /** The term must not be there. */
  readonly absent: boolean;
}

export interface Pattern<Meaning> {
  readonly rule: PhraseRule<Meaning>;
  /** Place of the rule among its fellows: of equal finds the earlier rule's wins. */
  readonly order: number;
  readonly before: readonly Item[];
}

export interface Step<Meaning> {
  readonly item: Item;
  readonly option: Option;
  readonly next: State<Meaning>;
}

/** Where a reader stands after some items; all patterns that begin alike share their states. */
export interface State<Meaning> {
  /** Steps that take a term, by its form. */
  readonly forms: Map<string, Step<Meaning>[]>;
  /** Steps that take a term, by a class it has. */
  readonly classes: Map<string, Step<Meaning>[]>;
  /** Steps that take none: words that must not follow. */
  readonly absent: Step<Meaning>[];
  /** Patterns complete here; the last `context` terms do not belong to the find. */
  readonly ends: { readonly pattern: Pattern<Meaning>; readonly context: number }[];
  readonly nexts: Map<string, State<Meaning>>;
}

/** The tree of all patterns of the rules. */
export function toTree<Meaning>(rules: readonly PhraseRule<Meaning>[]): State<Meaning> {
  const root = newState<Meaning>();
  for (const [order, rule] of rules.entries()) for (const text of rule.patterns) addPattern(root, text, rule, order);
  return root;
}

/** The option of an item that a term fits, with its value. */
export function fits(term: Term, { options }: Item): readonly [Option, string | number] | undefined {
  for (const option of options) {
    const value = valueFor(term, option);
    if (value !== undefined) return [option, value];
  }
  return undefined;
}

/** What a term says under an option; undefined when it does not fit. */
export function valueFor(term: Term, option: Option): string | number | undefined {
  if (option.form !== undefined) return option.form === term.form ? option.form : undefined;
  return term.senses.find((sense) => sense.class === option.class)?.value;
}

const newState = <Meaning>(): State<Meaning> => ({
  forms: new Map(),
  classes: new Map(),
  absent: [],
  ends: [],
  nexts: new Map(),
});

function addPattern<Meaning>(root: State<Meaning>, text: string, rule: PhraseRule<Meaning>, order: number): void {
  const [, before = '', core = '', after = ''] = /^(?:([^[\]]*)\[)?([^[\]]*)(?:\]([^[\]]*))?$/.exec(text) ?? [];
  const pattern = { rule, order, before: parseItems(before, true) };
  let frontier = [{ state: root, context: 0 }];
  for (const item of parseItems(core, false)) frontier = frontier.flatMap((place) => advance(place, item, 0));
  for (const item of parseItems(after, true)) {
    frontier = frontier.flatMap((place) => advance(place, item, item.absent ? 0 : 1));
  }
  for (const { state, context } of frontier) state.ends.push({ pattern, context });
}

interface Place<Meaning> {
  readonly state: State<Meaning>;
  readonly context: number;
}

/** Where a place leads by way of an item, and the place itself when the item may be missing. */
function advance<Meaning>(place: Place<Meaning>, item: Item, context: number): Place<Meaning>[] {
  const { state } = place;
  const next = state.nexts.get(item.key) ?? addStep(state, item);
  const moved = { state: next, context: place.context + context };
  return item.optional ? [place, moved] : [moved];
}

function addStep<Meaning>(state: State<Meaning>, item: Item): State<Meaning> {
  const next = newState<Meaning>();
  state.nexts.set(item.key, next);
  if (item.absent) state.absent.push({ item, option: {}, next });
  else {
    for (const option of item.options) {
      const [steps, key] = option.form === undefined ? [state.classes, option.class ?? ''] : [state.forms, option.form];
      const known = steps.get(key);
      if (known) known.push({ item, option, next });
      else steps.set(key, [{ item, option, next }]);
    }
  }
  return next;
}

const parseItems = (text: string, context: boolean): Item[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map(context ? contextItem : coreItem);

/** The same few hundred items make up all patterns. */
const contextItem = remember((text) => parseItem(text, true));
const coreItem = remember((text) => parseItem(text, false));

function parseItem(text: string, context: boolean): Item {
  const [, mark = '', body = '', optional = ''] = /^([~!]?)(.+?)(\??)$/.exec(text) ?? [];
  return {
    // A context's words are captured differently, so they are other items.
    key: mark + body + (context ? ' context' : ''),
    options: body.split('|').map((option) => parseOption(option, context)),
    optional: optional !== '',
    joined: mark === '~',
    absent: mark === '!',
  };
}

function parseOption(text: string, context: boolean): Option {
  const [, wanted, name] = /^<([\w-]+)(?::([\w-]+))?>$/.exec(text) ?? [];
  const capture = name ?? (context ? undefined : wanted);
  return wanted ? { class: wanted, ...(capture ? { name: capture } : {}) } : { form: text };
}
