import type { DiffResult, EventMatch, Finding, Side, Verdict } from '../../model/finding.ts';
import { toNote } from '../note.ts';
import { toSpan } from './span.ts';

/** Raw text of the articles compared, by id. */
export type Texts = ReadonlyMap<string, string>;

/** How many findings of each verdict. */
export type Summary = { readonly [V in Verdict]: number };

/** The fields of a `corpus diff` document. */
export const toDiff = (result: DiffResult, texts: Texts): object => ({
  articles: result.articles,
  event: toEvent(result.event),
  findings: result.findings.map((finding) => toFinding(finding, texts)),
  summary: toSummary(result.findings),
});

/** One finding with both sides' evidence. */
export function toFinding(finding: Finding, texts: Texts): object {
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
    sides: sides.map((side) => toSide(side, texts.get(side.article) ?? '')),
  };
}

/** Findings counted by verdict. */
export function toSummary(findings: readonly Finding[]): Summary {
  const counts: Record<Verdict, number> = { agree: 0, compatible: 0, conflict: 0, only: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

function toEvent({ same, label, when, where, who }: EventMatch): object {
  return {
    same,
    ...(label === undefined ? {} : { label }),
    ...(when.length > 0 ? { when } : {}),
    ...(where.length > 0 ? { where } : {}),
    ...(who.length > 0 ? { who } : {}),
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
