/**
 * Weights of the evidence that a text was cleaned before, so that removing lines from it costs more than it gains.
 *
 *     npm run train:whole-page -- --data DIR [--folds 5] [--no-write]
 *
 * DIR as for `train:clean`. Every page is scored by a line model that saw no page of its host; where leaving the page whole
 * but for the rules gives another 4-gram F1 than the model's choice, it is an example, and counts by the difference. Prints the
 * scores with and without, cross-validated by host, then learns from everything. Some minutes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeChain } from '../clean/learned/chain.ts';
import { scoreTrees } from '../clean/learned/trees.ts';
import { isLeftWhole, WHOLE_PAGE_EVIDENCE, wholePageEvidence } from '../clean/learned/whole-page.ts';
import { english } from '../lang/en/index.ts';
import { type PageExamples, toExamples } from './clean/examples.ts';
import { featuresOf, learnLineModel } from './clean/learn.ts';
import { readTextPages } from './clean/pages.ts';
import { type Shingles, scorePages, toShingles } from './clean/score.ts';
import { fitLogistic } from './newton.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    folds: { type: 'string', default: '5' },
    'no-write': { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data DIR is missing');

const PENALTY = 30;
/** What a difference of 1 in F1 counts; pages of the smaller set count more, so that neither decides alone. */
const WEIGHT = 100;
const SMALL_SET = 3;

interface Judged {
  readonly group: string;
  readonly set: string;
  readonly lot: number;
  readonly evidence: readonly number[];
  readonly wanted: Shingles;
  readonly chosen: Shingles;
  readonly whole: Shingles;
}

const folds = Number(values.folds);
const judged = judge(readTextPages(values.data).map((page) => toExamples(page, english)));
const left = new Set<Judged>();
for (let fold = 0; fold < folds; fold += 1) {
  const weights = learn(judged.filter(({ lot }) => lot % folds !== fold));
  for (const page of judged) if (page.lot % folds === fold && isLeftWhole(page.evidence, weights)) left.add(page);
}
for (const group of new Set(judged.map((page) => page.group))) {
  const pages = judged.filter((page) => page.group === group);
  const f1 = (keptOf: (page: Judged) => Shingles): string =>
    scorePages(pages.map((page) => ({ wanted: page.wanted, kept: keptOf(page) }))).f1.toFixed(4);
  const count = pages.filter((page) => left.has(page)).length;
  const figures = [f1(({ chosen }) => chosen), f1((page) => (left.has(page) ? page.whole : page.chosen))];
  console.log(
    `${group}: ${pages.length} pages, 4-gram F1 ${figures.join(' -> ')}, ${count} left whole (cross-validated)`,
  );
}
const weights = learn(judged).map((weight) => Number(weight.toFixed(3)));
for (const [at, name] of [...WHOLE_PAGE_EVIDENCE, 'constant'].entries()) console.log(name, weights[at]);
if (!values['no-write']) {
  const head =
    '# Weights of the evidence that a text was cleaned before (clean/learned/whole-page.ts), the constant last. Made by: npm run train:whole-page\n';
  writeFileSync('src/lang/en/whole-page-weights.txt', `${head}${weights.join('\n')}\n`);
}

function judge(examples: readonly PageExamples[]): Judged[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isTest = ({ lot }: PageExamples): boolean => lot % folds === fold;
    const model = learnLineModel(
      examples.filter((example) => !isTest(example)),
      console.log,
    );
    return examples.filter(isTest).map((example): Judged => {
      const { page, decided, source, lot, gold } = example;
      const scores = scoreTrees(model.trees, [...featuresOf(example, model).values()]);
      const chain = decodeChain(scores, model);
      const keep = (isKept: (index: number) => boolean): Shingles =>
        toShingles(
          page.paragraphs
            .filter(({ index }) => !decided[index] && isKept(index))
            .map(({ text }) => text)
            .join('\n\n'),
        );
      return {
        group: `${source.set} ${source.variant}`,
        set: source.set,
        lot,
        evidence: wholePageEvidence(page, decided, scores, model.bias),
        wanted: gold,
        chosen: keep((index) => chain[index] === true),
        whole: keep(() => true),
      };
    });
  });
}

function learn(from: readonly Judged[]): number[] {
  const examples = from.flatMap(({ set, evidence, wanted, chosen, whole }) => {
    const gain = f1Of(wanted, whole) - f1Of(wanted, chosen);
    const weight = WEIGHT * Math.abs(gain) * (set === 'scrapinghub' ? SMALL_SET : 1);
    return gain === 0 ? [] : [{ features: evidence, yes: gain > 0, weight, offset: 0 }];
  });
  return fitLogistic(examples, PENALTY);
}

/** F1 of one page. */
function f1Of(wanted: Shingles, kept: Shingles): number {
  return scorePages([{ wanted, kept }]).f1;
}
