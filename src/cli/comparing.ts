import { diff } from '../compare/diff.ts';
import { matchEvents } from '../compare/event.ts';
import { resolveEntities } from '../corpus/entities.ts';
import { withoutDisplay } from '../corpus/local.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { DiffResult } from '../model/finding.ts';

/** What two annotated articles agree on, contradict each other in, and tell alone. */
export function compareTwo(left: Annotated, right: Annotated): DiffResult {
  const entities = resolveEntities((left === right ? [left] : [left, right]).map(withoutDisplay), english);
  const event = matchEvents(left, right, english);
  return diff(left, right, { language: english, event, entities });
}
