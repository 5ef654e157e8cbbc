import type { Span } from './span.ts';

type Of<Code extends string, Args = unknown> = {
  readonly code: Code;
  /** Id of the article it speaks of. */
  readonly article?: string;
  readonly span?: Span;
} & Args;

/** Something the reader of a result should know. Data, not prose: `views/message.ts` puts it into words. */
export type Diagnostic =
  | Of<'EMPTY_TEXT'>
  | Of<'EMPTY_BODY', { readonly removed: number }>
  | Of<'LITTLE_KEPT', { readonly kept: number; readonly prose: number }>
  | Of<'NO_PUBLICATION_DATE', { readonly rejected: number }>
  | Of<'DATE_INFERRED', { readonly value: string; readonly from: string }>
  | Of<'AMBIGUOUS_DATE', { readonly readings: readonly string[] }>
  | Of<'DECODED_AS', { readonly encoding: string }>
  | Of<'REPLACED_BYTES', { readonly count: number }>
  | Of<'NUL_REMOVED', { readonly count: number }>
  | Of<'INVISIBLE_CHARACTERS', { readonly count: number }>
  | Of<'LIKELY_MOJIBAKE', { readonly sample: string }>
  | Of<'MIXED_SCRIPT', { readonly word: string }>
  | Of<'UNKNOWN_LANGUAGE'>
  | Of<'BAD_RECORD', { readonly source: string; readonly line: number; readonly reason: string }>
  | Of<'INTERRUPTED', { readonly articles: number }>
  | Of<'SAME_ARTICLE'>
  | Of<'JUDGE_VETO', { readonly count: number }>
  | Of<'JUDGE_FAILED', { readonly reason: string }>;
