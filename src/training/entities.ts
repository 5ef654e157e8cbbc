/**
 * Weights of the name recogniser.
 *
 *     npm run train:entities -- --data DIR
 *
 * DIR holds the sets named below as NDJSON, one text a line; see README.md for where they come from.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { decodeClusters } from '../annotate/recogniser/clusters.ts';
import { wordReader } from '../annotate/recogniser/words.ts';
import { english } from '../lang/en/index.ts';
import { type Example, readSet, toExamples } from './entities-data.ts';
import { encodeWeights } from './entities-encode.ts';
import { learn } from './perceptron.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sets: {
      type: 'string',
      default:
        'docred-dev-fix,docred-test-fix,uner-ewt-dev,uner-ewt-test,wnut17-train,crossner-politics-dev,gmb-silver:0.5',
    },
    epochs: { type: 'string', default: '6' },
    rows: { type: 'string', default: '300000' },
    steps: { type: 'string', default: '40' },
    least: { type: 'string', default: '3' },
    out: { type: 'string', default: 'src/lang/en/names-weights.bin' },
  },
});
if (!values.data) throw new Error('--data DIR is missing');

const names = await english.names();
const read = wordReader(names, decodeClusters(brotliDecompressSync(names.clusters)));
const examples: Example[] = [];
for (const part of values.sets.split(',')) {
  const [set = '', weight = '1'] = part.split(':');
  const options = { language: english, read, weight: Number(weight) };
  for (const marked of readSet(values.data, set))
    for (const example of toExamples(marked, options)) examples.push(example);
  console.log(`${set}: ${examples.length} sentences so far`);
}
const learned = learn(examples, { epochs: Number(values.epochs), leastCount: Number(values.least), log: console.log });
const packed = encodeWeights(learned, { rows: Number(values.rows), steps: Number(values.steps) });
writeFileSync(values.out, packed);
console.log(`${learned.features.length} features learned, ${packed.length} bytes`);
