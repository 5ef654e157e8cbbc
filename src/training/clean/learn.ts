import { type Column, type Features, toColumn } from '../../clean/learned/columns.ts';
import { toFeatures } from '../../clean/learned/features.ts';
import { type KeyWeights, LAYOUT_KEYS, WORDING_KEYS, weighLayout, weighWording } from '../../clean/learned/keys.ts';
import type { LineModel } from '../../clean/learned/line-model.ts';
import { type BoostOptions, boost } from './boost.ts';
import type { PageExamples } from './examples.ts';
import { type KeyExample, learnKeys } from './logistic.ts';

/** Chosen by host-wise cross-validation. */
const BOOST: Omit<BoostOptions, 'trees' | 'rate'> = {
  leaves: 24,
  penalty: 2,
  leastWeight: 3,
  featureShare: 0.5,
  rowShare: 0.5,
};
const FOR_TEXT = { boost: { ...BOOST, trees: 48, leaves: 32, rate: 0.2 }, bias: 0.3, stay: 0.6 };
/** Markup says more of a single line: its neighbours need to be heard less. */
const FOR_MARKUP = { boost: { ...BOOST, trees: 170, rate: 0.075 }, bias: 0, stay: 0.3 };

/** Parts in which word weights are learned for each other: the trees must see them as they are on unseen hosts. */
const PARTS = 4;

/** A line model learned from `examples`, which must be all of plain text or all of markup. */
export function learnLineModel(examples: readonly PageExamples[], log: (line: string) => void): LineModel {
  const { bias, stay, boost: options } = examples[0]?.source.document.hints ? FOR_MARKUP : FOR_TEXT;
  const features: Features[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const tables = learnTables(examples.filter(({ lot }) => lot % PARTS !== part));
    for (const [index, example] of examples.entries()) {
      if (example.lot % PARTS === part) features[index] = featuresOf(example, tables);
    }
  }
  const names = [...(features[0]?.keys() ?? [])];
  const columns = names.map((name) => concatenate(features.map((each) => each.get(name) ?? new Float32Array())));
  const wanted = Uint8Array.from(examples.flatMap((example) => example.wanted));
  const weights = Float32Array.from(examples.flatMap((example) => example.weights));
  const trees = boost({ columns, wanted, weights }, options);
  log(`${examples.length} pages, ${wanted.length} paragraphs, ${names.length} features`);
  return { ...learnTables(examples), trees, bias, stay };
}

interface Tables {
  readonly wording: KeyWeights;
  readonly layout?: KeyWeights;
}

function learnTables(examples: readonly PageExamples[]): Tables {
  const rows = (keysOf: (example: PageExamples) => readonly (readonly number[])[]): KeyExample[] =>
    examples.flatMap((example) =>
      keysOf(example).map((keys, index) => ({
        keys,
        wanted: example.wanted[index] ?? 0,
        weight: example.weights[index] ?? 0,
      })),
    );
  const wording = learnKeys(
    rows((example) => example.wordingKeys),
    WORDING_KEYS,
  );
  if (!examples[0]?.source.document.hints) return { wording };
  return {
    wording,
    layout: learnKeys(
      rows((example) => example.layoutKeys),
      LAYOUT_KEYS,
    ),
  };
}

/** The columns of a page under a model's tables. */
export const featuresOf = ({ page, decided }: PageExamples, { wording, layout }: Tables): Features =>
  toFeatures(page, decided, {
    wording: weighWording(page, wording),
    ...(layout && { layout: weighLayout(page, layout) }),
  });

function concatenate(columns: readonly Column[]): Column {
  const whole = toColumn(
    columns.reduce((sum, { length }) => sum + length, 0),
    () => 0,
  );
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
