import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadNameFinder } from '../../src/annotate/recogniser.ts';
import { findSentences } from '../../src/annotate/sentences.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated, NameSpan } from '../../src/model/annotated.ts';
import { textOf } from '../../src/model/span.ts';
import { findLines } from '../../src/text/lines.ts';

const finder = await loadNameFinder(english);

describe('names in a sentence', () => {
  test.each([
    [
      'The Foreign Office spokesperson Tasnim Aslam met Sergei Ryabkov in Moscow on Friday.',
      ['organization Foreign Office', 'person Tasnim Aslam', 'person Sergei Ryabkov', 'place Moscow'],
    ],
    [
      'Prime Minister Nawaz Sharif’s visit to Beijing was welcomed by the United Nations.',
      ['person Nawaz Sharif', 'place Beijing', 'organization United Nations'],
    ],
    ['The Russian side blamed Pakistani officials.', ['nationality Russian', 'nationality Pakistani']],
    [
      'India-China trade and Sino-Russian ties grew, Guinea-Bissau said.',
      ['place India', 'place China', 'nationality Russian', 'place Guinea-Bissau'],
    ],
    ['👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀 🇵🇰 *** 2018 ***', []],
    ['Nothing is named here, and nobody spoke.', []],
    [
      'The Geneva Convention and the Clean Water Act were cited in Oslo.',
      ['treaty Geneva Convention', 'law Clean Water Act', 'place Oslo'],
    ],
    ['Kenya sent forty runners to the Tokyo Olympics.', ['place Kenya', 'event Tokyo Olympics']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

test.each([
  ['Moscow suspects that Beijing will not agree.', ['Moscow', 'Beijing']],
  ['Ties between Ankara and Riyadh have warmed.', ['Ankara', 'Riyadh']],
  ['The warming of London’s relations with Paris surprised many.', ['London', 'Paris']],
  ['Mr Lavrov met reporters in Moscow after a visit to Ankara.', []],
  ['TOKYO: Two people were hurt when a train hit a car near Paris, France.', []],
])('capitals that stand for their government: %s', (text, expected) => {
  const found = finder.find(sentencesOf(text)).filter(({ metonym }) => metonym);
  expect(found.map((name) => textOf(text, name))).toEqual(expected);
});

describe('spans', () => {
  test('name slices of a sentence of the article, in order and apart, whatever the text', () => {
    const words = [
      'Mr',
      'Müller',
      'São Paulo',
      '🇵🇰',
      '👩🏽‍🚀',
      'Ze\u0301',
      'U.N.',
      'said',
      '’s',
      '-',
      '\r\n',
      '\u00a0',
      '.',
      '"',
      'NATO',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), fc.string({ unit: 'grapheme' }), (parts, noise) => {
        const article = sentencesOf(`${parts.join(' ')} ${noise}`);
        let before = 0;
        for (const name of finder.find(article)) {
          const sentence = article.sentences[name.sentence];
          expect(sentence).toBeDefined();
          expect(name.start).toBeGreaterThanOrEqual(Math.max(before, sentence?.start ?? 0));
          expect(name.end).toBeLessThanOrEqual(sentence?.end ?? 0);
          expect(textOf(article.text, name).trim()).toBe(textOf(article.text, name));
          before = name.end;
        }
      }),
    );
  });

  test('are the same on every run', () => {
    const article = sentencesOf(readFileSync('corpus/001_4a45b6ecd29490be.txt', 'utf8'));
    expect(finder.find(article)).toEqual(finder.find(article));
  });
});

function namesIn(text: string): string[] {
  return finder.find(sentencesOf(text)).map((name: NameSpan) => `${name.type} ${textOf(text, name)}`);
}

function sentencesOf(text: string): Annotated<'sentences'> {
  const article = {
    id: 'x',
    source: '-',
    format: 'text' as const,
    text,
    declarations: [],
    blocks: [...findLines(text)].map(({ start, end, number }) => ({
      start,
      end,
      lines: [number, number] as const,
      role: 'body' as const,
      keep: true,
      rule: 'as-is',
    })),
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
  };
  return { ...article, sentences: findSentences(article, english) };
}
