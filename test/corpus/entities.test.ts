import { expect, test } from 'vitest';
import { findEntities } from '../../src/annotate/entities.ts';
import { resolveEntities } from '../../src/corpus/entities.ts';
import type { NamedArticle } from '../../src/corpus/local.ts';
import { english } from '../../src/lang/en/index.ts';
import { readMarked } from '../annotate/marked.ts';

const annotate = (marked: string, at: number): NamedArticle => {
  const { article, names } = readMarked(marked, `00${at + 1}`);
  return { ...article, ...findEntities(article, names, english), display: { mentions: [], offices: [] } };
};

const resolve = (...marked: string[]): string[] =>
  resolveEntities(marked.map(annotate), english).map(({ name, mentions }) => `${name} ${mentions.length}`);

test.each([
  ['romanisations', ['[Sergei Ryabkov] spoke.', '[Sergey Ryabkov] spoke.'], ['Sergei Ryabkov 2']],
  [
    'more romanisations',
    ['[Khaled Mashal]', '[Khalid Meshaal]', '[Mohammed Deif]', '[Muhammad Deif]'],
    ['Khaled Mashal 2', 'Mohammed Deif 2'],
  ],
  ['a surname of one bearer', ['[Sergei Lavrov] spoke.', '[Lavrov] left.'], ['Sergei Lavrov 2']],
  [
    'a surname of two bearers is nobody’s',
    ['[Imran Khan]', '[Farooq Hameed Khan]', '[Khan] left'],
    ['Imran Khan 1', 'Farooq Hameed Khan 1', 'Khan 1'],
  ],
  ['a given name is no evidence', ['[Sergei Ryabkov]', '[Sergei Lavrov]'], ['Sergei Ryabkov 1', 'Sergei Lavrov 1']],
  ['a middle name left out', ['[Khawaja Muhammad Asif]', '[Khawaja Asif]'], ['Khawaja Muhammad Asif 2']],
  [
    'but not when two could be meant',
    ['[John Paul Smith]', '[John Peter Smith]', '[John Smith]'],
    ['John Paul Smith 1', 'John Peter Smith 1', 'John Smith 1'],
  ],
  [
    'an acronym explained elsewhere',
    ['The [Foreign Office:organization]', 'The [FO:organization] said'],
    ['Foreign Office 2'],
  ],
  ['a capital is not its country', ['[Moscow:place] suspects', '[Russia:place] suspects'], ['Moscow 1', 'Russia 1']],
])('%s', (_, marked, expected) => expect(resolve(...marked)).toEqual(expected));

test('a row says who it is, what they do, where they are named and why it was put together', () => {
  const articles = ['Minister [Sergei Lavrov] came. [Lavrov] left.', '[Sergey Lavrov], a former diplomat, spoke.'].map(
    annotate,
  );
  expect(resolveEntities(articles, english)).toEqual([
    {
      id: 'sergei-lavrov',
      type: 'person',
      name: 'Sergei Lavrov',
      aliases: ['Lavrov', 'Sergey Lavrov'],
      roles: [
        { text: 'Minister', article: '001' },
        { text: 'diplomat', article: '002', former: true },
      ],
      articles: ['001', '002'],
      mentions: [
        { article: '001', start: 9, end: 22, text: 'Sergei Lavrov' },
        { article: '001', start: 29, end: 35, text: 'Lavrov' },
        { article: '002', start: 0, end: 13, text: 'Sergey Lavrov' },
      ],
      merges: [
        { name: 'Lavrov', to: 'Sergei Lavrov', reason: 'surname' },
        { name: 'Sergey Lavrov', to: 'Sergei Lavrov', reason: 'spelling variant' },
      ],
    },
  ]);
});
