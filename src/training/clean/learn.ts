import { type Column, type Features, toColumn } from '../../clean/learned/columns.ts';
import { toFeatures } from '../../clean/learned/features.ts';
import { type KeyWeights, LAYOUT_KEYS, WORDING_KEYS, weighLayout, weighWording } from '../../clean/learned/keys.ts';
import type { LineModel } from '../../clean/learned/line-model.ts';
import type { Language } from '../../lang/language.ts';
import { type BoostOptions, boost } from './boost.ts';
import type { PageExamples } from './examples.ts';
import { type KeyExample, learnKeys } from './logistic.ts';

/** Chosen by host-wise cross-validation. */
const BOOST: BoostOptions = {
  trees: 170,
  leaves: 24,
  rate: 0.075,
  penalty: 2,
  leastWeight: 3,
  featureShare: 0.5,
  rowShare: 0.5,
};
const CHAIN_OF_TEXT = { bias: 0.3, stay: 0.6 };
/** Markup says more of a single line: its neighbours need to be heard less. */
const CHAIN_OF_MARKUP = { bias: 0, stay: 0.3 };

/** Parts in which word weights are learned for each other: the trees must see them as they are on unseen hosts. */
const PARTS = 4;

/** A line model learned from `examples`, which must be all of plain text or all of markup. */
export function learnLineModel(
  examples: readonly PageExamples[],
  language: Language,
  log: (line: string) => void,
): LineModel {
  const features: Features[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const tables = learnTables(examples.filter(({ lot }) => lot % PARTS !== part));
    for (const [index, example] of examples.entries()) {
      if (example.lot % PARTS === part) features[index] = featuresOf(example, language, tables);
    }
  }
  const names = [...(features[0]?.keys() ?? [])];
  const columns = names.map((name) => concatenate(features.map((each) => each.get(name) ?? new Float32Array())));
  const wanted = Uint8Array.from(examples.flatMap((example) => example.wanted));
  const weights = Float32Array.from(examples.flatMap((example) => example.weights));
  const trees = boost({ columns, wanted, weights }, BOOST);
  log(`${examples.length} pages, ${wanted.length} paragraphs, ${names.length} features`);
  const tables = learnTables(examples);
  return { ...tables, trees, ...(tables.layout ? CHAIN_OF_MARKUP : CHAIN_OF_TEXT) };
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
export const featuresOf = (
  { page, decided }: PageExamples,
  language: Language,
  { wording, layout }: Tables,
): Features =>
  toFeatures(page, decided, language, {
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
