import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences, splitSentences } from '../../src/annotate/sentences.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Article, Block } from '../../src/model/article.ts';
import { textOf } from '../../src/model/span.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }, english.words).map((sentence) => textOf(text, sentence));

/** `|` marks where a sentence ends. */
const check = (marked: string): void => {
  expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((sentence) => sentence.trim()));
};

describe('full stops', () => {
  test.each([
    'Gen. Bajwa met Lt. Gen. Asim Munir and Sen. Warren.| Talks went on.',
    'The envoy came to St. Petersburg with Dr. A. Q. Khan and George W. Bush.| He left.',
    'Relations with the U.S. President soured.| In the U.S.| He was ignored.',
    'It met at 5 p.m. Monday.| It ended at 7 p.m.| The crowd left.| The next is at 9 a.m. May 3.',
    'Acme Inc. Chairman Roe quit.| So did Apex Corp.| But Zenith Ltd. stayed.',
    'He lives in Boise, Idaho.| She moved to Fairfax, Va.| They met on Jan. 5 and in Sept. 2014.',
    'They sat.| Nobody won.| It was No. 3 on the list.| Asked again, he said no.| The talks ended.',
    'It rose 3.5 percent to $4.2 billion in 2007.| The bank paid.',
    'The Ph.D. thesis, i.e. Chapter one, et al. Volume two, was lost.',
    'the war raged.| al-Qaida struck.| iPhone sales fell.| then nothing happened.'.replace('| then', ' then'),
    '1. Open the border.| 2. Sign a treaty.',
    'Pakistan has no excuse to remain an outlier.|The IMF refused.',
    'Write to desk.editor@example.com or www.example.com today.',
    'Wire copy is cut up .| It reads like this , he said .',
  ])('%s', check);
});

describe('quotes, questions, dots', () => {
  test.each([
    '“They are trying.”| Masood spoke softly.',
    '“Where is the treaty?” he asked.| “Here!” she cried.',
    '"We agreed," said Khan.| "This has implications."| So be it.',
    "He said: 'We go.'| Then he went.",
    '(The FO declined to comment.)| Moscow did too.',
    'Really?!| Yes.',
    'The world is becoming bi-polar … new players emerge.| He paused…| Then he left.',
    'Well... maybe.| They waited...| Nothing came.',
    "Wire quotes stand apart . ''| The next one follows .",
  ])('%s', check);
});

describe('lines', () => {
  test.each([
    ['an empty line ends a sentence', 'No stop here\n\n|and on'],
    [
      'wrapped prose goes on',
      'Both sides agreed on the need to improve\nthe overall relations with the Republic of\nUzbekistan at an early date.| Then they\nleft.',
    ],
    [
      'a line with room to spare ends',
      'Pakistan, Russia agree\n|Pakistan and Russia agreed on Monday to bury the hatchet.',
    ],
    ['Windows line ends', 'Breaking News\r\n|Officials met in Islamabad for a second day of talks.'],
    [
      'list items',
      'The sides agreed on\n- |trade and transit,\n- energy'.replace('- |', '|- ').replace('\n- energy', '\n|- energy'),
    ],
  ])('%s', (_, marked) => check(marked));
});

describe('other scripts', () => {
  test.each([
    'Он ушёл.| Мы остались.',
    'معاہدہ ہو گیا۔| مذاکرات جاری ہیں۔',
    '会谈结束。|双方同意合作。',
    'بات چیت ہوئی؟| جی ہاں',
  ])('%s', check);
});

test('only kept blocks are read, and no sentence crosses one', () => {
  const text = 'Read more\nTalks began in Islamabad\nand Moscow.';
  const block = (start: number, end: number, keep: boolean): Block => ({
    start,
    end,
    lines: [1, 1],
    role: keep ? 'body' : 'boilerplate',
    keep,
    rule: 'test',
  });
  const article: Article = {
    id: '1',
    source: '-',
    format: 'text',
    text,
    declarations: [],
    diagnostics: [],
    metadata: { authors: [], rejected: [] },
    blocks: [block(0, 9, false), block(10, 34, true), block(35, 46, true)],
  };
  expect(findSentences(article, english)).toEqual([
    { block: 1, start: 10, end: 34 },
    { block: 2, start: 35, end: 46 },
  ]);
});

const newsy = fc
  .array(
    fc.constantFrom(
      'Gen',
      'U.S',
      'he',
      'The',
      '1',
      '.',
      '!?',
      '…',
      '"',
      '”',
      '“',
      "''",
      ')',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\n\n',
      '\u2028',
      '- ',
      '😀',
      'é',
      'e\u0301',
      '会',
      '。',
      '\u00a0',
      '\ud83d',
    ),
  )
  .map((parts) => parts.join(''));

test('nothing but blanks lies outside the sentences', () => {
  fc.assert(
    fc.property(newsy, (text) => {
      let at = 0;
      for (const { start, end } of splitSentences(text, { start: 0, end: text.length }, english.words)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
