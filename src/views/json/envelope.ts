import type { Diagnostic } from '../../model/diagnostic.ts';
import { toDiagnostic } from './diagnostic.ts';

/** The envelope of every `--json` document: what it is, how offsets count, the command's own fields, what went wrong. */
export const toEnvelope = (command: string, fields: object, diagnostics: readonly Diagnostic[]): object => ({
  ...toEnvelopeHead(command),
  ...fields,
  diagnostics: diagnostics.map(toDiagnostic),
});

/** The fields a document begins with. */
export const toEnvelopeHead = (command: string): object => ({ schema: `corpus.${command}/1`, offsets: 'utf-16' });
