import type { Article } from '../../model/article.ts';
import { ASPECTS, type DiffResult, type Finding, type Severity } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { findLines, type Line } from '../../text/lines.ts';

/** A comparison with the articles it speaks of: all that a view of it needs. */
export interface DiffPage {
  readonly result: DiffResult;
  /** By id. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Raw lines of each article, by its id. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
}

/** A page on what comparing `articles` gave. */
export const toDiffPage = (result: DiffResult, articles: readonly Article[]): DiffPage => ({
  result,
  articles: new Map(articles.map((article) => [article.id, article])),
  lines: new Map(articles.map(({ id, text }) => [id, [...findLines(text)]])),
});

/** Findings of one kind, in the order they are shown. */
export interface Section {
  readonly name: 'conflict' | 'compatible' | 'agree' | 'unsure' | 'spelling' | 'only';
  readonly findings: readonly Finding[];
}

const ORDER: readonly Section['name'][] = ['conflict', 'compatible', 'agree', 'spelling', 'unsure', 'only'];

/** The findings as a desk reads them: conflicts first, spellings apart, what one article tells last. Empty sections are left out. */
export const toSections = (findings: readonly Finding[]): Section[] =>
  ORDER.map((name) => ({ name, findings: findings.filter((finding) => sectionOf(finding) === name) })).filter(
    (section) => section.findings.length > 0,
  );

/** Two spellings of a name contradict nothing, whatever their verdict; likenesses below even odds stand apart. */
function sectionOf({ verdict, aspect, confidence }: Finding): Section['name'] {
  if (aspect === 'spelling') return 'spelling';
  return verdict === 'agree' && confidence < EVEN_ODDS ? 'unsure' : verdict;
}

const EVEN_ODDS = 0.5;

/** Conflicts by severity, the gravest first: `2 high, 1 medium`. */
export function countSeverities(findings: readonly Finding[]): string {
  const severities: readonly Severity[] = ['high', 'medium', 'low'];
  const counts = severities.map(
    (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
    .join(', ');
}

/** Findings of the same aspect side by side, aspects in their fixed order. */
export const byAspect = (left: Finding, right: Finding): number =>
  ASPECTS.indexOf(left.aspect) - ASPECTS.indexOf(right.aspect);

/** Where a span stands, for people: `002:1408-1437, line 17`. */
export function formatPlace(article: string, span: Span, { lines }: DiffPage): string {
  const line = lines.get(article)?.findLast(({ start }) => start <= span.start);
  return `${article}:${span.start}-${span.end}, line ${line?.number ?? 1}`;
}
