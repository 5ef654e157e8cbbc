import type { Diagnostic } from '../model/diagnostic.ts';

type Words = { readonly [Code in Diagnostic['code']]: (diagnostic: Extract<Diagnostic, { code: Code }>) => string };

/** What happened and what to try, for a reporter on deadline. One entry a code. */
const WORDS: Words = {
  EMPTY_TEXT: () => 'the file holds no text',
  EMPTY_BODY: ({ removed }) =>
    `no article text found; all ${plural(removed, 'line')} look like page furniture. See: clean --explain, or keep everything with --as-is`,
  LITTLE_KEPT: ({ kept, prose }) =>
    `only ${kept} of ${plural(prose, 'paragraph')} that read like prose ${kept === 1 ? 'was' : 'were'} kept. Check with: clean --explain`,
  NO_PUBLICATION_DATE: ({ rejected }) =>
    rejected > 0
      ? `no publication date found (${plural(rejected, 'other date')} on the page rejected). Relative dates such as “last month” stay open`
      : 'no publication date found. Relative dates such as “last month” stay open',
  DATE_INFERRED: ({ value, from }) => `publication date not stated; ${value} inferred from ${from}`,
  AMBIGUOUS_DATE: ({ readings }) => `a date can be read as ${readings.join(' or ')}; taken as neither`,
  DECODED_AS: ({ encoding }) => `not UTF-8; read as ${encoding}`,
  REPLACED_BYTES: ({ count }) =>
    `${plural(count, 'byte')} could not be decoded and ${count === 1 ? 'is' : 'are'} shown as \ufffd`,
  NUL_REMOVED: ({ count }) => `${plural(count, 'NUL character')} left out`,
  INVISIBLE_CHARACTERS: ({ count }) =>
    `${plural(count, 'invisible character')} in the text; names are compared without them`,
  LIKELY_MOJIBAKE: ({ sample }) => `looks wrongly decoded before it was saved (“${sample}”); kept as it is`,
  MIXED_SCRIPT: ({ word }) => `“${word}” mixes alphabets; it is not taken for its look-alike`,
  UNKNOWN_LANGUAGE: () =>
    'does not read like English: names are rows of capitals, with low confidence and types guessed; dates and quotes will be missed',
  BAD_RECORD: ({ source, line, reason }) => `${source}, line ${line}: ${reason}; record skipped`,
  INTERRUPTED: ({ articles }) => `interrupted after ${plural(articles, 'article')}; the others are missing`,
  SAME_ARTICLE: () => 'the article is compared with itself; findings are contradictions inside it',
  JUDGE_VETO: ({ count }) => `the judge vetoed ${plural(count, 'doubtful conflict')}`,
  JUDGE_FAILED: ({ reason }) => `the judge was not heard: ${reason}. Conflicts are shown as found`,
};

/** The diagnostic as one line for people, beginning with the article it speaks of. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  // The entry under a code takes diagnostics of that code; TypeScript cannot tie the two together.
  const words = WORDS[diagnostic.code] as ((given: Diagnostic) => string) | undefined;
  const message = words?.(diagnostic) ?? diagnostic.code;
  return diagnostic.article === undefined ? message : `${diagnostic.article}: ${message}`;
}

/** `1 line`, `2 lines`. */
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
