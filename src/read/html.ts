import type { Document } from '../model/document.ts';
import type { ReadOptions } from './options.ts';
export function readHtml(markup: string, options: ReadOptions): Document {
  return {
    id: options.id,
    source: options.source,
    format: 'html',
    text: markup,
    declarations: [],
    ...(options.asIs ? { asIs: true } : {}),
  };
}
