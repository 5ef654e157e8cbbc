import { expect, test } from 'vitest';
import { cleanText, keptLines } from './article.ts';

const MENU = ['Home', 'World', 'Business', 'Sport', 'Why Our Readers Trust Us', 'Most read this week in Europe'];
const STORY = [
  'Delegates from Peru and Chile agreed on Monday to resume talks on the shared port of Arica, officials said.',
  'The talks had been broken off in March after Chile refused to let inspectors into the port, the delegates said.',
  'Peru’s minister said the port should be open to the ships of both countries by the end of the year.',
];
const lines = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

test('the line whose words the story takes up is the headline, whatever stands around it', () => {
  const { metadata } = cleanText(lines(...MENU, 'Peru and Chile resume talks on port', 'Ana Silva', ...STORY));
  expect(metadata.title?.value).toBe('Peru and Chile resume talks on port');
});

test.each([
  ['talks-on-port-of-arica-resume', 'Talks on port of Arica resume'],
  ['delegates-agreed-in-march', 'Delegates agreed in March'],
])('of two lines, the one the address %s spells is the headline', (slug, headline) => {
  const page = lines(...MENU, 'Talks on port of Arica resume', 'Delegates agreed in March', ...STORY);
  const url = `https://news.example/world/${slug}.html`;
  const { metadata } = cleanText(page, { declarations: [{ field: 'url', value: url, rule: 'record' }] });
  expect(metadata.title?.value).toBe(headline);
});

test('a text that begins with its story has no headline', () => {
  const article = cleanText(lines('“They agreed,” said Mr Novak — €…', ...STORY));
  expect(article.metadata.title).toBeUndefined();
  expect(keptLines(article)).toEqual([1, 3, 5, 7]);
});
