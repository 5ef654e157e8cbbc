import { expect, test } from 'vitest';
import { findPhrases } from '../../src/corpus/phrases.ts';
import { english } from '../../src/lang/en/index.ts';
import type { WordClass } from '../../src/lang/word-classes.ts';
import type { Term } from '../../src/model/terms.ts';
import { toArticle } from '../article.ts';

/** Words marked `/a` are adjectives, words marked `/n` nouns; the marks are taken off. */
function phrasesOf(marked: string): Term[] {
  const text = marked.replace(/\/[an]/g, '');
  const article = toArticle('1', text);
  let from = 0;
  const classes = article.tokens.map((token): WordClass => {
    const word = text.slice(token.start, token.end);
    const at = marked.indexOf(word, from) + word.length;
    from = at;
    return marked.startsWith('/n', at) ? 'noun' : marked.startsWith('/a', at) ? 'adjective' : 'other';
  });
  return findPhrases(article, classes, english);
}

test.each([
  ['a row ends in a noun', 'the nuclear/a treaty/n was good/a', ['nuclear treaty']],
  ['marks part rows', 'Iran/n, Iraq/n and arms/n control/n', ['Iran', 'Iraq', 'arms control']],
  ['a possessive ends a row', 'Pakistan’s/n nuclear/a programme/n', ['Pakistan', 'nuclear programme']],
  ['of a long row the end is kept', 'joint/a Afghan/a border/n control/n force/n', ['Afghan border control force']],
  ['days and forms of address break it', 'Mr/n Lavrov/n met/n Tuesday/n', ['Lavrov met']],
  ['sentences are walls', 'No treaty/n\nArms/n control/n', ['treaty', 'Arms control']],
])('%s', (_, marked, expected) => {
  expect(phrasesOf(marked).map(({ spelling }) => spelling)).toEqual(expected);
});

test('forms of one phrase share their key', () => {
  const [one, other] = phrasesOf('arms/n treaties/n and an arms/n treaty/n');
  expect(one?.key).toBe(other?.key);
  expect(one).toMatchObject({ start: 0, end: 13, form: 'arms treaties', first: true });
  expect(other?.first).toBe(false);
});
