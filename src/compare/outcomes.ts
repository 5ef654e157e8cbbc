import { within } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { pairsSharing } from '../text/sharing.ts';
import { containment, sharedTerms, toVector } from '../text/vector.ts';
import { type Candidate, type Pair, type Reading, toConfidence, toSide } from './reading.ts';
import { subjectOf } from './subject.ts';

/** Chosen on the development pairs. */
const SHARED_TERMS = 3;
const SHARED_WEIGHT = 0.5;

/** One article says that something happened, the other that it did not, or that its opposite did. */
export function compareOutcomes(pair: Pair): Candidate[] {
  if (pair.event.same < 0.5 && !pair.self) return [];
  const { conditionals } = pair.language.statements;
  const acts = ({ article }: Reading): Statement[] =>
    article.statements.filter(
      (statement) =>
        statement.predicate !== undefined && !conditionals.has(within(article.tokens, statement)[0]?.norm ?? ''),
    );
  const terms = (statement: Statement): readonly string[] => statement.terms;
  return [
    ...pairsSharing(acts(pair.a), acts(pair.b), { left: terms, right: terms, atLeast: SHARED_TERMS - 1 }),
  ].flatMap(([a, b]) => (pair.self && b.start <= a.start ? [] : (toCandidate(pair, a, b) ?? [])));
}

function toCandidate(pair: Pair, a: Statement, b: Statement): Candidate | undefined {
  if (!a.predicate || !b.predicate) return undefined;
  const denied = a.predicate === b.predicate && a.negated !== b.negated;
  const opposite =
    !a.negated && !b.negated && pair.language.statements.opposites.get(a.predicate)?.has(b.predicate) === true;
  if (!denied && !opposite) return undefined;
  const [left, right] = [toVector(a.terms, pair.weigh), toVector(b.terms, pair.weigh)];
  const terms = sharedTerms(left, right);
  if (terms.length < SHARED_TERMS - (opposite ? 1 : 0) || containment(left, right) < SHARED_WEIGHT) return undefined;
  return {
    verdict: 'conflict',
    aspect: 'outcome',
    severity: 'high',
    confidence: toConfidence(0.4 + containment(left, right) / 2, 0.9),
    subject: subjectOf(pair, a, terms),
    rule: denied ? 'outcome-denied' : 'outcome-opposite',
    sides: [toSide(pair.a, a), toSide(pair.b, b)],
  };
}
