/** Lists the recogniser looks words up in, in order of their bits. */
export const NAME_LISTS = [
  'title',
  'country',
  'capital',
  'nationality',
  'organization',
  'facility',
  'landform',
  'givenName',
  'calendar',
  'connector',
  'particle',
  'speech',
] as const;
export type NameList = (typeof NAME_LISTS)[number];

/** What finding names in a text needs to know of its language. */
export interface NameKnowledge {
  /** For every listed word, lower case: one bit for each of `NAME_LISTS` that holds it. */
  readonly lists: ReadonlyMap<string, number>;
  /** Trained weights and word classes, compressed with Brotli; made by src/training. */
  readonly weights: Uint8Array;
  readonly clusters: Uint8Array;
}

/** The bit of one list. */
export const bitOf = (list: NameList): number => 1 << NAME_LISTS.indexOf(list);
