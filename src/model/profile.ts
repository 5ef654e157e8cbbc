/** Lines that come back on the pages of one outlet. */
export interface OutletProfile {
  /** Pages it was learned from; copies of an article count once. */
  readonly pages: number;
  /** On how many of them each line stood, by the line's key: 16 hexadecimal digits that stand for its words. */
  readonly lines: Readonly<Record<string, number>>;
}

/** What was learned from pages about the outlets they come from; as a file, JSON. */
export interface Profile {
  readonly schema: 'corpus.profile/1';
  /** By host name, lower case and without `www.`; pages of no known address share the entry `""`. */
  readonly outlets: Readonly<Record<string, OutletProfile>>;
}
