import type { Decisions } from '../decide.ts';
import type { Page } from '../page.ts';
import type { Column, Features } from './columns.ts';
import { markupFeatures } from './markup.ts';
import { ownFeatures } from './own.ts';
import { findCore, placeFeatures } from './place.ts';
import { surroundings } from './surroundings.ts';

/** What the learned keys say of each paragraph: its wording, and on a page with markup its place. */
export interface Weighed {
  readonly wording: Column;
  readonly layout?: Column;
}

/** What is measured on every paragraph of `page`, by name; always the same names in the same order for text, and for markup. */
export function toFeatures(page: Page, decided: Decisions, { wording, layout }: Weighed): Features {
  const own = ownFeatures(page, decided, wording);
  const core = findCore(own);
  const markup = layout ? markupFeatures(page, core, layout) : [];
  return new Map([...own, ...placeFeatures(page, own, core), ...surroundings(own), ...markup]);
}
