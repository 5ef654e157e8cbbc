import type { CleaningKnowledge, LineRule } from '../../lang/cleaning.ts';
import type { Rule } from '../../lang/rule.ts';
import { hashRun, hashWords } from '../words.ts';

/** Finds the first rule whose pattern a line matches. */
export type RuleFinder<R extends Rule> = (line: string) => R | undefined;

/** What a language knows of lines, made ready to look many lines up in. */
export interface LineFinders {
  readonly wording: RuleFinder<LineRule>;
  readonly photoCredit: RuleFinder<Rule>;
  readonly section: RuleFinder<Rule>;
  /** `Page.keys` of the labels. */
  readonly labelKeys: ReadonlySet<number>;
}

const ready = new WeakMap<CleaningKnowledge, LineFinders>();

/** The finders for a language's rules, made once. */
export function findersOf(cleaning: CleaningKnowledge): LineFinders {
  const known = ready.get(cleaning);
  if (known) return known;
  const finders = {
    wording: toRuleFinder([...cleaning.outlets, ...cleaning.lines]),
    photoCredit: toRuleFinder(cleaning.photoCredits),
    section: toRuleFinder(cleaning.sections),
    labelKeys: new Set(Array.from(cleaning.labels, keyOf)),
  };
  ready.set(cleaning, finders);
  return finders;
}

function keyOf(label: string): number {
  const { hashes, count } = hashWords(label);
  return hashRun(hashes, 0, count);
}

/** True when the line's first and last character do not rule the pattern out. */
export const mayMatch = ({ opens, closes }: Rule, line: string): boolean =>
  (opens === undefined || opens.includes(line.charAt(0).toLowerCase())) &&
  (closes === undefined || closes.includes(line.charAt(line.length - 1).toLowerCase()));

/** A finder that tries only the rules which a line's first and last character allow: most lines meet few patterns. */
export function toRuleFinder<R extends Rule>(rules: readonly R[]): RuleFinder<R> {
  const openedBy = new Map<string, readonly R[]>();
  return (line) => {
    const first = line.charAt(0);
    let candidates = openedBy.get(first);
    if (!candidates) {
      const letter = first.toLowerCase();
      candidates = rules.filter(({ opens }) => opens === undefined || opens.includes(letter));
      openedBy.set(first, candidates);
    }
    for (const rule of candidates) if (mayMatch(rule, line) && rule.pattern.test(line)) return rule;
    return undefined;
  };
}
