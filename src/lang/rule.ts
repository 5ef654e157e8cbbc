/** A pattern that carries its own proof: lines it must catch and lines it must spare. */
export interface Rule {
  /** Language and name: `en/read-more`. */
  readonly id: string;
  readonly pattern: RegExp;
  /** What every line it matches begins with, in lower case, between blanks: looked at before the pattern. */
  readonly opens?: string;
  /** Characters, letters in lower case, of which every line it matches ends with one. */
  readonly closes?: string;
  /**
   * Words between blanks, in lower case and without apostrophes: every line it matches has one of them, or, with
   * `orSign`, one of the signs `©®@#%&_=+$€£`.
   */
  readonly words?: string;
  readonly orSign?: true;
  /** Every line it matches has a digit. */
  readonly digit?: true;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}
