import type { LayoutHint } from '../../model/document.ts';

/** Where on the page a piece of text stands: a chain of the elements around it that say something. */
export interface Place {
  readonly parent: Place | undefined;
  readonly depth: number;
  readonly tag: string;
  /** Whether it is a block (or a cell) rather than part of a line. */
  readonly isBlock: boolean;
  readonly region: string | undefined;
  readonly labels: readonly string[];
}

/** Browsers stop nesting at 512; nothing further down is needed to tell what a line is. */
export const MAX_DEPTH = 256;
/** Labels of one line. */
const MAX_LABELS = 96;

/** The innermost place that holds both. */
export function commonPlace(left: Place, right: Place): Place {
  let a: Place | undefined = left;
  let b: Place | undefined = right;
  while (a && b && a !== b) {
    if (a.depth >= b.depth) a = a.parent;
    else b = b.parent;
  }
  return a ?? b ?? left;
}

/** What the page says of a line at `place`. */
export function describePlace(place: Place): Pick<LayoutHint, 'tag' | 'regions' | 'labels'> {
  let tag: string | undefined;
  const regions: string[] = [];
  const labels = new Set<string>();
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (at.isBlock) tag ??= at.tag;
    if (at.region) regions.push(at.region);
    for (const label of at.labels) if (labels.size < MAX_LABELS) labels.add(label);
  }
  return { tag: tag ?? place.tag, regions, labels: [...labels] };
}
