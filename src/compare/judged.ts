import type { DiffResult, Finding } from '../model/finding.ts';
import type { JudgeOpinion, JudgeQuestion } from '../model/judge.ts';

/** Conflicts surer than this are not asked about. */
const SOFT_BELOW = 0.9;
/** A conflict the judge is less sure of than this is left out. */
const VETO_BELOW = 0.5;

/** The doubtful conflicts of a comparison, put as questions. */
export function questionsOf({ findings }: DiffResult, textOf: (article: string) => string): JudgeQuestion[] {
  return findings.filter(isSoft).map(({ id, aspect, subject, sides }) => ({
    id,
    aspect,
    subject,
    sides: sides.map(({ article, start, end, sentence }) => ({
      article,
      text: textOf(article).slice(start, end),
      sentence: textOf(article).slice(sentence.start, sentence.end),
    })),
  }));
}

/** The comparison with doubtful conflicts as the judge sees them; opinions on anything else are not heard. */
export function applyOpinions(result: DiffResult, opinions: readonly JudgeOpinion[]): DiffResult {
  const byId = new Map(opinions.map(({ id, confidence }) => [id, confidence]));
  const judged = result.findings.flatMap((finding) => {
    const confidence = isSoft(finding) ? byId.get(finding.id) : undefined;
    if (confidence === undefined) return [finding];
    return confidence < VETO_BELOW ? [] : [{ ...finding, confidence }];
  });
  const vetoed = result.findings.length - judged.length;
  return {
    ...result,
    findings: judged,
    diagnostics: vetoed > 0 ? [...result.diagnostics, { code: 'JUDGE_VETO', count: vetoed }] : result.diagnostics,
  };
}

const isSoft = ({ verdict, confidence }: Finding): boolean => verdict === 'conflict' && confidence < SOFT_BELOW;
