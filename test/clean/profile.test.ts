import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { byProfile } from '../../src/clean/profile/decide.ts';
import { ProfileLearner } from '../../src/clean/profile/learn.ts';
import { parseProfile } from '../../src/clean/profile/parse.ts';
import { english } from '../../src/lang/en/index.ts';
import { cleanedText } from '../../src/model/article.ts';
import type { Document } from '../../src/model/document.ts';
import { cleanSample, toDocument } from './article.ts';

const AGENCY = [
  'Ministers of both countries met on Monday for talks that nobody had expected to take place so soon.',
  'The talks went better than anyone had dared to hope after the long silence, said one diplomat.',
];
const HARBOUR = [
  'Three ships with grain left the port on Tuesday, the harbour master told reporters at a briefing.',
  'Insurers had asked for twice the usual premium before the first of them could sail to the south.',
];

const pageOf = (id: string, host: string, ...lines: string[]): Document =>
  toDocument(lines.join('\n\n'), {
    id,
    declarations: [{ field: 'url', value: `https://${host}/news/${id}`, rule: 'record' }],
  });

const inShell = (id: string, story: readonly string[], host = 'www.example.org'): Document =>
  pageOf(id, host, 'Harbour Daily', 'World', ...story, 'Your support keeps our reporters on the road', 'Seen by many');

function learn(...documents: Document[]) {
  const learner = new ProfileLearner(english);
  for (const document of documents) learner.add(document);
  return learner.profile();
}

describe('a profile', () => {
  const profile = learn(inShell('a', AGENCY), inShell('b', HARBOUR, 'example.org'));

  test('knows the lines that came back, by outlet', () => {
    expect(
      Object.entries(profile.outlets).map(([host, { pages, lines }]) => [host, pages, Object.keys(lines).length]),
    ).toEqual([['example.org', 2, 4]]);
  });

  test('takes them from another page of the outlet and says on how many pages they stood', () => {
    const article = clean(
      inShell('c', ['Nobody was hurt when the ferry ran aground off the cape on Friday night, police said.']),
      english,
      [byProfile(profile)],
    );
    expect(cleanedText(article)).toBe(
      'Nobody was hurt when the ferry ran aground off the cape on Friday night, police said.',
    );
    expect(
      article.blocks.filter(({ rule }) => rule === 'profile/repeated').map(({ lines, pages }) => [lines, pages]),
    ).toEqual([
      [[1, 3], 2],
      [[7, 9], 2],
    ]);
  });

  test('says nothing of another outlet', () => {
    const other = inShell('c', AGENCY, 'example.net');
    expect(clean(other, english, [byProfile(profile)])).toEqual(clean(other, english));
  });
});

test('the same story twice is one page, and its prose is nobody’s furniture', () => {
  const profile = learn(inShell('a', AGENCY), inShell('b', AGENCY), inShell('c', [...AGENCY, ...HARBOUR]));
  expect(profile.outlets['example.org']?.pages).toBe(1);
  const known = byProfile(learn(inShell('a', AGENCY), inShell('b', [...HARBOUR, AGENCY[0] ?? '', 'x', 'y'])));
  expect(cleanedText(clean(inShell('d', AGENCY), english, [known]))).toBe(AGENCY.join('\n\n'));
});

test('a short heading an outlet likes to use stays where it heads a part of a story', () => {
  const story = [AGENCY[0] ?? '', 'What happens next', HARBOUR[0] ?? ''];
  const known = byProfile(
    learn(inShell('a', AGENCY.concat('What happens next')), inShell('b', [...story.slice(1), HARBOUR[1] ?? ''])),
  );
  expect(cleanedText(clean(inShell('c', story), english, [known]))).toContain('What happens next');
});

test('the five articles are the same with what was learned from them', () => {
  const samples = readdirSync('corpus').map((name) =>
    toDocument(readFileSync(`corpus/${name}`, 'utf8'), { id: name.slice(0, 3) }),
  );
  const known = byProfile(learn(...samples));
  for (const sample of samples) {
    expect(cleanedText(clean(sample, english, [known]))).toBe(cleanedText(cleanSample(sample.id)));
  }
});

test('the order of pages does not change a profile', () => {
  const pages = [inShell('a', AGENCY), inShell('b', HARBOUR), inShell('c', AGENCY, 'example.net')];
  expect(JSON.stringify(learn(...pages))).toBe(JSON.stringify(learn(...pages.reverse())));
});

test.each([
  ['no JSON', 'it is no profile'],
  ['[]', 'it is no profile'],
  ['{"schema":"corpus.profile/9","outlets":{}}', 'it is a corpus.profile/9, not a corpus.profile/1; learn it again'],
  ['{"schema":"corpus.profile/1"}', 'it has no outlets'],
  [
    '{"schema":"corpus.profile/1","outlets":{"x":{"pages":2,"lines":{"zz":2}}}}',
    'its outlet "x" is damaged; learn it again',
  ],
  [
    '{"schema":"corpus.profile/1","outlets":{"x":{"pages":-1,"lines":{}}}}',
    'its outlet "x" is damaged; learn it again',
  ],
])('%s is refused: %s', (text, problem) => {
  expect(parseProfile(text)).toEqual({ problem });
});
