import type { Stage, Statement } from '../model/statement.ts';
import { type Candidate, type Pair, type Reading, toSide } from './reading.ts';
import { subjectOf } from './subject.ts';

/** One article calls the meeting open, the other says that something came of it; or both say so, though one calls it open too. */
export function compareProgress(pair: Pair): Candidate[] {
  if (pair.self || pair.event.same < 0.5) return [];
  const [openA, openB] = [gatheringAt(pair.a, 'possible', pair), gatheringAt(pair.b, 'possible', pair)];
  const [doneA, doneB] = [gatheringAt(pair.a, 'done', pair), gatheringAt(pair.b, 'done', pair)];
  if (openA && doneB && !doneA) return [toConflict(pair, openA, doneB)];
  if (openB && doneA && !doneB) return [toConflict(pair, doneA, openB)];
  return doneA && doneB && (openA || openB) ? [toAgreement(pair, doneA, doneB)] : [];
}

/** The shortest clause that says this stage of a meeting: the one most about it. */
function gatheringAt({ article }: Reading, stage: Stage, { language }: Pair): Statement | undefined {
  return article.statements
    .filter(
      (statement) =>
        statement.stage === stage && statement.terms.some((term) => language.statements.gatherings.has(term)),
    )
    .sort((left, right) => left.terms.length - right.terms.length || left.start - right.start)[0];
}

const toAgreement = (pair: Pair, a: Statement, b: Statement): Candidate => ({
  verdict: 'agree',
  aspect: 'outcome',
  confidence: 0.6,
  subject: subjectOf(pair, a, a.terms),
  rule: 'progress-same',
  sides: [toSide(pair.a, a, a.stage), toSide(pair.b, b, b.stage)],
});

const toConflict = (pair: Pair, a: Statement, b: Statement): Candidate => ({
  verdict: 'conflict',
  aspect: 'outcome',
  severity: 'medium',
  confidence: 0.6,
  subject: subjectOf(pair, a, a.terms),
  rule: 'progress-differs',
  sides: [toSide(pair.a, a, a.stage), toSide(pair.b, b, b.stage)],
});
