import { expect, test } from 'vitest';
import { cleanedText } from '../../src/model/article.ts';
import { cleanText, keptLines } from './article.ts';

test('an empty text says so', () => {
  expect(cleanText(' \n\n ').diagnostics).toEqual([{ code: 'EMPTY_TEXT', article: 't' }]);
});

test('a page without a story says that nothing is left', () => {
  const { diagnostics } = cleanText('Share\nPrivacy Policy\n© 2024 Harbour Media. All rights reserved.');
  expect(diagnostics).toContainEqual({ code: 'EMPTY_BODY', article: 't', removed: 3 });
});

test('a page that repeats one paragraph keeps it once and says how little that is', () => {
  const line = 'Ministers of both countries met in Lima on Monday for talks that had been put off twice.';
  const article = cleanText(Array.from({ length: 12 }, () => line).join('\n\n'));
  expect(cleanedText(article)).toBe(line);
  expect(article.diagnostics).toContainEqual({ code: 'LITTLE_KEPT', article: 't', kept: 1, prose: 12 });
});

test('a page in a language the model never saw keeps what no rule knows', () => {
  const page = [
    'Inicio',
    'Los ministros se reúnen en Lima',
    ...Array.from(
      { length: 8 },
      (_, day) =>
        `El día ${day} los ministros de ambos países hablaron de nuevo sobre el acuerdo que llevaba meses parado.`,
    ),
    'Compartir',
  ].join('\n\n');
  expect(keptLines(cleanText(page))).toEqual(expect.arrayContaining([5, 7, 9, 11, 13, 15, 17, 19, 21]));
});

test('the lines of a paragraph wrapped at a fixed width are one block', () => {
  const words =
    'Ministers of both countries met in Lima on Monday for talks that had been put off twice since the spring and that nobody had expected to end with more than a joint photograph';
  const wrapped = (words.match(/.{1,48}(?:\s|$)/g) ?? []).map((line) => line.trim()).join('\n');
  const { blocks } = cleanText(`${wrapped}.\n\n${wrapped.replace('Ministers', 'Officials')}.`);
  expect(blocks.map(({ lines: [first, last] }) => last - first + 1)).toEqual([4, 4]);
});
