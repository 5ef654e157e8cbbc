import { expect, test } from 'vitest';
import { toColumn } from '../../src/clean/learned/columns.ts';
import { isLeftWhole, wholePageEvidence } from '../../src/clean/learned/whole-page.ts';
import { toPage } from '../../src/clean/page.ts';
import { english } from '../../src/lang/en/index.ts';
import { cleanText, keptLines, toDocument } from './article.ts';

const PROSE = [
  'Delegates from Peru and Chile agreed on Monday to resume talks on the shared port of Arica, officials said.',
  'The talks had been broken off in March after Chile refused to let inspectors into the port, the delegates said.',
];

test('what is counted of a page for leaving it whole', () => {
  const page = toPage(
    toDocument(['Menu', 'Four words of text', 'Two words', 'Six words stand on this line'].join('\n')),
    english,
  );
  const scores = toColumn(4, (index) => [-3, 1, 0, 6][index] ?? 0);
  const menu = { role: 'boilerplate', rule: 'en/label' } as const;
  const evidence = wholePageEvidence(page, [menu, undefined, undefined, undefined], scores, 0);
  const stay = (4 / (1 + Math.exp(-1)) + 2 / 2 + 6 / (1 + Math.exp(-6))) / 13;
  const wanted = [1 / 4, 1 / 13, 6 / 13, 2 / 4, 1 / 3, 1 / 3, stay];
  for (const [at, value] of wanted.entries()) expect(evidence[at]).toBeCloseTo(value, 5);
});

test('a page is left whole from odds of three to two, and never where nothing was learned', () => {
  expect(isLeftWhole([1, 0], [0.5, 0, 0])).toBe(true);
  expect(isLeftWhole([1, 0], [0.3, 0, 0])).toBe(false);
  expect(isLeftWhole([1, 0], [])).toBe(false);
});

test('words in doubt speak for leaving a page whole, lines surely furniture against it', () => {
  const odds = ([lines = 0, sure = 0, doubt = 0]: number[]): boolean =>
    isLeftWhole([lines, sure, doubt, 0.5, 0, 0, 0.5], english.cleaning.wholePage);
  expect(odds([0, 0, 1])).toBe(true);
  expect(odds([0.5, 0.5, 0.2])).toBe(false);
});

test('of a page of a few lines what stands around the prose goes, what stands between it stays', () => {
  const lines = ['Home News Sport Weather', 'Weather Sport', ...PROSE, 'You may also like', 'More from Harbour Daily'];
  expect(keptLines(cleanText(lines.join('\n')))).toEqual([3, 4]);
  const between = [PROSE[0], 'More from Harbour Daily', PROSE[1]];
  expect(keptLines(cleanText(between.join('\n')))).toEqual([1, 2, 3]);
  const one = ['- eggs', '- milk', PROSE[0]];
  expect(keptLines(cleanText(one.join('\n')))).toEqual([1, 2, 3]);
});
