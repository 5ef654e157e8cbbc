import type { Language } from '../lang/language.ts';
import type { Role } from '../model/article.ts';
import type { Page } from './page.ts';

/** What a paragraph is for, and the rule that says so. */
export interface Decision {
  readonly role: Role;
  readonly rule: string;
  /** On how many pages of the outlet it was seen, where that decided. */
  readonly pages?: number;
}

/** Decisions by paragraph; undefined where no rule has spoken yet. */
export type Decisions = readonly (Decision | undefined)[];

/** Gives roles to paragraphs it knows; it sees what was decided before it. */
export type Decider = (page: Page, language: Language, decided: Decisions) => Iterable<readonly [number, Decision]>;

/** `known`, and a decision for every other paragraph a decider knows; where two speak, the earlier in the list wins. */
export function decide(
  page: Page,
  language: Language,
  deciders: readonly Decider[],
  known: Decisions = page.paragraphs.map(() => undefined),
): Decisions {
  const decided = [...known];
  for (const decider of deciders) {
    for (const [index, decision] of [...decider(page, language, decided)]) decided[index] ??= decision;
  }
  return decided;
}
