import type { CleaningKnowledge, LineRule } from '../../lang/cleaning.ts';
import type { Rule } from '../../lang/rule.ts';
import { hashRun, hashWord, hashWords } from '../words.ts';

/**
 * What a line has, as bits: a word of the rules with that bit, a digit, a stop word. It tells without a look at the line
 * which rules have no chance.
 */
export type Marks = number;

export const DIGIT: Marks = 1 << 31;
export const STOP_WORD: Marks = 1 << 30;
/** Rules have the other bits; where they are more, some share one. */
const RULE_BITS = 30;

/** What a language knows of lines, made ready to look many lines up in. */
export interface LineFinders {
  readonly wording: RuleIndex<LineRule>;
  readonly photoCredit: RuleIndex<Rule>;
  readonly section: RuleIndex<Rule>;
  readonly bylines: RuleIndex<Rule>;
  /** Hashes of the words that rules ask for, with the bits of those rules. */
  readonly words: ReadonlyMap<number, Marks>;
  /** The bits of the rules that a sign will do for. */
  readonly signs: Marks;
  /** `Page.keys` of the labels. */
  readonly labelKeys: ReadonlySet<number>;
}

const ready = new WeakMap<CleaningKnowledge, LineFinders>();

/** The finders for a language's rules, made once. */
export function findersOf(cleaning: CleaningKnowledge): LineFinders {
  const known = ready.get(cleaning);
  if (known) return known;
  const words = new Map<number, Marks>();
  let [bit, signs] = [0, 0];
  const toIndex = <R extends Rule>(rules: readonly R[]): RuleIndex<R> =>
    new RuleIndex(
      rules.map((rule) => {
        const own = rule.words ? 1 << (bit++ % RULE_BITS) : 0;
        for (const word of rule.words?.split(' ') ?? [])
          words.set(hashWord(word), (words.get(hashWord(word)) ?? 0) | own);
        if (rule.orSign) signs |= own;
        return { rule, needs: own | (rule.digit ? DIGIT : 0) };
      }),
    );
  const finders = {
    wording: toIndex([...cleaning.outlets, ...cleaning.lines]),
    photoCredit: toIndex(cleaning.photoCredits),
    section: toIndex(cleaning.sections),
    bylines: toIndex(cleaning.bylines),
    words,
    signs,
    labelKeys: new Set(Array.from(cleaning.labels, keyOf)),
  };
  ready.set(cleaning, finders);
  return finders;
}

function keyOf(label: string): number {
  const { hashes, count } = hashWords(label);
  return hashRun(hashes, 0, count);
}

/** The marks of a line that stands on no page. */
export function marksOf(line: string, { words, signs }: LineFinders): Marks {
  const { hashes, count } = hashWords(line);
  let marks = (/\d/.test(line) ? DIGIT : 0) | (/[©®@#%&_=+$€£]/.test(line) ? signs : 0);
  for (let word = 0; word < count; word += 1) marks |= words.get(hashes[word] ?? 0) ?? 0;
  return marks;
}

/** A rule made ready: all of one shape, which rules with their optional fields are not. */
interface Entry<R extends Rule> {
  readonly rule: R;
  readonly pattern: RegExp;
  readonly opens: readonly string[] | undefined;
  readonly closes: string | undefined;
  /** Marks that every line has which the pattern matches. */
  readonly needs: Marks;
}

/** Rules by what a line must have for them: most lines meet few patterns. */
export class RuleIndex<R extends Rule> {
  readonly #entries: readonly Entry<R>[];
  /** Marks of which a line needs one; 0 when there is a rule that needs none. */
  readonly #needed: Marks;
  /** Entries by the first two units of the lines they may match, and by the first where one is beyond ASCII. */
  readonly #byPair = new Array<readonly Entry<R>[] | undefined>(1 << 14);
  readonly #byFirst = new Map<number, readonly Entry<R>[]>();

  constructor(rules: readonly { readonly rule: R; readonly needs: Marks }[]) {
    this.#entries = rules.map(({ rule, needs }) => {
      const { pattern, opens, closes } = rule;
      return { rule, pattern, opens: opens?.split(' '), closes, needs };
    });
    const isFree = rules.some(({ needs }) => needs === 0);
    this.#needed = isFree ? 0 : rules.reduce((all, { needs }) => all | needs, 0);
  }

  /** The first rule whose pattern `line` matches. */
  find(line: string, marks: Marks): R | undefined {
    for (const entry of this.#candidates(line, marks)) {
      if (mayMatch(entry, line, marks) && entry.pattern.test(line)) return entry.rule;
    }
    return undefined;
  }

  /** The first of what `read` makes of the rules that `line` may match. */
  read<T>(line: string, marks: Marks, read: (rule: R) => T | undefined): T | undefined {
    for (const entry of this.#candidates(line, marks)) {
      const found = mayMatch(entry, line, marks) ? read(entry.rule) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #candidates(line: string, marks: Marks): readonly Entry<R>[] {
    return this.#needed !== 0 && (marks & this.#needed) === 0 ? NONE : this.#opened(line);
  }

  #opened(line: string): readonly Entry<R>[] {
    const [first, second] = [line.charCodeAt(0), line.charCodeAt(1)];
    const isPair = first < 0x80 && second < 0x80;
    const pair = (first << 7) | second;
    const known = isPair ? this.#byPair[pair] : this.#byFirst.get(first);
    if (known) return known;
    const begin = line.slice(0, isPair ? 2 : 1).toLowerCase();
    const opened = this.#entries.filter(
      ({ opens }) => opens === undefined || opens.some((open) => open.startsWith(begin) || begin.startsWith(open)),
    );
    if (isPair) this.#byPair[pair] = opened;
    else this.#byFirst.set(first, opened);
    return opened;
  }
}

const NONE: readonly never[] = [];

const mayMatch = ({ needs, closes }: Entry<Rule>, line: string, marks: Marks): boolean =>
  (marks & needs) === needs && (closes === undefined || closes.includes(line.charAt(line.length - 1).toLowerCase()));
