import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';
import type { CorpusEntity } from '../model/corpus.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  type DiffResult,
  type EventMatch,
  type Finding,
  type Severity,
  VERDICTS,
  type Verdict,
} from '../model/finding.ts';
import { findAgreements } from './agreements.ts';
import { compareAmounts } from './amounts.ts';
import { compareBeginnings } from './beginnings.ts';
import { compareCertainty } from './certainty.ts';
import { compareDates } from './dates.ts';
import { compareOffices } from './offices.ts';
import { findOnly } from './only.ts';
import { compareOutcomes } from './outcomes.ts';
import { compareProgress } from './progress.ts';
import { compareQuotes } from './quotes.ts';
import { type Candidate, toPair } from './reading.ts';
import { compareSpellings } from './spelling.ts';

/** What the comparison needs beside the two articles. */
export interface DiffKnowledge {
  readonly language: Language;
  /** Do they tell the same event (`matchEvents`). */
  readonly event: EventMatch;
  /** Who and what is named, across the two (`resolveEntities`). */
  readonly entities: readonly CorpusEntity[];
}

/** Which facts of two articles agree, which conflict and which only one tells; with one article twice, what conflicts inside it. */
export function diff(a: Annotated, b: Annotated, knowledge: DiffKnowledge): DiffResult {
  const pair = toPair([a, b], knowledge);
  const typed = [
    ...compareOffices(pair),
    ...compareDates(pair),
    ...compareAmounts(pair),
    ...compareQuotes(pair),
    ...compareCertainty(pair),
    ...compareOutcomes(pair),
    ...compareProgress(pair),
    ...compareBeginnings(pair),
    ...compareSpellings(pair),
    ...findAgreements(pair),
  ];
  const matched = dropGeneral(dropDoubles(typed));
  const diagnostics: Diagnostic[] = pair.self ? [{ code: 'SAME_ARTICLE', article: a.id }] : [];
  return {
    articles: pair.self ? [a.id] : [a.id, b.id],
    event: knowledge.event,
    findings: number(rank([...matched, ...findOnly(pair, matched)])),
    diagnostics,
  };
}

/** Two rules that reach one verdict on one aspect of the same places found one thing. */
function dropDoubles(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const id = `${candidate.verdict} ${candidate.aspect} ${candidate.sides.map(({ article, start }) => `${article}:${start}`).join(' ')}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** That two sentences tell the same says nothing new where it has been said what in them agrees or conflicts. */
function dropGeneral(candidates: readonly Candidate[]): Candidate[] {
  const sentences = ({ sides }: Candidate): string =>
    sides.map(({ article, sentence }) => `${article}:${sentence.start}`).join(' ');
  const said = new Set(candidates.filter(({ rule }) => !rule.startsWith('sentence-')).map(sentences));
  return candidates.filter(
    (candidate) =>
      candidate.rule === 'sentence-copied' ||
      !candidate.rule.startsWith('sentence-') ||
      !said.has(sentences(candidate)),
  );
}

const SEVERITY: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** Conflicts first, the gravest and surest on top; everything else in the order of the text. */
function rank(candidates: readonly Candidate[]): Candidate[] {
  const place = ({ sides }: Candidate): number => sides[0]?.start ?? 0;
  return [...candidates].sort((x, y) => {
    const verdict = VERDICTS.indexOf(x.verdict) - VERDICTS.indexOf(y.verdict);
    if (verdict !== 0) return verdict;
    if (x.verdict !== 'conflict') return place(x) - place(y);
    return (
      SEVERITY[x.severity ?? 'low'] - SEVERITY[y.severity ?? 'low'] ||
      y.confidence - x.confidence ||
      place(x) - place(y)
    );
  });
}

const LETTER: Readonly<Record<Verdict, string>> = { conflict: 'c', compatible: 'p', agree: 'a', only: 'o' };

function number(candidates: readonly Candidate[]): Finding[] {
  const counts = new Map<Verdict, number>();
  return candidates.map((candidate) => {
    const count = (counts.get(candidate.verdict) ?? 0) + 1;
    counts.set(candidate.verdict, count);
    return { id: `${LETTER[candidate.verdict]}${count}`, ...candidate };
  });
}
