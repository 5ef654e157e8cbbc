/** Kinds of name the weights tell apart; `other` is a name of anything else: a people, an event, a work. */
export const NAME_KINDS = ['person', 'organization', 'place', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Where a piece stands in a name. */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

/** Label of a piece outside every name; the others are numbered by kind and place. */
export const OUTSIDE = 0;
export const LABEL_COUNT: number = 1 + NAME_KINDS.length * 4;
export const labelOf = (kind: number, place: number): number => 1 + kind * 4 + place;
export const kindOf = (label: number): number => (label - 1) >> 2;
export const placeOf = (label: number): number => (label - 1) & 3;

/** Row of the transition table for the beginning of a sentence. */
export const START: number = LABEL_COUNT;

const opens = (label: number): boolean => label !== OUTSIDE && placeOf(label) <= INSIDE;
const continues = (label: number): boolean =>
  label !== OUTSIDE && (placeOf(label) === INSIDE || placeOf(label) === END);

const mayFollow = (label: number, before: number): boolean =>
  opens(before) ? continues(label) && kindOf(label) === kindOf(before) : !continues(label);

const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** Labels that may stand before each label. */
export const BEFORE: readonly Uint8Array[] = labels.map((label) =>
  Uint8Array.from(labels.filter((before) => mayFollow(label, before))),
);

/** `BEFORE` laid end to end: what may stand before a label is from `PATH_ENDS[label]` to `PATH_ENDS[label + 1]`. */
export const PATHS: Uint8Array = Uint8Array.from(BEFORE.flatMap((before) => [...before]));
export const PATH_ENDS: Uint8Array = Uint8Array.from([0, ...labels], (_, at) =>
  BEFORE.slice(0, at).reduce((sum, { length }) => sum + length, 0),
);

/** Labels a sentence may begin and end with. */
export const FIRST: readonly number[] = labels.filter((label) => !continues(label));
export const LAST: readonly number[] = labels.filter((label) => !opens(label));

/** A name as a stretch of pieces: first and last index, both included. */
export interface PieceSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

/** The names a well-formed row of labels spells. */
export function toPieceSpans(row: Uint8Array): PieceSpan[] {
  const spans: PieceSpan[] = [];
  let first = 0;
  row.forEach((label, index) => {
    if (label === OUTSIDE) return;
    const place = placeOf(label);
    if (place === BEGIN || place === SINGLE) first = index;
    if (place === END || place === SINGLE) spans.push({ first, last: index, kind: kindOf(label) });
  });
  return spans;
}
