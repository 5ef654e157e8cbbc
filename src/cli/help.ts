import type { Example } from './command.ts';

/** What to try first. */
export const GENERAL_EXAMPLES: readonly Example[] = [
  ['corpus list', 'what is in the collection'],
  ['corpus clean 002 --explain', 'which lines of an article were kept, and why'],
  ['corpus diff 002 004', 'where two articles agree and contradict each other'],
];

/** The top of a help page: what it is for, then lines to copy. */
export function formatIntroduction(about: string, examples: readonly Example[]): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, gives]) => `  ${line.padEnd(width)}   ${gives}`);
  return `${about}\n\nExamples:\n${lines.join('\n')}\n`;
}
