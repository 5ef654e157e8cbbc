import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { bytesOf, read, readOne } from './bytes.ts';

const STORY = 'ISLAMABAD: Hina Rabbani Khar received Sergey Lavrov on Thursday.\r\n\r\nTrade stands at $500 million.\n';
const QUOTED = 'MOSCOW: “We agreed,” said Mr Ryabkov — and Mr Muñoz of the café nodded…\n';
const POLISH = 'Rosja i Pakistan zgodziły się zacieśnić współpracę, poinformował wiceminister Siergiej Riabkow.';
const RUSSIAN = 'Москва и Исламабад договорились о сотрудничестве, сообщил заместитель министра Сергей Рябков.';

test.each<readonly [label: string, bytes: Uint8Array, text: string, codes: readonly string[]]>([
  ['UTF-8', bytesOf(QUOTED), QUOTED, []],
  ['UTF-8 with a mark', bytesOf(0xef, 0xbb, 0xbf, QUOTED), QUOTED, []],
  ['UTF-16, little end first', iconv.encode(QUOTED, 'utf-16le', { addBOM: true }), QUOTED, []],
  ['UTF-16, big end first', iconv.encode(QUOTED, 'utf-16be', { addBOM: true }), QUOTED, []],
  ['UTF-32, little end first', iconv.encode(QUOTED, 'utf-32le', { addBOM: true }), QUOTED, []],
  ['UTF-32, big end first', iconv.encode(QUOTED, 'utf-32be', { addBOM: true }), QUOTED, []],
  ['UTF-16 without a mark', iconv.encode(STORY, 'utf-16le'), STORY, ['DECODED_AS']],
  ['UTF-16 the other way without a mark', iconv.encode(STORY, 'utf-16be'), STORY, ['DECODED_AS']],
  ['Windows-1252 with its quotation marks', iconv.encode(QUOTED, 'windows-1252'), QUOTED, ['DECODED_AS']],
  ['Windows-1251', iconv.encode(RUSSIAN, 'windows-1251'), RUSSIAN, ['DECODED_AS']],
  ['Windows-1250', iconv.encode(POLISH, 'windows-1250'), POLISH, ['DECODED_AS']],
  ['too few letters to tell', iconv.encode('Café', 'latin1'), 'Café', ['DECODED_AS']],
  ['KOI8-R', iconv.encode(RUSSIAN, 'koi8-r'), RUSSIAN, ['DECODED_AS']],
  ['UTF-8 cut off inside a character', bytesOf(STORY, 0xe2, 0x80), `${STORY}\ufffd`, ['REPLACED_BYTES']],
  ['UTF-8 with two stray quotes', bytesOf('“a” ', 0x93, 'b', 0x94), '“a” \ufffdb\ufffd', ['REPLACED_BYTES']],
  ['a replacement character of the writer', bytesOf('a \ufffd b'), 'a \ufffd b', []],
  ['overlong forms', bytesOf(0xc0, 0xaf, 0xc1, 0x81, 'A'), '\ufffd\ufffd\ufffd\ufffdA', ['REPLACED_BYTES']],
  ['NULs between words', bytesOf('Lavrov \0met \0Khar'), 'Lavrov met Khar', ['NUL_REMOVED']],
  ['UTF-8 read as Windows-1252 before', bytesOf('the dealâ€™s terms'), 'the dealâ€™s terms', ['LIKELY_MOJIBAKE']],
  ['words hidden in tags', bytesOf('Kabul\u{e0049}\u{e006e}'), 'Kabul\u{e0049}\u{e006e}', ['INVISIBLE_CHARACTERS']],
  ['a name with a joiner in it', bytesOf('Serg\u200dey'), 'Serg\u200dey', ['INVISIBLE_CHARACTERS']],
  ['emoji and scripts that need joiners', bytesOf('👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم'), '👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم', []],
])('%s', async (_, bytes, text, expected) => {
  const { document, codes } = await readOne(bytes);
  expect(document.text).toBe(text);
  expect(codes).toEqual(expected);
});

test('says which encoding it took, and how many bytes it gave up', async () => {
  const { diagnostics: guessed } = await read(iconv.encode(QUOTED, 'windows-1252'));
  expect(guessed).toEqual([{ code: 'DECODED_AS', encoding: 'windows-1252', article: '001' }]);
  const { diagnostics: lost } = await read(bytesOf('é\n', 0xff, 'b', 0xfe));
  expect(lost).toEqual([{ code: 'REPLACED_BYTES', count: 2, article: '001' }]);
});

test('takes the caller’s word for the encoding', async () => {
  const { document, codes } = await readOne(iconv.encode('Zdzisław Grzyb', 'windows-1250'), { encoding: 'cp1250' });
  expect(document.text).toBe('Zdzisław Grzyb');
  expect(codes).toEqual([]);
  await expect(read('Zdzisław', { encoding: 'klingon' })).rejects.toThrow('no encoding is called klingon');
});

describe('a page that declares its encoding', () => {
  test.each<readonly [label: string, bytes: Uint8Array]>([
    ['in Windows-1251', iconv.encode(`<meta charset="windows-1251"><p>${RUSSIAN}</p>`, 'windows-1251')],
    [
      'the old way',
      iconv.encode(
        `<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>${RUSSIAN}`,
        'windows-1251',
      ),
    ],
    ['as UTF-16, which it cannot be', bytesOf(`<meta charset="utf-16"><p>${RUSSIAN}</p>`)],
    ['as Windows-1251, and was saved as UTF-8', bytesOf(`<meta charset="windows-1251"><p>${RUSSIAN}</p>`)],
  ])('%s', async (_, bytes) => {
    const { document, codes } = await readOne(bytes);
    expect(document.text).toContain(RUSSIAN);
    expect(codes).toEqual([]);
  });
});

test('any text comes back from UTF-8 and UTF-16 unit by unit', async () => {
  const text = fc.string({ unit: 'binary' }).filter((given) => !/^\s*[[{<\ufeff]|\0/.test(given));
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      expect((await readOne(bytesOf(given), { format: 'text', encoding: 'utf-8' })).document.text).toBe(given);
      const wide = iconv.encode(given, 'utf-16le', { addBOM: true });
      expect((await readOne(wide, { format: 'text' })).document.text).toBe(given);
    }),
  );
});
