import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Annotator, annotate, loadAnnotator } from '../../src/annotate/annotate.ts';
import { clean } from '../../src/clean/clean.ts';
import { compareTwo } from '../../src/cli/comparing.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated } from '../../src/model/annotated.ts';
import { readDocuments } from '../../src/read/read.ts';
import { UnreadableError } from '../../src/read/unreadable.ts';
import { toAnnotatedArticle } from '../../src/views/json/annotated.ts';
import { toLine } from '../../src/views/json/write.ts';

const annotator: Annotator = await loadAnnotator(english);
const STORY = readFileSync('corpus/002_de591d6ebb0430a2.txt').subarray(0, 2500);
const PAGE = Buffer.from(
  `<html><head><title>Talks</title></head><body><article><p>${STORY}</p></article></body></html>`,
);
const RECORD = Buffer.from(JSON.stringify({ id: 'one', text: STORY.toString(), published: '2018-03-02' }));

/** Bytes of a sound file with some of them struck out, doubled, replaced or turned into what acts on decoders and terminals. */
const damaged = fc
  .tuple(
    fc.constantFrom(STORY, PAGE, RECORD),
    fc.array(fc.tuple(fc.nat(2600), fc.nat(40), fc.uint8Array({ maxLength: 12 })), { maxLength: 12 }),
  )
  .map(([sound, changes]) =>
    changes.reduce<Uint8Array>(
      (bytes, [at, length, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]),
      sound,
    ),
  );

async function read(bytes: Uint8Array): Promise<readonly Annotated[]> {
  try {
    const { documents } = await readDocuments(bytes, { id: 'a', source: 'a' });
    return documents.map((document) => annotate(clean(document, english), annotator));
  } catch (error) {
    if (error instanceof UnreadableError) return [];
    throw error;
  }
}

/** Every object in a JSON value that claims to be a slice of the text. */
function* slicesIn(value: unknown): Generator<{ readonly start: number; readonly end: number; readonly text: string }> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, text } = value as Record<string, unknown>;
  if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string') yield { start, end, text };
  for (const part of Object.values(value)) yield* slicesIn(part);
}

test.each([
  ['bytes of a damaged file', damaged, 60],
  ['any bytes', fc.uint8Array({ maxLength: 600 }), 60],
  ['any text', fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)), 60],
] as const)('%s break nothing, and every span points at its words', async (_, bytes, numRuns) => {
  const sound = await read(STORY);
  await fc.assert(
    fc.asyncProperty(bytes, async (given) => {
      for (const article of await read(given)) {
        const line = toLine({ ...toAnnotatedArticle(article) });
        expect(line).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|Infinity|NaN/u);
        const json = JSON.parse(line);
        for (const { start, end, text } of slicesIn(json)) expect(json.text.slice(start, end)).toBe(text);
        for (const other of sound) compareTwo(article, { ...other, id: 'b' }, (entities) => entities);
      }
    }),
    { numRuns },
  );
});
