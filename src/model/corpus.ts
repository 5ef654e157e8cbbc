import type { EntityType, NameDecision } from './annotated.ts';
import type { Role } from './article.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

export interface CorpusMention extends Span {
  readonly article: string;
  readonly text: string;
  /** The display copy it stands in; absent in prose. */
  readonly block?: Role;
}

/** An office as written beside a person's name. */
export interface EntityRole {
  readonly text: string;
  readonly article: string;
  /** The article says that it is over. */
  readonly former?: true;
  /** When it is or was held, as the article has it: "from 1999 to 2004". */
  readonly when?: string;
  /** Publication date of the article, if it states one. */
  readonly date?: string;
}

/** One person, organisation or place of the collection, however spelled. */
export interface CorpusEntity {
  readonly id: string;
  readonly type: EntityType;
  /** A place or organisation that is something built: an airport, a hospital. */
  readonly subtype?: 'facility';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly EntityRole[];
  /** Ids of the articles that name it, in collection order. */
  readonly articles: readonly string[];
  readonly mentions: readonly CorpusMention[];
  /** Why mentions were put together or a type was changed. */
  readonly merges: readonly NameDecision[];
}

/** When something is named, as far as articles state their dates. */
export interface Dated {
  /** Publication date of the earliest article that names it, cut off at the precision stated. */
  readonly firstSeen?: string;
  /** Mentions in spans of equal length from the first dated article to the last; absent when few carry dates. */
  readonly timeline?: readonly number[];
}

/** An entity, or a value grouped as one: a date, an amount. */
export type ListedEntity = Omit<CorpusEntity, 'type'> & Dated & { readonly type: EntityType | Value['kind'] };

/** Two entities named in one sentence. */
export interface Cooccurrence {
  readonly a: CorpusEntity;
  readonly b: CorpusEntity;
  /** Sentences of the prose that name both. */
  readonly sentences: number;
  /** Articles that name both anywhere. */
  readonly articles: number;
  /** How much the two belong together, by sentence: at most 14, independent of the collection's size (Rychlý 2008). */
  readonly logDice: number;
}

/** Another entity that could be taken for this one, and why it was not. */
export interface NearMiss {
  readonly entity: CorpusEntity;
  /** The two forms that come nearest, and how likely they are the same by themselves: 0 to 1. */
  readonly name: string;
  readonly other: string;
  readonly score: number;
  readonly reason: string;
}

/** One row of `corpus keywords`. */
export interface Keyword {
  /** Commonest surface form. */
  readonly term: string;
  readonly forms: readonly string[];
  readonly count: number;
  /** Number of articles that hold it. */
  readonly documents: number;
  readonly perMillion: number;
  readonly tfidf: number;
  /** Log-likelihood against the reference (Rayson & Garside 2000, two-cell form). */
  readonly g2?: number;
  /** Bayes information criterion of G² (Wilson 2013). */
  readonly bic?: number;
  /** Log2 of the ratio of relative frequencies (Hardie 2014). */
  readonly logRatio?: number;
  /** How large the Log Ratio is at least (Evert 2022, LRC). */
  readonly logRatioBound?: number;
  readonly referenceCount?: number;
  /** Deviation of proportions, normalised (Gries 2008; Lijffijt & Gries 2012). 0 is even. */
  readonly dispersion?: number;
  /** Juilland's D. 1 is even. */
  readonly juilland?: number;
  readonly score: number;
  /** Article id to count, in collection order. */
  readonly articles: ReadonlyMap<string, number>;
}
