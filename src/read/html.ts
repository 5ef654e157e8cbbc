import type { Document } from '../model/document.ts';
import { findDeclarations } from './html/declarations.ts';
import { parsePage } from './html/parse.ts';
import { render } from './html/render.ts';
import { placeStreamed } from './html/streamed.ts';
import type { ReadOptions } from './options.ts';

/** The document of an HTML page: the text a reader would copy, what the page says of each line and of itself. */
export function readHtml(markup: string, options: Pick<ReadOptions, 'id' | 'source' | 'asIs'>): Document {
  const page = parsePage(markup.replace(/^\ufeff/, ''));
  placeStreamed(page);
  const { id, source, asIs } = options;
  const { text, hints } = render(page);
  return { id, source, format: 'html', text, hints, declarations: findDeclarations(page), ...(asIs ? { asIs } : {}) };
}
