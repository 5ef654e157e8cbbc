import type { Diagnostic } from '../../model/diagnostic.ts';

/** A diagnostic as the public JSON gives it: its span laid flat, its arguments under their own names. */
export type DiagnosticJson = { readonly code: string; readonly article?: string } & Record<string, unknown>;

/** The diagnostic for the `diagnostics` of a document. */
export function toDiagnostic({ code, article, span, ...args }: Diagnostic): DiagnosticJson {
  return {
    code,
    ...(article === undefined ? {} : { article }),
    ...(span ? { start: span.start, end: span.end } : {}),
    ...args,
  };
}

/** The diagnostic as an NDJSON record of its own. */
export const toDiagnosticRecord = (diagnostic: Diagnostic): object => ({
  schema: 'corpus.diagnostic/1',
  ...toDiagnostic(diagnostic),
});
