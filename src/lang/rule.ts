/** A pattern that carries its own proof: lines it must catch and lines it must spare. */
export interface Rule {
  /** Language and name: `en/read-more`. */
  readonly id: string;
  readonly pattern: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}
