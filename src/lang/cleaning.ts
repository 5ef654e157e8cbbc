import type { Role } from '../model/article.ts';
import type { Rule } from './rule.ts';

/** A pattern that alone gives a short paragraph away. */
export interface LineRule extends Rule {
  readonly role: Role;
}

/** The first line of a part of the page that follows the article and runs to the page's end. */
export interface SectionRule extends Rule {
  /** What the prose after the opening line is. */
  readonly role: 'reader-comment' | 'boilerplate';
}

/** What telling the article from the page around it needs to know of a language. */
export interface CleaningKnowledge {
  /** Tried in this order on paragraphs of at most a few hundred characters. */
  readonly lines: readonly LineRule[];
  /** Openings of comment threads and the like; they count only after prose. */
  readonly sections: readonly SectionRule[];
  /** Navigation and widget labels that fill a line; folded. */
  readonly labels: ReadonlySet<string>;
  /** Patterns with a group `names`: who wrote it. */
  readonly bylines: readonly Rule[];
  /** Patterns with a group `outlet`: notes of where it was printed, greetings of the site. */
  readonly outlets: readonly LineRule[];
  /** Patterns with a group `credit`, tried on a paragraph's end: who made the picture. */
  readonly photoCredits: readonly Rule[];
  /** Words that join names in a byline; folded. */
  readonly nameJoiners: ReadonlySet<string>;
  /** Lines that announce the author on the line below: `by`, `written by`; folded, without marks. */
  readonly authorLabels: ReadonlySet<string>;
  /** Matches a line that says how long the story takes to read. */
  readonly readingTime: RegExp;
  /** Words of a byline that belong to a job, not to a name; folded. */
  readonly jobWords: ReadonlySet<string>;
  /** First names in wide use, and small words inside names; folded. */
  readonly givenNames: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  /** Signatures that name nobody: `admin`, `editor`; folded. */
  readonly siteRoles: ReadonlySet<string>;
  /** News agencies by every name they sign with; folded form to name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Month names and their short forms, folded, to 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekdays and their short forms; folded. */
  readonly weekdays: ReadonlySet<string>;
  /** Other words of a line that states a date: weekdays, `at`, `GMT`; folded. */
  readonly dateWords: ReadonlySet<string>;
  /** Words that say which date it is; folded. */
  readonly publishedWords: ReadonlySet<string>;
  readonly updatedWords: ReadonlySet<string>;
  /** Words of a line that says where a story is filed and who commented: `categories`, `comments`; folded. */
  readonly filingWords: ReadonlySet<string>;
  /** Weights of the evidence for a headline (`clean/rules/headline-evidence.ts`), the constant last. */
  readonly headline: readonly number[];
  /** Weights of the evidence that a text was cleaned before (`clean/learned/whole-page.ts`), the constant last. */
  readonly wholePage: readonly number[];
  /** Trained line models, for plain text and for pages with layout hints; absent, everything not ruled out is kept. */
  readonly textModel?: Uint8Array;
  readonly markupModel?: Uint8Array;
}
