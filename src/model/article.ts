import type { Diagnostic } from './diagnostic.ts';
import type { Document } from './document.ts';
import { type Span, textOf } from './span.ts';

export const ROLES = [
  'headline',
  'deck',
  'byline',
  'date',
  'dateline',
  'body',
  'subheading',
  'caption',
  'credit',
  'pull-quote',
  'publication-note',
  'reader-comment',
  'boilerplate',
] as const;

/** What a block of the page is for. */
export type Role = (typeof ROLES)[number];

/** One or more neighbouring lines of the page that serve one purpose. Blank lines belong to no block. */
export interface Block extends Span {
  /** First and last raw line, counted from 1. */
  readonly lines: readonly [first: number, last: number];
  readonly role: Role;
  /** True for prose that belongs to the article: body and subheadings. */
  readonly keep: boolean;
  /** Id of the rule that decided the role. */
  readonly rule: string;
  /** On how many pages of the outlet each of its lines was seen, where a profile decided. */
  readonly pages?: number;
}

/** A value with the place it was read from; no `span` when it was declared outside the text. */
export interface Sourced<T = string> {
  readonly value: T;
  readonly rule: string;
  readonly span?: Span;
}

/** A rival reading of a metadata field and the rule that rejected it. */
export interface Rejected {
  readonly field: 'title' | 'author' | 'published';
  readonly value: string;
  readonly rule: string;
  readonly span?: Span;
}

/** What the page says about the article. Unknown is absent. Dates are ISO 8601 cut off at the precision stated. */
export interface Metadata {
  readonly outlet?: Sourced;
  readonly title?: Sourced;
  readonly authors: readonly Sourced[];
  readonly published?: Sourced;
  readonly updated?: Sourced;
  readonly dateline?: Sourced;
  readonly agency?: Sourced;
  /** Who made the picture a caption describes. */
  readonly photoCredit?: Sourced;
  readonly language?: Sourced;
  readonly url?: Sourced;
  readonly rejected: readonly Rejected[];
}

/** A document whose blocks have been told apart: cleaning as an annotation. */
export interface Article extends Document {
  /** In text order, not overlapping; together they hold every non-blank line. */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly diagnostics: readonly Diagnostic[];
}

/** The cleaned text: kept blocks, a blank line between them. */
export const cleanedText = (article: Article): string =>
  article.blocks
    .filter(({ keep }) => keep)
    .map((block) => textOf(article.text, block))
    .join('\n\n');
