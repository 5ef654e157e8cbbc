/** Lists the recogniser looks words up in, in order of their bits. */
export const NAME_LISTS = [
  'title',
  'country',
  'capital',
  'nationality',
  'organization',
  'facility',
  'landform',
  'givenName',
  'calendar',
  'connector',
  'particle',
  'speech',
  'agency',
] as const;
export type NameList = (typeof NAME_LISTS)[number];

/** What finding names in a text needs to know of its language. */
export interface NameKnowledge {
  /** For every listed word, lower case: one bit for each of `NAME_LISTS` that holds it. */
  readonly lists: ReadonlyMap<string, number>;
  /** Trained weights and word classes, compressed with gzip; made by src/training. */
  readonly weights: Uint8Array;
  readonly clusters: Uint8Array;
  readonly heads: NameHeads;
  readonly metonyms: MetonymWords;
}

/** Words and forms that tell what a name is the name of; lower case. */
export interface NameHeads {
  readonly treaties: ReadonlySet<string>;
  readonly laws: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Of the words in names of events those that end no body's or place's name. */
  readonly occasions: ReadonlySet<string>;
  /** Forms of a country's name that only stand before a hyphen: "Sino". */
  readonly combining: ReadonlySet<string>;
}

/** Words around a capital that tell whether its government is meant; lower case. */
export interface MetonymWords {
  /** Full names of the cities governments are named after. */
  readonly capitals: ReadonlySet<string>;
  /** Before it: somebody is or goes there. */
  readonly locatives: ReadonlySet<string>;
  /** After it: what only somebody who can decide does. */
  readonly predicates: ReadonlySet<string>;
  /** After it, where it opens the clause: forms of "be" and "have". */
  readonly auxiliaries: ReadonlySet<string>;
  /** After it, anywhere: "can", "would". */
  readonly modals: ReadonlySet<string>;
  /** Words that open a clause: "that", "but". */
  readonly openers: ReadonlySet<string>;
  /** Endings of possession. */
  readonly possessives: ReadonlySet<string>;
  /** What states have, with each other or alone: "ties", "stance". */
  readonly stateNouns: ReadonlySet<string>;
  /** Before it, with a state's noun further left: "with", "between". */
  readonly partners: ReadonlySet<string>;
  /** Before it: verbs whose object can decide. */
  readonly pressures: ReadonlySet<string>;
  readonly ands: ReadonlySet<string>;
}

/** The bit of one list. */
export const bitOf = (list: NameList): number => 1 << NAME_LISTS.indexOf(list);
