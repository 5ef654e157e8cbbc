import type { EventMatch, Fact, Finding, Side, Verdict } from '../../model/finding.ts';
import type { DiffPage } from '../diff/page.ts';
import { toNote } from '../note.ts';
import { toSpan } from './span.ts';

/** How many findings of each verdict. */
type Summary = { readonly [V in Verdict]: number };

/** The fields of a `corpus diff` document: of one pair, or of all pairs of several articles. */
export function toDiffs(pages: readonly DiffPage[], facts: readonly Fact[]): object {
  const [first] = pages;
  if (first && pages.length === 1) return toDiff(first);
  return {
    articles: [...new Set(pages.flatMap(({ result }) => result.articles))],
    pairs: pages.map(({ result }) => ({ articles: result.articles, event: toEvent(result.event) })),
    findings: pages.flatMap((page) => page.result.findings.map((finding) => toFinding(finding, page))),
    facts: facts.map((fact) => toFact(fact, pages)),
    summary: toSummary(pages.flatMap(({ result }) => result.findings)),
  };
}

/** The comparison of one pair. */
export const toDiff = (page: DiffPage): object => ({
  articles: page.result.articles,
  event: toEvent(page.result.event),
  findings: page.result.findings.map((finding) => toFinding(finding, page)),
  summary: toSummary(page.result.findings),
});

/** The first NDJSON record of a pair: do the two tell one event, and how the findings add up. */
export const toEventRecord = ({ result }: DiffPage): object => ({
  schema: 'corpus.diff.event/1',
  articles: result.articles,
  event: toEvent(result.event),
  summary: toSummary(result.findings),
});

/** One row of the matrix of facts by articles, as a record. */
export const toFactRecord = (fact: Fact, pages: readonly DiffPage[]): object => ({
  schema: 'corpus.diff.fact/1',
  ...toFact(fact, pages),
});

function toFact({ cells, ...fact }: Fact, pages: readonly DiffPage[]): object {
  const textOf = (id: string): string => pages.find(({ articles }) => articles.has(id))?.articles.get(id)?.text ?? '';
  return {
    ...fact,
    cells: cells.map(({ minority, ...side }) => ({ ...toSide(side, textOf(side.article)), minority })),
  };
}

/** One finding with both sides' evidence. */
export function toFinding(finding: Finding, page: DiffPage): object {
  const { id, verdict, aspect, severity, confidence, subject, rule, sides } = finding;
  return {
    id,
    verdict,
    aspect,
    ...(severity === undefined ? {} : { severity }),
    confidence,
    subject,
    note: toNote(finding),
    rule,
    sides: sides.map((side) => toSide(side, page.articles.get(side.article)?.text ?? '')),
  };
}

/** Findings counted by verdict. */
function toSummary(findings: readonly Finding[]): Summary {
  const counts: Record<Verdict, number> = { agree: 0, compatible: 0, conflict: 0, only: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

function toEvent({ same, label, when, where, who, inferred }: EventMatch): object {
  return {
    same,
    ...(label === undefined ? {} : { label }),
    ...(when.length > 0 ? { when } : {}),
    ...(where.length > 0 ? { where } : {}),
    ...(who.length > 0 ? { who } : {}),
    ...(inferred ? { inferred } : {}),
  };
}

function toSide({ article, value, sentence, speaker, ...span }: Side, text: string): object {
  return {
    article,
    ...toSpan(text, span),
    ...(value === undefined ? {} : { value }),
    sentence: toSpan(text, sentence),
    ...(speaker === undefined ? {} : { speaker }),
  };
}
