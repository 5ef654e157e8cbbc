import { expect, test } from 'vitest';
import { cleanText, keptLines, roleOf } from './article.ts';

const STORY = [
  'Ministers of both countries met in Lima on Monday for talks that had been put off twice before.',
  'The talks, said one diplomat, went better than anyone had dared to hope after the long silence.',
  'A second round is planned for the autumn, although neither side would name a day for it.',
];

const page = (...lines: readonly string[]): string => lines.join('\n');

test('a list of other stories is told by its titles, each printed twice around its date', () => {
  const teaser = (title: string): string[] => [title, '8 Jan, 2025', title, 'A line or two of what others wrote...'];
  const article = cleanText(page(...STORY, 'Opinion', ...teaser('Closed doors'), ...teaser('Debt burden')));
  expect(keptLines(article)).toEqual([1, 2, 3]);
  expect(article.metadata.published).toBeUndefined();
  expect(article.metadata.rejected.map(({ rule }) => rule)).toEqual(['date/teaser', 'date/teaser']);
});

test('one title around one date is the story’s own', () => {
  const article = cleanText(page('Talks resume in Lima', '8 Jan, 2025', 'Talks resume in Lima', ...STORY));
  expect(keptLines(article)).toEqual([4, 5, 6]);
  expect(article.metadata.published?.value).toBe('2025-01-08');
});

test('a sentence set apart from the paragraph it stands in is a pull quote', () => {
  const article = cleanText(page(STORY[0] ?? '', STORY[2] ?? '', `${STORY[1]} ${STORY[2]}`));
  expect(roleOf(article, 2)).toBe('pull-quote');
  expect(keptLines(article)).toEqual([1, 3]);
});

test('a caption gives way to the story when both say the same', () => {
  const article = cleanText(page(`${STORY[1]} — Photo by Reuters`, ...STORY));
  expect(roleOf(article, 1)).toBe('caption');
  expect(keptLines(article)).toEqual([2, 3, 4]);
  expect(article.metadata.photoCredit?.value).toBe('Reuters');
});

test('a line printed twice in a row is a picture’s description and its caption', () => {
  const caption = 'The town hall of Lima on the evening of the first day of talks';
  const article = cleanText(page('Talks resume in Lima', caption, caption, ...STORY));
  expect([roleOf(article, 2), roleOf(article, 3)]).toEqual(['caption', 'caption']);
});

test('what readers write below the story is theirs', () => {
  const article = cleanText(page(...STORY, 'One comment', '1. I do not believe a word of it.', 'Leave a Reply'));
  expect([roleOf(article, 4), roleOf(article, 5), roleOf(article, 6)]).toEqual([
    'boilerplate',
    'reader-comment',
    'boilerplate',
  ]);
});

test('a short line between paragraphs is a subheading and is kept', () => {
  const article = cleanText(page(STORY[0] ?? '', 'An autumn of talks', STORY[1] ?? '', STORY[2] ?? ''));
  expect(roleOf(article, 2)).toBe('subheading');
  expect(keptLines(article)).toEqual([1, 2, 3, 4]);
});

test('a line of data is no prose, a long line of Chinese is', () => {
  const data = cleanText(
    page(...STORY, '1,2,'.repeat(300), `caption ${'QmFzZTY0'.repeat(200)}`, '新华社报道'.repeat(300)),
  );
  expect([roleOf(data, 4), roleOf(data, 5), roleOf(data, 6)]).toEqual(['boilerplate', 'boilerplate', 'body']);
});

test('a short sentence printed over and over is kept once', () => {
  const lines = Array.from({ length: 6 }, () => [STORY[0] ?? '', 'Trade stands at $500 million.']).flat();
  const article = cleanText(page(...lines.map((line) => `${line}\n`)));
  expect(article.blocks.filter(({ keep }) => keep).map(({ lines: [first] }) => first)).toEqual([1, 3]);
});
