import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeClusters } from '../../../src/annotate/recogniser/clusters.ts';
import { featureReader } from '../../../src/annotate/recogniser/features.ts';
import { LANES, toScores } from '../../../src/annotate/recogniser/lanes.ts';
import { sentenceScorer } from '../../../src/annotate/recogniser/score.ts';
import { decodeWeights } from '../../../src/annotate/recogniser/weights.ts';
import { wordReader } from '../../../src/annotate/recogniser/words.ts';
import { english } from '../../../src/lang/en/index.ts';

const names = await english.names();
const weights = decodeWeights(gunzipSync(names.weights));
const read = wordReader(names, decodeClusters(gunzipSync(names.clusters)));
const score = sentenceScorer(weights);

const word = fc.constantFrom(
  ...'Mr Kofi Annan , of the United Nations met Prime Minister Lee in SEOUL on Monday " U.S. - 12 van der said'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 });

test('what is remembered of a word is what its features say wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (article) => {
      const words = article.map((row) => row.map(read));
      const features = featureReader(words);
      const scores = score(words);
      words.forEach((row, at) => {
        const { ids, ends } = features(at);
        const sums = new Int32Array(row.length * LANES);
        let from = 0;
        ends.forEach((end, piece) => {
          for (; from < end; from += 1) weights.addRow(ids[from] ?? 0, sums, piece * LANES);
        });
        expect(scores[at]).toEqual(toScores(sums, row.length, weights.step));
      });
    }),
    { numRuns: 50 },
  );
});
