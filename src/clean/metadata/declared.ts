import type { Sourced } from '../../model/article.ts';
import type { Declaration, Document } from '../../model/document.ts';
import { toPlain } from './sourced.ts';

/** Everything the source declares for `field`, the most explicit first. */
export const declarationsOf = ({ declarations }: Document, field: Declaration['field']): readonly Declaration[] =>
  declarations.filter((declaration) => declaration.field === field && declaration.value.trim() !== '');

/** The first thing the source declares for `field`. */
export function declared(document: Document, field: Declaration['field']): Sourced | undefined {
  const [first] = declarationsOf(document, field);
  return first && { value: toPlain(first.value), rule: first.rule };
}

/** True when somebody handed the value over with the text, who need not be doubted as a page's markup is. */
export const isGiven = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('record');
