import { diff } from '../compare/diff.ts';
import { matchEvents } from '../compare/event.ts';
import { resolveEntities } from '../corpus/entities.ts';
import { withoutDisplay } from '../corpus/local.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { DiffResult } from '../model/finding.ts';
import type { Correct } from './corrections/apply.ts';

/** What two annotated articles agree on, contradict each other in, and tell alone; who is who as `correct` has it. */
export function compareTwo(left: Annotated, right: Annotated, correct: Correct): DiffResult {
  const found = resolveEntities((left === right ? [left] : [left, right]).map(withoutDisplay), english);
  const entities = correct(found);
  const event = matchEvents(left, right, english);
  return diff(left, right, { language: english, event, entities });
}
