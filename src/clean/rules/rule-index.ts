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

interface Entry<R extends Rule> {
  readonly rule: R;
  readonly opens: readonly string[] | undefined;
  /** Marks that every line has which the rule's pattern matches. */
  readonly needs: Marks;
}

/** Rules by what a line must have for them: most lines meet few patterns. */
export class RuleIndex<R extends Rule> {
  readonly #entries: readonly Entry<R>[];
  /** Entries by the first two units of the lines they may match; by the first alone beyond ASCII, where few lines begin alike. */
  readonly #openedBy = new Map<number, readonly Entry<R>[]>();

  constructor(rules: readonly { readonly rule: R; readonly needs: Marks }[]) {
    this.#entries = rules.map(({ rule, needs }) => ({ rule, opens: rule.opens?.split(' '), needs }));
  }

  /** The first rule whose pattern `line` matches. */
  find(line: string, marks: Marks): R | undefined {
    for (const { rule, needs } of this.#opened(line)) {
      if ((marks & needs) === needs && mayClose(rule, line) && rule.pattern.test(line)) return rule;
    }
    return undefined;
  }

  /** The first of what `read` makes of the rules that `line` may match. */
  read<T>(line: string, marks: Marks, read: (rule: R) => T | undefined): T | undefined {
    for (const { rule, needs } of this.#opened(line)) {
      if ((marks & needs) !== needs || !mayClose(rule, line)) continue;
      const found = read(rule);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #opened(line: string): readonly Entry<R>[] {
    const [first, second] = [line.charCodeAt(0), line.charCodeAt(1)];
    const isPair = first < 0x80 && second < 0x80;
    const key = (first << 8) | (isPair ? second : 0);
    const known = this.#openedBy.get(key);
    if (known) return known;
    const begin = line.slice(0, isPair ? 2 : 1).toLowerCase();
    const opened = this.#entries.filter(
      ({ opens }) => opens === undefined || opens.some((open) => open.startsWith(begin) || begin.startsWith(open)),
    );
    this.#openedBy.set(key, opened);
    return opened;
  }
}

const mayClose = ({ closes }: Rule, line: string): boolean =>
  closes === undefined || closes.includes(line.charAt(line.length - 1).toLowerCase());
