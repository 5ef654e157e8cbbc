import { expect, test } from 'vitest';
import { matchEvents } from '../../src/compare/event.ts';
import { english } from '../../src/lang/en/index.ts';
import { annotateSamples, annotateText } from './samples.ts';

const samples = annotateSamples();
const sample = (id: string) => samples.find((article) => article.id === id) ?? annotateText(id, '');

test('of the five articles two pairs tell one event; the other meetings of the series are different', () => {
  const same = samples.flatMap((a, at) =>
    samples.slice(at + 1).flatMap((b) => (matchEvents(a, b, english).same > 0.5 ? [`${a.id} ${b.id}`] : [])),
  );
  expect(same).toEqual(['000 001', '002 004']);
});

test('tells when, where and who, and which article says so', () => {
  const { when, where, who } = matchEvents(sample('002'), sample('004'), english);
  expect(when).toEqual([{ value: '2018-03-02', articles: ['002', '004'] }]);
  expect(where).toEqual([{ value: 'Islamabad', articles: ['002'] }]);
  expect(who).toContainEqual({ value: 'Tasnim Aslam', articles: ['002', '004'] });
  expect(who).toContainEqual({ value: 'Sergey Ryabkov', articles: ['002', '004'] });
});

test('is symmetric, and sure of an article and itself', () => {
  for (const a of samples) {
    expect(matchEvents(a, a, english).same).toBe(1);
    for (const b of samples) expect(matchEvents(a, b, english).same).toBe(matchEvents(b, a, english).same);
  }
});

const quake =
  'A strong earthquake shook the town of Baran on Monday and killed nine people, mayor Ivo Melk said. Rescuers from Baran dug for survivors.';

test('years between two reports outweigh their wording', () => {
  const other = quake
    .replace('strong', 'mild')
    .replace('killed nine people', 'damaged a bridge')
    .replace('dug', 'looked');
  const first = annotateText('a', quake, '2016-05-03');
  expect(matchEvents(first, annotateText('b', other, '2016-05-04'), english).same).toBeGreaterThan(0.9);
  expect(matchEvents(first, annotateText('b', other, '2019-05-07'), english).same).toBeLessThan(0.3);
});

test('the 11th and the 12th meeting are two', () => {
  const meeting = (id: string, rank: string) =>
    annotateText(
      id,
      `Pakistan and Russia held the ${rank} meeting of the Strategic Stability Group in Islamabad, led by Tasnim Aslam.`,
    );
  expect(matchEvents(meeting('a', '12th'), meeting('b', '12th'), english).same).toBeGreaterThan(0.9);
  expect(matchEvents(meeting('a', '12th'), meeting('b', '11th'), english).same).toBeLessThan(0.5);
});

test('nothing to go by is no match', () => {
  expect(matchEvents(annotateText('a', ''), annotateText('b', quake), english).same).toBeLessThan(0.2);
  expect(matchEvents(annotateText('a', ''), annotateText('b', ''), english)).toMatchObject({
    when: [],
    where: [],
    who: [],
  });
});
