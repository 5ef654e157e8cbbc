import { expect, test } from 'vitest';
import { annotate, loadAnnotator } from '../../src/annotate/annotate.ts';
import { clean } from '../../src/clean/clean.ts';
import { resolveEntities } from '../../src/corpus/entities.ts';
import { english } from '../../src/lang/en/index.ts';
import { readDocuments } from '../../src/read/read.ts';

const annotator = await loadAnnotator(english);

/** Processor time in milliseconds that reading, cleaning, annotating and telling who is who take: waiting for other programs does not count. */
async function cost(bytes: Uint8Array, asIs: boolean): Promise<number> {
  const before = process.cpuUsage();
  const { documents } = await readDocuments(bytes, { id: 'a', source: 'a', asIs });
  resolveEntities(
    documents.map((document) => annotate(clean(document, english), annotator)),
    english,
  );
  return process.cpuUsage(before).user / 1000;
}

/** Short pieces of text that, said over and over on one line, have brought down patterns and loops. */
const PIECES = [
  'a',
  '7',
  ' ',
  '“',
  '"',
  "'",
  '(',
  '<',
  ',',
  '-',
  'a.',
  '1,',
  'A.',
  'Ab ',
  'U.S. ',
  'March ',
  '2018 ',
  '-1 ',
  '12:30 ',
  '2018-03-02 ',
  'March 2, 2018, ',
  'last Monday ',
  '$1m ',
  '10 people killed ',
  'two and ',
  'of the ',
  '“Ab said ',
  '(Ab) ',
  'said Ab. ',
  'Foreign Minister Ab ',
  'a.a.a.',
  'a-',
  'e\u0301',
  '😀',
  'http://a.b/',
  'a@',
  '{"a":',
  '<p>',
  '新',
  '\n',
  'a,b\n',
];

const SHORT = 8000;
const LONGER = 4;
/** Four times the text may take four times as long; a loop in a loop takes sixteen. */
const MOST = 9;
/** Below this the ratio says more of the machine than of the program. */
const NOISE_MS = 250;

test.each(PIECES)('a line of nothing but %j takes time in step with its length', async (piece) => {
  const line = (length: number): Uint8Array => Buffer.from(piece.repeat(Math.ceil(length / piece.length)));
  for (const asIs of [true, false]) {
    let ratio = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 4 && ratio > MOST; tries += 1) {
      const long = await cost(line(SHORT * LONGER), asIs);
      ratio = long < NOISE_MS ? 0 : Math.min(ratio, long / (await cost(line(SHORT), asIs)));
    }
    expect(ratio).toBeLessThan(MOST);
  }
});
