import type { Stage } from '../model/statement.ts';

/** What finding and comparing statements needs to know of a language. Words are folded; phrases are words joined by one space. */
export interface StatementKnowledge {
  /** Words that open a clause of its own: "while", "which". */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Words that join two clauses when a subject follows: "and". */
  readonly coordinators: ReadonlySet<string>;
  /** Pronouns that are the subject of a clause: "they". */
  readonly subjects: ReadonlySet<string>;
  /** Words that open a clause about what stands before them: "which". */
  readonly relatives: ReadonlySet<string>;
  /** Words that open a clause which tells what may be, not what is: "if". */
  readonly conditionals: ReadonlySet<string>;
  /** Words that deny what they stand with: "not", "never". */
  readonly isNegator: (word: string) => boolean;
  /** Words after which a negator denies nothing: "not only". */
  readonly unsaysNegation: (word: string) => boolean;
  /** Words for saying that something is not so: "denied". */
  readonly denials: ReadonlySet<string>;
  /** Class of a word by its stem: `accord`, `pact`, `deal` are all `agreement`. */
  readonly classes: ReadonlyMap<string, string>;
  /** Classes that are things done or undergone, and so can be denied: `kill`, `sign`. */
  readonly predicates: ReadonlySet<string>;
  /** Pairs of classes that exclude each other: `rise` and `fall`. Each pair stands in both directions. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Country or other key of an adjective or inhabitant's name: `pakistani` → `pakistan`. */
  readonly origins: ReadonlyMap<string, string>;
  /** The countries among `origins`: its values. */
  readonly countries: ReadonlySet<string>;
  /** First words of those that have several: most words open no name, and need no further look. */
  readonly originHeads: ReadonlySet<string>;
  /** One spelling of a word that has several: `defence` → `defense`. */
  readonly spell: (word: string) => string;
  /** Phrases that show how far a thing has come, longest first. */
  readonly stages: ReadonlyMap<string, readonly StageCue[]>;
  /** How strong a word of degree is, 0 (none) to 4 (all): "certain" 1, "high" 3. */
  readonly degrees: ReadonlyMap<string, number>;
  /** Terms of the nouns for persons who are counted. */
  readonly people: ReadonlySet<string>;
  /** Those that name no particular kind: "people". */
  readonly anyone: ReadonlySet<string>;
  /** Classes of what befalls persons: a number of "dead" counts heads. */
  readonly personActs: ReadonlySet<string>;
  /** Stems of nouns that say nothing without their verb: "three times". */
  readonly vagueNouns: ReadonlySet<string>;
  /** Stem of the noun that counts how often something was done: "time". */
  readonly repetition: string;
  /** Words for "from then until now". */
  readonly sinceWords: ReadonlySet<string>;
  /** Classes of meetings, which may end with or without a result. */
  readonly gatherings: ReadonlySet<string>;
  /** The unit ages are given in. */
  readonly ageUnit: string;
  /** Classes of harm, from the general to the particular, for "no casualties". */
  readonly harm: { readonly any: string; readonly kinds: ReadonlySet<string> };
  /** Offices that one person does not hold at one time: each list excludes its members mutually. */
  readonly exclusiveOffices: readonly ReadonlySet<string>[];
  /** Office in its normal form: spelling, abbreviations and nationality removed. */
  readonly officeKey: (text: string) => string;
}

/** Words that show a stage, with the stage. */
export interface StageCue {
  readonly stage: Stage;
  readonly words: readonly string[];
  /** Place among all cues: longer ones first, then as listed. */
  readonly rank: number;
}
