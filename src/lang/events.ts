/** What telling events apart needs. */
export interface EventKnowledge {
  /** Stems of things that are held again and again under a running number: "the 12th meeting". */
  readonly series: ReadonlySet<string>;
}
