import type { Article, Role } from './article.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { Value } from './value.ts';

export interface Sentence extends Span {
  /** Index into `Article.blocks`. */
  readonly block: number;
}

export interface Token extends Span {
  /** Form for comparing: case-folded, quotes and accents' composition unified, possessive dropped. */
  readonly norm: string;
  /** Index into `sentences`. */
  readonly sentence: number;
}

export const ENTITY_TYPES = [
  'person',
  'organization',
  'place',
  'event',
  'treaty',
  'law',
  'nationality',
  'facility',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** An office or title given to a person, as written beside the name. */
export interface OfficeMention extends Span {
  /** Index into `mentions` of the person who holds it. */
  readonly mention: number;
  /** Held before the time of the article ("former", "then", "ex-"). */
  readonly former: boolean;
  /** Written in the plural for several holders; `of` is this one's share, before or after the office: "Italy". */
  readonly shared?: { readonly of?: Span; readonly before?: boolean };
  /** When it is or was held, as written beside it: "from 1999 to 2004". */
  readonly when?: Span;
}

/** A span that names something, before it is known who else in the article is meant by it. */
export interface NameSpan extends Span {
  readonly type: EntityType;
  readonly sentence: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** A capital that stands for its government: "Moscow suspects". */
  readonly metonym?: boolean;
}

/** One span that names something. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly sentence: number;
  /** Id of the entity inside this article; equal ids name the same one. */
  readonly entity: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** A capital that stands for its government: "Moscow suspects". */
  readonly metonym?: boolean;
}

/** A mention in what a page sets apart from its prose: headline, deck, caption, pull quote. */
export interface DisplayMention extends Omit<Mention, 'sentence'> {
  /** Of the block it stands in. */
  readonly role: Role;
}

/** Names in display copy. Statements and quotations are drawn from the prose alone. */
export interface Display {
  readonly mentions: readonly DisplayMention[];
  /** `mention` is an index into the mentions beside it. */
  readonly offices: readonly OfficeMention[];
}

/** Why a name is where it is: put together with another, or given a type or left out for a reason. */
export interface NameDecision {
  readonly name: string;
  /** The name it is the same as. */
  readonly to?: string;
  readonly reason: string;
}

/** All mentions of one thing in one article, in prose and display copy. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The best full form met. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Why mentions were put together or a type was changed. */
  readonly merges?: readonly NameDecision[];
}

export type FoundValue = Span & { readonly value: Value; readonly sentence: number };

/** Speech reported in somebody's words (direct, partial) or in the writer's (indirect). */
export interface Quote extends Span {
  readonly manner: 'direct' | 'partial' | 'indirect';
  readonly sentence: number;
  /** Who says so, as named at the cue; `entity` when it resolves to one. */
  readonly speaker?: Span & { readonly entity?: string };
  /** The reporting verb or phrase. */
  readonly cue?: Span;
}

/** The layers annotators add. One key, one annotator. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly offices: readonly OfficeMention[];
  readonly display: Display;
  /** The date relative expressions are counted from, and how it is known. */
  readonly referenceTime: ReferenceTime;
  readonly values: readonly FoundValue[];
  readonly quotes: readonly Quote[];
  readonly statements: readonly Statement[];
}

/** Every layer by its name. */
const LAYER: { readonly [Layer in keyof Layers]: Layer } = {
  sentences: 'sentences',
  tokens: 'tokens',
  mentions: 'mentions',
  entities: 'entities',
  offices: 'offices',
  display: 'display',
  referenceTime: 'referenceTime',
  values: 'values',
  quotes: 'quotes',
  statements: 'statements',
};

/** The names of all layers. */
export const LAYERS: readonly (keyof Layers)[] = Object.values(LAYER);

export interface ReferenceTime {
  /** ISO date cut off at the precision known; absent when nothing tells. */
  readonly iso?: string;
  readonly from: 'published' | 'text' | 'collection' | 'none';
  readonly evidence?: Span;
}

export type Annotated<K extends keyof Layers = keyof Layers> = Article & Pick<Layers, K>;
