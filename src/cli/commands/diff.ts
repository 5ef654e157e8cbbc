import { Option } from 'commander';
import { type Finding, type Severity, VERDICTS, type Verdict } from '../../model/finding.ts';
import type { Command } from '../command.ts';
import { type Compared, compareArticles, comparePairs, compareStory } from '../comparisons.ts';
import { writeComparisons, writeFinding, writePairs } from '../diff-results.ts';
import { UsageError } from '../errors.ts';
import { commandJudge, judged } from '../judge.ts';
import { toListOf } from '../options.ts';
import { requireText } from '../session.ts';

interface DiffOptions {
  readonly pairs?: string;
  readonly story?: string;
  readonly only?: readonly Verdict[];
  readonly minSeverity?: Severity;
  readonly exitCode?: true;
  readonly explain?: string;
  readonly markdown?: true;
  readonly judge?: string;
}

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high'];

export const diff: Command<DiffOptions> = {
  arguments: '[articles...]',
  about: `Compares what two articles tell: where they agree, contradict each other, or stand alone, each with both
sentences as evidence. More than two are compared pair by pair, with a matrix of facts by articles on top: ≠ marks what fewer articles say,
origins counts those that do not copy one another. One with itself shows its own contradictions.`,
  examples: [
    ['corpus diff 002 004', 'conflicts first, then what agrees and what only one tells'],
    ['corpus diff 002 004 --only conflict --exit-code', 'for scripts: ends with 1 when there is a conflict'],
    ['corpus diff 002 004 --explain c1', 'one finding in full'],
    ['corpus diff 000 001 003', 'facts by articles, the minority marked, then pair by pair'],
    ['corpus diff --story s1', 'all articles of a story that `corpus stories` found; or words of its label'],
    ['corpus diff --pairs pairs.ndjson --ndjson', 'many pairs, one record each'],
  ],
  formats: ['json', 'ndjson', 'csv', 'markdown'],
  options: [
    new Option('--only <verdicts>', `only these: ${VERDICTS.join(', ')}`).argParser(toListOf(VERDICTS)),
    new Option('--min-severity <severity>', 'leave out lesser conflicts').choices(SEVERITIES),
    new Option('--exit-code', 'end with 1 when a conflict is found'),
    new Option('--explain <finding>', 'show one finding in full'),
    new Option('--pairs <file>', 'compare the pairs in an NDJSON file ("-": standard input): {id, a, b}'),
    new Option('--story <story>', 'compare the articles of one story: its id, an article of it, or words of its label'),
    new Option(
      '--judge <command>',
      'ask your own program about doubtful conflicts: NDJSON questions in, {id, confidence} out; below 0.5 vetoes',
    ),
    new Option('--markdown', 'a report to paste into an editor'),
  ],
  resumes: (format, { pairs }) => format === 'ndjson' && pairs !== undefined,
  async run(session, args, { pairs, story, only, minSeverity, exitCode, explain, judge }) {
    if (explain !== undefined) requireText(session, '--explain');
    const keeps = toFilter(only, minSeverity);
    if (story !== undefined && pairs !== undefined) throw new UsageError('--story and --pairs name different articles');
    const compare = (): AsyncGenerator<Compared> =>
      story === undefined ? compareArticles(session, args) : compareStory(session, args, story);
    const seen = { conflict: false };
    const narrowed = async function* (all: AsyncIterable<Compared>): AsyncGenerator<Compared> {
      for await (const found of all) {
        const compared = judge === undefined ? found : await judged(found, commandJudge(judge));
        const findings = compared.result.findings.filter(keeps);
        seen.conflict ||= findings.some(({ verdict }) => verdict === 'conflict');
        yield { ...compared, result: { ...compared.result, findings } };
      }
    };
    if (pairs !== undefined) await writePairs(session, narrowed(comparePairs(session, pairs)));
    else if (explain !== undefined) await writeFinding(session, compare(), explain);
    else await writeComparisons(session, narrowed(compare()), { all: only !== undefined });
    return exitCode && seen.conflict ? 1 : undefined;
  },
};

function toFilter(only: readonly Verdict[] | undefined, least: Severity = 'low'): (finding: Finding) => boolean {
  const floor = SEVERITIES.indexOf(least);
  return ({ verdict, severity }) =>
    (only === undefined || only.includes(verdict)) &&
    (verdict !== 'conflict' || SEVERITIES.indexOf(severity ?? 'low') >= floor);
}
