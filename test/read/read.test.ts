import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnreadableError } from '../../src/read/unreadable.ts';
import { bytesOf, read, readOne } from './bytes.ts';

const STORY = 'ISLAMABAD: Hina Rabbani Khar received Sergey Lavrov on Thursday.\n';

test.each<readonly [label: string, input: string, format: string]>([
  ['prose', STORY, 'text'],
  ['nothing', '', 'text'],
  ['blanks only', ' \t\r\n\u00a0\u3000\n', 'text'],
  ['one letter', 'x', 'text'],
  ['prose that mentions a tag', 'The <b> element is older than the <strong> one.\n', 'text'],
  ['prose in braces', '{Reuters} — Moscow said no.\n', 'text'],
  ['prose after a box to tick', '[ ] Remember me\nMoscow said no.\n', 'text'],
  ['prose in brackets', '[[Lavrov]] visited Islamabad.\n', 'text'],
  ['a page', '<!DOCTYPE html><title>News</title><p>Moscow said no.</p>', 'html'],
  ['a page after a comment', '\n<!-- saved from url -->\n<html><body><p>No.</p></body></html>', 'html'],
  ['a strict page', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'html'],
  [
    'a story in a news agency’s XML',
    '<?xml version="1.0"?><nitf><body><p>No.</p><p>Yes.</p><p>So.</p></body></nitf>',
    'html',
  ],
  ['a piece of a page', '<p>Moscow said no.</p>\n<p>Kabul said yes.</p>', 'html'],
  ['a page that begins with a script', '<script>x()</script>\n\n<p>No.</p>\n\n<p>Yes.</p>\n<p>So.</p>', 'html'],
  ['prose with a hostile tag', '<script>alert(1)</script> Moscow said no.\n', 'text'],
  ['prose cut up by tags', 'Moscow said no.<br>Kabul said yes.<br>Delhi said <i>perhaps</i>.', 'html'],
  ['a record', '{"text": "Moscow said no."}', 'record'],
  ['a list of one record', '[{"text": "Moscow said no."}]', 'record'],
])('sees %s for what it is', async (_, input, format) => {
  expect((await readOne(input)).document.format).toBe(format);
});

test.each<readonly [what: RegExp, input: Uint8Array]>([
  [/PDF.*pdftotext/, bytesOf('%PDF-1.7\n1 0 obj')],
  [/PNG image/, bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', ...new Array<number>(50).fill(0x9c))],
  [/ZIP archive or an office document/, bytesOf('PK', 3, 4, 20, 0, 6, 0)],
  [/rich-text.*plain text/, bytesOf('{\\rtf1\\ansi Moscow said no.}')],
  [/binary data/, Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 32)],
  [/XML \(<rss>\)/, bytesOf('<?xml version="1.0"?><!-- feed --><rss version="2.0"><channel/></rss>')],
  [/XML \(<feed>\)/, bytesOf('<feed><entry><![CDATA[<p>a</p><p>b</p><p>c</p>]]></entry></feed>')],
  [/XML \(<rows>\)/, bytesOf(`<?xml version="1.0"?><rows><row/></rows>`)],
  [/no record/, bytesOf('[1, 2, 3]')],
  [/no record/, bytesOf('['.repeat(100_000), ']'.repeat(100_000))],
  [/nothing in it has "text" or "html"/, bytesOf('{"name": "corpus", "version": "0.1.0"}')],
  [/damaged/, gzipSync(STORY.repeat(100)).subarray(0, 40)],
  [/100 times its size/, gzipSync(Buffer.alloc(5e6, 'a'))],
  [/gzip data inside gzip data/, gzipSync(gzipSync(STORY))],
])('refuses with %s', async (what, input) => {
  const reading = read(input);
  await expect(reading).rejects.toBeInstanceOf(UnreadableError);
  await expect(reading).rejects.toThrow(what);
});

test('refuses what is larger than the limit', async () => {
  await expect(read(STORY.repeat(20), { maxBytes: 1000 })).rejects.toThrow('larger than');
  expect((await readOne(STORY, { maxBytes: 1000 })).document.text).toBe(STORY);
});

test('reads gzipped text, pages and records', async () => {
  expect((await readOne(gzipSync(STORY))).document).toMatchObject({ format: 'text', text: STORY });
  expect((await readOne(gzipSync('<p>No.</p>'))).document).toMatchObject({ format: 'html' });
  expect((await readOne(gzipSync('{"id": "7", "text": "No."}'))).document).toMatchObject({ id: '7', text: 'No.' });
});

test('passes on that the text is clean', async () => {
  expect((await readOne(STORY, { asIs: true })).document.asIs).toBe(true);
  expect((await readOne('{"text": "No."}', { asIs: true })).document.asIs).toBe(true);
  expect((await readOne('<p>No.</p>', { asIs: true })).document.asIs).toBe(true);
  expect((await readOne(STORY)).document).not.toHaveProperty('asIs');
});

test('any bytes give documents or one plain refusal', async () => {
  const scraps = fc.constantFrom('<p>', '{"text":"', '[{', '"}', '\ufeff', '\0', '\n', 'é', '<!--', '&#x1F600;');
  const parts = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    scraps.map((scrap) => bytesOf(scrap)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 12 }), async (given) => {
      const outcome = await read(Buffer.concat(given)).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableError);
      else
        for (const { text } of (outcome as Awaited<ReturnType<typeof read>>).documents) {
          expect(text).toSatisfy((own: string) => own.isWellFormed() && !own.includes('\0'));
        }
    }),
    { numRuns: 500 },
  );
});
