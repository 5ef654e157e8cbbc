/**
 * Line models of the cleaner: which paragraphs of a page are the article.
 *
 *     npm run train:clean -- --data DIR [--kind text|markup] [--folds 5] [--ids FILE,FILE] [--no-write]
 *
 * DIR holds `manifest.jsonl`, `html/` and `text/`; see README.md. Prints scores of host-wise cross-validation (a page is
 * scored by a model that saw no page of its host; with --ids only the pages listed there), then learns from everything and writes the weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isOverruled } from '../clean/judge.ts';
import { decodeChain } from '../clean/learned/chain.ts';
import { type LineModel, writeLineModel } from '../clean/learned/line-model.ts';
import { scoreTrees } from '../clean/learned/trees.ts';
import { english } from '../lang/en/index.ts';
import { type PageExamples, toExamples } from './clean/examples.ts';
import { featuresOf, learnLineModel } from './clean/learn.ts';
import { readMarkupPages, readTextPages } from './clean/pages.ts';
import { scorePages, toShingles } from './clean/score.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    kind: { type: 'string', default: 'text' },
    ids: { type: 'string', default: '' },
    folds: { type: 'string', default: '5' },
    'no-write': { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data DIR is missing');

const pages = values.kind === 'markup' ? readMarkupPages(values.data) : readTextPages(values.data);
const examples = pages.map((page) => toExamples(page, english));
const folds = Number(values.folds);
const kept = new Map<PageExamples, string>();
for (let fold = 0; fold < folds; fold += 1) {
  const isTest = ({ lot }: PageExamples): boolean => lot % folds === fold;
  const model = learnLineModel(
    examples.filter((example) => !isTest(example)),
    console.log,
  );
  for (const example of examples.filter(isTest)) kept.set(example, keep(example, model));
}
const listed = values.ids
  .split(',')
  .filter(Boolean)
  .flatMap((file) => readFileSync(file, 'utf8').split(/\s+/));
const isListed = ({ source }: PageExamples): boolean => listed.length === 0 || listed.includes(source.document.id);
for (const group of new Set(examples.map(groupOf))) {
  const scored = [...kept].filter(([example]) => groupOf(example) === group && isListed(example));
  const { precision, recall, f1 } = scorePages(
    scored.map(([{ gold }, text]) => ({ wanted: gold, kept: toShingles(text) })),
  );
  if (scored.length === 0) continue;
  const figures = [precision, recall, f1].map((value) => value.toFixed(4)).join(' ');
  console.log(`${group}: ${scored.length} pages, 4-gram precision recall F1 ${figures} (cross-validated)`);
}
if (!values['no-write']) {
  const bytes = writeLineModel(learnLineModel(examples, console.log));
  const out = `src/lang/en/cleaning-${values.kind}.bin`;
  writeFileSync(out, bytes);
  console.log(`${out}: ${bytes.length} bytes`);
}

function groupOf({ source }: PageExamples): string {
  return `${source.set} ${source.variant}`;
}

/** The text a model keeps of a page: what it takes for body and no rule has ruled out for good. */
function keep(example: PageExamples, model: LineModel): string {
  const { page, decided } = example;
  const scores = scoreTrees(model.trees, [...featuresOf(example, model).values()]);
  const chain = decodeChain(scores, model);
  return page.paragraphs
    .filter(({ index }) => {
      const decision = decided[index];
      return chain[index] && (!decision || isOverruled(page, decision));
    })
    .map(({ text }) => text)
    .join('\n\n');
}
