/**
 * Weights of the name recogniser.
 *
 *     npm run train:entities -- --data DIR
 *
 * DIR holds the sets named below as NDJSON, one text a line; see README.md for where they come from. A set may carry
 * the weight of its sentences: `gmb-silver:0.4`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeClusters } from '../annotate/recogniser/clusters.ts';
import { wordReader } from '../annotate/recogniser/words.ts';
import { english } from '../lang/en/index.ts';
import { bitOf } from '../lang/names.ts';
import { learn } from './crf.ts';
import { cleanMarks } from './entities-clean.ts';
import { type Example, type MarkedText, readSet, toExamples } from './entities-data.ts';
import { encodeWeights } from './entities-encode.ts';
import { inventNames } from './entities-invent.ts';
import { inventPages } from './entities-pages.ts';
import { printScores } from './entities-scores.ts';
import type { NamePools } from './entities-slots.ts';
import { varyText } from './entities-vary.ts';
import { randomNumbers } from './random.ts';

const SETS =
  'docred-dev-fix,docred-test-fix,uner-ewt-dev,uner-ewt-test,wnut17-train,crossner-politics-dev,gmb-silver:0.4';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sets: { type: 'string', default: SETS },
    epochs: { type: 'string', default: '4' },
    unknown: { type: 'string', default: '0.15' },
    pages: { type: 'string', default: '700' },
    rows: { type: 'string', default: '300000' },
    out: { type: 'string', default: 'src/lang/en/names-weights.bin' },
    /** Files of marked texts to score the weights on; their texts are not learned from. */
    score: { type: 'string', multiple: true, default: [] },
  },
});
if (!values.data) throw new Error('--data DIR is missing');

const names = await english.names();
const read = wordReader(names, decodeClusters(gunzipSync(names.clusters)));
const random = randomNumbers(5);
const countries = [...names.lists]
  .filter(([, bits]) => bits & bitOf('country'))
  .map(([name]) =>
    name.length < 4 || name.includes('.')
      ? name.toUpperCase()
      : name.replace(/(?<![\p{L}.])\p{Ll}(?!f |nd )/gu, (letter) => letter.toUpperCase()),
  );
const sets = values.sets.split(',').map((part) => readTexts(values.data ?? '', part));
const pools = poolsOf(sets.flatMap(({ texts }) => texts));
const pages = (): Example[] =>
  inventPages(Number(values.pages), pools, random).flatMap((page) =>
    toExamples(page, { language: english, read, weight: 0.5, unknown: Number(values.unknown), random }),
  );
const learned = learn(() => [...sets.flatMap(toVariedExamples), ...pages()], {
  epochs: Number(values.epochs),
  leastCount: 3,
  dropout: 0.1,
  rate: 0.05,
  doubtMarks: 0.4,
  log: console.log,
});
const packed = encodeWeights(learned, { rows: Number(values.rows), steps: 40 });
writeFileSync(values.out, packed);
console.log(`${learned.features.length} features learned, ${packed.length} bytes written`);
await printScores(values.score, packed, english);

interface TextSet {
  readonly texts: readonly MarkedText[];
  readonly places: readonly string[];
  readonly weight: number;
}

function readTexts(folder: string, part: string): TextSet {
  const [set = '', weight = '1'] = part.split(':');
  const texts = readSet(folder, set).map((marked) => cleanMarks(marked, names));
  console.log(`${set}: ${texts.length} texts`);
  return { texts, places: placesOf(texts), weight: Number(weight) };
}

/** Other names, letters and datelines at every call. */
function toVariedExamples({ texts, places, weight }: TextSet): Example[] {
  return texts
    .map((marked) => inventNames(marked, { random, countries, rate: 0.15 }))
    .map((marked) => varyText(marked, { language: english, random, places, rate: 0.03 }))
    .flatMap((marked) =>
      toExamples(marked, { language: english, read, weight, unknown: Number(values.unknown), random }),
    );
}

/** Names of places, to open stories with. */
function placesOf(texts: readonly MarkedText[]): string[] {
  return texts
    .flatMap(({ text, entities }) =>
      entities.filter(({ type }) => type === 'LOC').map(({ start, end }) => text.slice(start, end)),
    )
    .filter((name) => /^\p{Lu}/u.test(name));
}

/** The names of the sets, and the countries and nationalities of the language, to fill invented pages with. */
function poolsOf(texts: readonly MarkedText[]): NamePools {
  const namesOf = (type: string): string[] =>
    texts.flatMap(({ text, entities }) =>
      entities.filter((entity) => entity.type === type).map(({ start, end }) => text.slice(start, end)),
    );
  const nations = [...names.lists].filter(([name, bits]) => bits & bitOf('nationality') && !name.includes(' '));
  return {
    persons: namesOf('PER').filter((name) => /^\p{Lu}[\p{L}’'-]+ [^\n]*\p{Lu}[\p{L}’'-]+$/u.test(name)),
    towns: namesOf('LOC').filter((name) => /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\p{L}+)?$/u.test(name) && !isCountry(name)),
    countries,
    nations: nations.map(([name]) => name.charAt(0).toUpperCase() + name.slice(1)),
  };
}

function isCountry(name: string): boolean {
  return ((names.lists.get(name.toLowerCase()) ?? 0) & bitOf('country')) !== 0;
}
