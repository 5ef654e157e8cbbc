import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSharers } from '../../src/compare/reuse/sharers.ts';
import { findSimilarArticles } from '../../src/compare/reuse/similar.ts';
import { keepProse, toWordStream } from '../../src/compare/reuse/stream.ts';
import { findRuns } from '../../src/compare/reuse/verbatim.ts';
import { findReuse } from '../../src/compare/reuse.ts';
import { english } from '../../src/lang/en/index.ts';
import { toArticle } from '../article.ts';

const reuseOf = (...texts: readonly string[]) =>
  findReuse(
    texts.map((text, index) => toArticle(String(index), text)),
    english,
  ).map(({ kind, sides }) => `${kind} ${sides.map(({ article, text }) => `${article}: ${text}`).join(' | ')}`);

const AID =
  'the ministry promised blankets, tents and clean water for every family that lost its home in the flooded valley';

test('the same words elsewhere, whatever their case and quotes', () => {
  expect(reuseOf(`On Monday ${AID} of Swat.`, `“${AID.replace('the', 'The')},” it said.\nNobody believed it.`)).toEqual(
    [`verbatim 0: ${AID} | 1: ${AID.replace('the', 'The')}`],
  );
});

test('British and American spelling are one', () => {
  const british = 'Both armies agreed to share the defence programme and to organise its labour force together';
  const american = 'Both armies agreed to share the defense program and to organize its labor force together';
  expect(reuseOf(british, american)).toEqual([`verbatim 0: ${british} | 1: ${american}`]);
});

test('a sentence repeated within an article', () => {
  expect(reuseOf(`${AID}.\nOthers waited.\n${AID}.`)).toEqual([`verbatim 0: ${AID} | 0: ${AID}`]);
});

test('what stands in three articles is one passage with three sides', () => {
  expect(reuseOf(`So ${AID}.`, `Then ${AID}.`, `Now ${AID}.`)).toEqual([`verbatim 0: ${AID} | 1: ${AID} | 2: ${AID}`]);
});

test('an edited sentence', () => {
  const first = 'Rescuers pulled eleven miners from the collapsed coal shaft near Quetta after a night of digging.';
  const second =
    'After digging all night, rescuers pulled the eleven miners from a coal shaft that had collapsed near Quetta.';
  expect(reuseOf(first, second)).toEqual([`near 0: ${first} | 1: ${second}`]);
});

test.each([
  [
    'a long name',
    'The Shanghai Cooperation Organisation Regional Anti-Terrorist Structure Council met.',
    'Kabul left the Shanghai Cooperation Organisation Regional Anti-Terrorist Structure Council angrily.',
  ],
  [
    'set phrases',
    'At the end of the day it is up to us and to them.',
    'At the end of the day it is up to us and to voters.',
  ],
  ['boilerplate', `# ${AID}`, `# ${AID}`],
])('%s is no reuse', (_, one, other) => {
  expect(reuseOf(one, other)).toEqual([]);
});

test('a run does not reach across text that was left out', () => {
  const [left, right] = ['blankets tents bread rice wheat sugar', 'salt lamps ropes boats pumps fuel'];
  const whole = toArticle('0', `${left} ${right}`);
  const torn = toArticle('1', `${left}\n# Advertisement\n${right}`);
  expect(findRuns(toWordStream([whole, toArticle('1', `${left} ${right}`)], english))).toEqual([
    { starts: [0, 13], length: 12 },
  ]);
  expect(findRuns(toWordStream([whole, torn], english))).toEqual([]);
});

test('captions count as prose, menus do not', () => {
  const article = toArticle('1', 'caption\nmenu');
  const [caption, menu] = article.blocks;
  if (!caption || !menu) throw new Error('two blocks expected');
  const blocks = [
    { ...caption, role: 'caption', keep: false } as const,
    { ...menu, role: 'boilerplate', keep: false } as const,
  ];
  expect(keepProse({ ...article, blocks }).blocks.map(({ keep }) => keep)).toEqual([true, false]);
});

test('copies of an article are found, and how alike they are', () => {
  const story = `${AID}. Engineers warned that the dam upstream would not hold another week of rain.`;
  const edited = story.replace('Engineers', 'Officials');
  const other = 'Share prices in Karachi fell for a third day as investors waited for the budget.';
  const articles = [story, edited, other].map((text, index) => toArticle(String(index), text));
  const [pair, ...more] = findSimilarArticles(articles, english);
  expect(more).toEqual([]);
  expect(pair?.articles).toEqual(['0', '1']);
  expect(pair?.similarity).toBeGreaterThan(0.6);
  expect(pair?.similarity).toBeLessThan(1);
});

test('pairs of places that share a member come once, in order, and a member of everybody tells nothing beyond the fiftieth', () => {
  const lists = [[-7, 3], [3, 2 ** 31 - 1], [-7, 3], [2 ** 31 - 1]].map((list) => Int32Array.from(list));
  expect(findSharers(lists)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
  ]);
  const all = findSharers(Array.from({ length: 60 }, () => Int32Array.from([1])));
  expect([all.length, Math.max(...all.flat())]).toEqual([(50 * 49) / 2, 49]);
});

const words = fc.array(
  fc.constantFrom('dam', 'rain', 'village', 'flood', 'army', 'tent', 'and', '.', '\n', '’s', '😀'),
  { maxLength: 80 },
);

test('passages are slices, have at least two sides, and those of one article do not overlap', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (texts) => {
      const articles = texts.map((parts, index) => toArticle(String(index), parts.join(' ')));
      for (const { kind, sides } of findReuse(articles, english)) {
        expect(sides.length).toBeGreaterThan(1);
        for (const { article, start, end, text } of sides) {
          expect(articles[Number(article)]?.text.slice(start, end)).toBe(text);
          expect(end).toBeGreaterThan(start);
        }
        if (kind === 'near') continue;
        const [first, second] = sides;
        expect(first?.article !== second?.article || (first?.end ?? 0) <= (second?.start ?? 0)).toBe(true);
      }
    }),
  );
});
