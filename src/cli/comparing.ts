import type { Annotated } from '../model/annotated.ts';
import type { DiffResult } from '../model/finding.ts';

/** What two annotated articles agree on, contradict each other in, and tell alone. */
export function compareTwo(left: Annotated, right: Annotated): DiffResult {
  return {
    articles: [left.id, right.id],
    event: { same: 0, when: [], where: [], who: [] },
    findings: [],
    diagnostics: [],
  };
}
