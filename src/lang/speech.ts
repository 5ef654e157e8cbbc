/**
 * How a verb reports: `clause` takes what was said as a clause, with or without "that"; `say` only with it; `call`
 * passes a judgement or is an act of speech itself ("accused", "described as").
 */
export type Report = 'clause' | 'say' | 'call';

/** One form of a reporting verb. */
export interface ReportingForm {
  readonly report: Report;
  /** Base form. */
  readonly verb: string;
  /** `-ing` form: its speaker is the subject of the clause it hangs on. */
  readonly participle: boolean;
  /** Past participle too: after a form of "be" the subject is spoken to, not speaking. */
  readonly passive: boolean;
  /** The form is a noun as well ("claims", "reports"). */
  readonly noun: boolean;
}

/** The small words that show where a noun phrase begins and ends. All folded. */
export interface PhraseKnowledge {
  /** Pronouns that can be the subject of a reporting verb. */
  readonly pronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Prepositions and subordinators that can open an adverbial. */
  readonly openers: ReadonlySet<string>;
  /** Prepositions that can stand inside the name of an office: "minister for trade". */
  readonly innerPrepositions: ReadonlySet<string>;
  /** Words no noun phrase reaches across: conjunctions, complementisers, forms of "to be". */
  readonly walls: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries that make a passive. */
  readonly passives: ReadonlySet<string>;
  /** Adverbs that stand between a subject and its verb. */
  readonly adverbs: ReadonlySet<string>;
  /** Days, months and other words of time that follow a verb without a preposition. */
  readonly times: ReadonlySet<string>;
  /** True for a lower-case word that by its ending is a verb form, not a noun. */
  readonly looksVerbal: (word: string) => boolean;
  /** True for a word that by its ending is an adverb. */
  readonly looksAdverbial: (word: string) => boolean;
}

/** What finding quotes and who says them needs. */
export interface SpeechKnowledge extends PhraseKnowledge {
  readonly reporting: ReadonlyMap<string, ReportingForm>;
  /** Phrases before a source that are no verbs: "according to". Each a list of folded words. */
  readonly sourcePhrases: readonly (readonly string[])[];
  /** Introduces reported speech: "that". */
  readonly complementisers: ReadonlySet<string>;
  /** Marks of an infinitive: "to". */
  readonly infinitives: ReadonlySet<string>;
  /** Introduces the agent of a passive: "by". */
  readonly agents: ReadonlySet<string>;
  /** Things that carry words but do not speak: "statement", "letter". Their issuer does. */
  readonly vessels: ReadonlySet<string>;
  /** Words that begin with an apostrophe: "em", "tis". */
  readonly elisions: ReadonlySet<string>;
  /** Third-person pronouns that stand for one person. */
  readonly personal: ReadonlySet<string>;
}
