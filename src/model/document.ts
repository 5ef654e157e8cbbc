import type { Span } from './span.ts';

/** What the bytes turned out to be, judged from their content. */
export type Format = 'text' | 'html' | 'record';

/** What an HTML page says about one line of the text a reader would see. */
export interface LayoutHint extends Span {
  /** Name of the nearest block element, lower case: `p`, `h1`, `li`, `figcaption` … */
  readonly tag: string;
  /** Landmark or widget the line stands in, nearest first: `article`, `main`, `nav`, `aside`, `footer`, `header`, `figure`, `form`, `table`. */
  readonly regions: readonly string[];
  /** Class names, ids, roles and `itemprop`s on the way up, nearest first, lower case. */
  readonly labels: readonly string[];
  /** Share of the line's characters that are link text, 0 to 1. */
  readonly linkShare: number;
}

/** A fact the source states about itself outside the visible text: an HTML `<meta>`, JSON-LD, or a field of a record. */
export interface Declaration {
  readonly field:
    | 'title'
    | 'author'
    | 'published'
    | 'updated'
    | 'outlet'
    | 'language'
    | 'url'
    | 'description'
    | 'agency';
  readonly value: string;
  /** Where it was stated: `record`, `json-ld`, `meta og:title`, `time[datetime]` … */
  readonly rule: string;
}

/** What the reader made of one input. `text` is decoded once and never edited; every span points into it. */
export interface Document {
  /** Short name of the article: the number or name its file begins with, or the record's own id. */
  readonly id: string;
  /** Path as given (relative to the collection), or `-` for standard input. */
  readonly source: string;
  readonly format: Format;
  readonly text: string;
  /** Only for HTML; in text order, not overlapping. */
  readonly hints?: readonly LayoutHint[];
  readonly declarations: readonly Declaration[];
  /** The reader's caller vouches that the text is already clean (`--as-is`): every block is body. */
  readonly asIs?: boolean;
}
