import type { Language } from '../../lang/language.ts';
import type { Sourced } from '../../model/article.ts';
import type { Declaration, Document } from '../../model/document.ts';

/** The first thing the source declares for `field`, as it says it. */
export function declared(document: Document, field: Declaration['field']): Sourced | undefined {
  const found = document.declarations.find((declaration) => declaration.field === field && declaration.value.trim());
  return found && { value: found.value.trim(), rule: found.rule };
}

/** The authors the source declares. */
export function declaredAuthors(document: Document, _language: Language): Sourced[] {
  return document.declarations
    .filter(({ field, value }) => field === 'author' && value.trim())
    .map(({ value, rule }) => ({ value: value.trim(), rule }));
}
