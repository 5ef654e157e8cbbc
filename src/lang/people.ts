import type { NameWords } from '../text/names/name.ts';

/** What a language knows of names and of the offices written beside them. */
export interface PeopleKnowledge extends NameWords {
  readonly offices: OfficeWords;
  /** Between two names of one person: ", née ", " (also known as ". */
  readonly otherName: RegExp;
  /** Last words of the names of things built: `airport`. */
  readonly facilities: ReadonlySet<string>;
  /** Last words of the names of treaties: `convention`. */
  readonly treaties: ReadonlySet<string>;
}

/** Words around a name that tell what its bearer does; all folded. */
export interface OfficeWords {
  /** Nouns a person can be: `minister`, `general`, `analyst`. */
  readonly heads: ReadonlySet<string>;
  /** Words before such a noun, in small letters too: `deputy`, `foreign`, `military`. */
  readonly modifiers: ReadonlySet<string>;
  /** Words that put an office into the past: `former`, `then`; `retired` does so and stays part of it. */
  readonly former: ReadonlySet<string>;
  readonly retired: ReadonlySet<string>;
  /** Beginnings of a word that do so: `ex-`. */
  readonly formerPrefixes: readonly string[];
  /** Words before an office that say it is held today: `now`, `currently`. */
  readonly current: ReadonlySet<string>;
  /** Endings of a word that say somebody is to hold it: `designate` in "minister-designate". */
  readonly pending: ReadonlySet<string>;
  /** Articles and possessive pronouns. */
  readonly determiners: ReadonlySet<string>;
  /** Words that join an office to what it is over: `of`, `for`. */
  readonly links: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** "who" in ", who heads the commission,". */
  readonly relatives: ReadonlySet<string>;
  /** Verbs of holding an office: `heads`, `chairs`. */
  readonly holds: ReadonlySet<string>;
  /** Verbs that name it after "as", and those of them that say it is over: `serves`, `resigned`. */
  readonly serves: ReadonlySet<string>;
  readonly leaves: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  /** Verbs between a person and an office, and those of them that put it into the past: `is`, `was`. */
  readonly is: ReadonlySet<string>;
  readonly was: ReadonlySet<string>;
  /** A noun of `heads` in its singular: `minister` for `ministers`. */
  readonly singular: (plural: string) => string;
  /** When an office is or was held, right behind it: "in 2003", "from 1999 to 2004"; the second group ends it. */
  readonly terms: RegExp;
}
