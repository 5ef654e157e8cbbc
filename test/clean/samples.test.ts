import { expect, test } from 'vitest';
import { cleanedText } from '../../src/model/article.ts';
import { cleanSample, keptLines, roleOf } from './article.ts';

const every = (from: number, to: number, but: readonly number[] = []): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (line) => line % 2 === from % 2 && !but.includes(line),
  );

/** Raw lines of each sample that belong to the article, read by hand. */
test.each([
  ['000', every(3, 35)],
  ['001', every(9, 35)],
  ['002', every(1, 27, [7])],
  ['003', every(10, 42)],
  ['004', every(9, 35, [13, 19, 25, 31])],
])('%s keeps its story and nothing else', (number, lines) => {
  expect(keptLines(cleanSample(number))).toEqual(lines);
});

test.each([
  ['000', 1, 'caption'],
  ['000', 46, 'boilerplate'],
  ['001', 3, 'date'],
  ['001', 5, 'byline'],
  ['001', 7, 'deck'],
  ['001', 37, 'publication-note'],
  ['001', 45, 'reader-comment'],
  ['001', 69, 'boilerplate'],
  ['002', 7, 'pull-quote'],
  ['003', 5, 'headline'],
  ['003', 9, 'caption'],
  ['003', 20, 'subheading'],
  ['003', 44, 'boilerplate'],
  ['004', 7, 'boilerplate'],
  ['004', 25, 'pull-quote'],
] as const)('%s, line %i is %s', (number, line, role) => {
  expect(roleOf(cleanSample(number), line)).toBe(role);
});

test.each([
  ['000', { dateline: 'ISLAMABAD', photoCredit: 'Reuters' }],
  [
    '001',
    {
      title: 'Pakistan, Russia agree to bury the hatchet',
      published: '2011-01-25',
      outlet: 'The Express Tribune',
      dateline: 'ISLAMABAD',
      authors: ['Kamran Yousaf'],
    },
  ],
  ['002', { published: '2018-03-03', outlet: 'Dawn', dateline: 'ISLAMABAD' }],
  ['003', { title: 'Pakistan, Russia Intensify Contacts to Improve Ties' }],
  ['004', { title: 'Moscow and Islamabad unite against Indo-US nexus', outlet: 'Global Village Space' }],
])('%s says of itself no more and no less', (number, stated) => {
  const { authors, rejected: _, ...single } = cleanSample(number).metadata;
  const values = Object.fromEntries(Object.entries(single).map(([field, sourced]) => [field, sourced.value]));
  expect({ ...values, authors: authors.map(({ value }) => value) }).toEqual({ authors: [], ...stated });
});

test.each([
  ['000', 'date/teaser', '2025-01-08'],
  ['002', 'date/teaser', '2024-05-22'],
  ['003', 'date/caption', '2012-10-04'],
  ['004', 'date/page-header', '2024-04-13'],
])('%s rejects a date by %s', (number, rule, value) => {
  const { rejected } = cleanSample(number).metadata;
  expect(rejected).toContainEqual(expect.objectContaining({ field: 'published', rule, value }));
});

test.each(['000', '003', '004'])('%s states no publication date, and the reader is told', (number) => {
  const { metadata, diagnostics } = cleanSample(number);
  expect(metadata.published).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['NO_PUBLICATION_DATE']);
});

test('the cleaned text is the kept blocks with blank lines between them', () => {
  const article = cleanSample('003');
  expect(cleanedText(article)).toContain('said Khar.\n\nTiming of warmer relationship\n\nThe warming of');
});
