import type { Span } from '../model/span.ts';

/** One reading of a word: a class that patterns name (`month`) and what the word says in it (5). */
export interface Sense {
  readonly class: string;
  readonly value: number | string;
}

/** A word, number or mark with every reading a language's lexicon gives it. */
export interface Term extends Span {
  readonly form: string;
  readonly senses: readonly Sense[];
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly capital: boolean;
}

/** Part of a sentence's terms: from one, up to but not including another. */
export interface TermRange extends Span {
  readonly from: number;
  readonly to: number;
}

/** The words a pattern matched. */
export interface PhraseMatch extends TermRange {
  /** All terms of the sentence. */
  readonly terms: readonly Term[];
  /** What the term captured under that name says; the name is its class unless the pattern gives another. */
  number(name: string): number | undefined;
  word(name: string): string | undefined;
}

/**
 * Patterns over classes of words, with their proof.
 *
 * Items are separated by blanks: `last` is a word, `<month>` a class, `<month:from>` the same captured as `from`,
 * `a|an` a choice. A final `?` makes an item optional, a leading `~` forbids a blank before it, a leading `!` demands
 * that the words are not there. What stands before `[` or after `]` is context: no part of the find, and
 * captured only under a name of its own.
 */
export interface PhraseRule<Meaning> {
  /** Language and name: `en/full-date`. */
  readonly id: string;
  readonly patterns: readonly string[];
  /** What the words mean; undefined when they turn out to mean nothing of the kind. */
  readonly read: (match: PhraseMatch) => Meaning | undefined;
  /** Lines the rule must find something in. */
  readonly matches: readonly string[];
  /** Lines it must leave alone. */
  readonly spares: readonly string[];
}

export interface Found<Meaning> extends TermRange {
  readonly rule: string;
  readonly meaning: Meaning;
}

export type Finder<Meaning> = (terms: readonly Term[]) => readonly Found<Meaning>[];
