/**
 * Weights of the evidence that a line of a plain-text page is its headline.
 *
 *     npm run train:headline -- --data DIR [--folds 5] [--no-write]
 *
 * DIR as for `train:clean`; only pages whose title the manifest gives are used, each once with its address and once
 * without. Prints how often the title is found by host-wise cross-validation, then learns from everything.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RULES } from '../clean/clean.ts';
import { decide } from '../clean/decide.ts';
import { judgeByModel } from '../clean/judge.ts';
import { titleAgreement } from '../clean/metadata/title.ts';
import { toPage } from '../clean/page.ts';
import { bestHeadline } from '../clean/rules/headline.ts';
import { HEADLINE_EVIDENCE, type HeadlineCandidate, headlineCandidates } from '../clean/rules/headline-evidence.ts';
import { findStoryStart } from '../clean/rules/opening.ts';
import { english } from '../lang/en/index.ts';
import { lotOf } from './clean/examples.ts';
import { readTextPages, type TrainingPage } from './clean/pages.ts';
import { fitLogistic } from './newton.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    folds: { type: 'string', default: '5' },
    'no-write': { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data DIR is missing');

/** How alike a line and the title must be for the line to be it. */
const SAME = 0.85;
const PENALTY = 1;

interface Example {
  readonly lot: number;
  readonly group: string;
  readonly title: string;
  readonly candidates: readonly HeadlineCandidate[];
}

const examples = readTextPages(values.data).flatMap(toExamples);
const folds = Number(values.folds);
const tally = new Map<string, { pages: number; findable: number; right: number; wrong: number }>();
for (let fold = 0; fold < folds; fold += 1) {
  const weights = learn(examples.filter(({ lot }) => lot % folds !== fold));
  for (const example of examples.filter(({ lot }) => lot % folds === fold)) count(example, weights);
}
for (const [group, { pages, findable, right, wrong }] of tally) {
  console.log(
    `${group}: ${pages} pages, ${findable} with the title in a line, found ${right}, wrong ${wrong} (cross-validated)`,
  );
}
const weights = learn(examples).map((weight) => Number(weight.toFixed(3)));
for (const [at, name] of [...HEADLINE_EVIDENCE, 'constant'].entries()) console.log(name, weights[at]);
if (!values['no-write']) {
  const out = 'src/lang/en/headline-weights.txt';
  const head =
    '# Weights of the evidence for a headline (clean/rules/headline-evidence.ts), the constant last. Made by: npm run train:headline\n';
  writeFileSync(out, `${head}${weights.join('\n')}\n`);
}

function toExamples(source: TrainingPage): Example[] {
  const { title, url, document, set, variant, host } = source;
  if (!title) return [];
  const declarations = url ? [{ field: 'url', value: url, rule: 'record' } as const] : [];
  return [declarations, []].map((known) => {
    const page = toPage({ ...document, declarations: known }, english);
    const ruled = decide(page, english, RULES);
    const model = judgeByModel(page, english, ruled);
    const decided = ruled.map((decision, index) => decision ?? model[index]);
    const start = findStoryStart(page, decided);
    const candidates = start < 0 ? [] : headlineCandidates(page, { start, decided });
    return {
      lot: lotOf(host),
      group: `${set} ${variant} ${known.length > 0 ? 'with' : 'without'} address`,
      title,
      candidates,
    };
  });
}

function isTitle({ title }: Example, { paragraph }: HeadlineCandidate): boolean {
  return titleAgreement(paragraph.text, title) >= SAME;
}

function learn(from: readonly Example[]): number[] {
  return fitLogistic(
    from.flatMap((example) =>
      example.candidates.map((candidate) => ({
        features: [...candidate.evidence],
        yes: isTitle(example, candidate),
        weight: 1,
        offset: 0,
      })),
    ),
    PENALTY,
  );
}

function count(example: Example, weights: readonly number[]): void {
  const found = tally.get(example.group) ?? { pages: 0, findable: 0, right: 0, wrong: 0 };
  const best = bestHeadline(example.candidates, weights);
  found.pages += 1;
  if (example.candidates.some((candidate) => isTitle(example, candidate))) found.findable += 1;
  if (best && isTitle(example, best)) found.right += 1;
  else if (best) found.wrong += 1;
  tally.set(example.group, found);
}
