import { toTerm } from '../lang/terms.ts';
import type { Span } from '../model/span.ts';
import type { Stage, Statement } from '../model/statement.ts';
import { groupBy } from '../text/group.ts';
import { pairsSharing } from '../text/sharing.ts';
import { containment, cosine, toVector } from '../text/vector.ts';
import { type Candidate, type Pair, type Reading, toConfidence, toSide } from './reading.ts';
import { subjectOf } from './subject.ts';

/** A noun with a word that says how much of it: "a certain degree". */
interface Degree extends Span {
  readonly noun: string;
  readonly strength: number;
  readonly sentence: number;
}

/** Chosen on the development pairs. */
const SAME_SENTENCE_FROM = 0.3;
const DEGREE_GAP = 2;
const CLAUSE_CONTAINMENT = 0.5;
const CLAUSE_TERMS = 3;
const STAGE_GAP = 4;

/** How far along the scale from refusal to fact a stage lies. */
const RANK: Readonly<Record<Stage, number>> = {
  refused: 0,
  possible: 1,
  planned: 2,
  expected: 3,
  'under way': 4,
  done: 5,
};

/** The same thing told with another degree, or as further along than the other tells. */
export function compareCertainty(pair: Pair): Candidate[] {
  return [...compareDegrees(pair), ...compareStages(pair)];
}

function compareDegrees(pair: Pair): Candidate[] {
  const right = groupBy(degreesOf(pair.b, pair), ({ noun }) => noun);
  return degreesOf(pair.a, pair).flatMap((a) =>
    (right.get(a.noun) ?? []).flatMap((b) => {
      if (Math.abs(a.strength - b.strength) < DEGREE_GAP || (pair.self && b.start <= a.start)) return [];
      const likeness = cosine(pair.a.vectors[a.sentence] ?? new Map(), pair.b.vectors[b.sentence] ?? new Map());
      if (likeness < SAME_SENTENCE_FROM) return [];
      return [toConflict(pair, a, b, { rule: 'degree-differs', subject: subjectOf(pair, a, [a.noun]), likeness })];
    }),
  );
}

function degreesOf({ article }: Reading, { language }: Pair): Degree[] {
  return article.tokens.flatMap((token, index) => {
    const strength = language.statements.degrees.get(token.norm);
    const next = article.tokens[index + 1];
    if (strength === undefined || !next || next.sentence !== token.sentence) return [];
    return [
      { start: token.start, end: next.end, noun: toTerm(next.norm, language), strength, sentence: token.sentence },
    ];
  });
}

function compareStages(pair: Pair): Candidate[] {
  if (pair.event.same < 0.5 && !pair.self) return [];
  const staged = ({ article }: Reading): Statement[] => article.statements.filter(({ stage }) => stage !== undefined);
  const telling = tellingTerms(pair);
  const pairs = pairsSharing(staged(pair.a), staged(pair.b), { left: telling, right: telling, atLeast: CLAUSE_TERMS });
  return [...pairs].flatMap(([a, b]) => {
    if ((pair.self && b.start <= a.start) || !areFarApart(a, b)) return [];
    const likeness = clauseLikeness(pair, a, b);
    if (likeness < CLAUSE_CONTAINMENT) return [];
    const subject = subjectOf(
      pair,
      a,
      a.terms.filter((term) => b.terms.includes(term)),
    );
    return [toConflict(pair, a, b, { rule: 'stage-differs', subject, likeness })];
  });
}

/** Terms of a statement but for countries, which every sentence of the story may name. */
function tellingTerms({ language }: Pair): (statement: Statement) => readonly string[] {
  const { countries } = language.statements;
  return ({ terms }) => terms.filter((term) => !countries.has(term));
}

/** A refusal contradicts anything else; two other stages only of one act, when nearly the whole scale lies between them. */
function areFarApart(a: Statement, b: Statement): boolean {
  if (!a.stage || !b.stage || a.stage === b.stage) return false;
  if (a.stage === 'refused' || b.stage === 'refused') return true;
  return (
    a.predicate !== undefined && a.predicate === b.predicate && Math.abs(RANK[a.stage] - RANK[b.stage]) >= STAGE_GAP
  );
}

/** Share of the shorter clause's weight that stands in the other, 0 to 1. */
const clauseLikeness = (pair: Pair, a: Statement, b: Statement): number =>
  containment(toVector(a.terms, pair.weigh), toVector(b.terms, pair.weigh));

function toConflict(
  pair: Pair,
  a: Span,
  b: Span,
  about: { rule: string; subject: string; likeness: number },
): Candidate {
  return {
    verdict: 'conflict',
    aspect: 'certainty',
    severity: 'medium',
    confidence: toConfidence(0.5 + about.likeness / 2, 0.95),
    subject: about.subject,
    rule: about.rule,
    sides: [
      toSide(pair.a, a, pair.a.article.text.slice(a.start, a.end)),
      toSide(pair.b, b, pair.b.article.text.slice(b.start, b.end)),
    ],
  };
}
