import { expect, test } from 'vitest';
import { inferTimes } from '../../src/compare/inferred-time.ts';
import { corpus } from '../cli/run.ts';
import { written } from './comparing.ts';

const UNDATED = written('a', 'A bomb killed nine people in the market of Basra. The market was founded in May 1990.');
const DATED = written('b', 'A bomb killed nine people in the market of Basra.', '2018-03-03');

test('an article without a date is bounded by one that surely tells the same event, its own older date rejected', () => {
  const inferred = {
    article: 'a',
    earliest: '2018-02-28',
    latest: '2018-03-06',
    from: 'collection',
    by: 'b',
    rejected: [{ value: '1990-05', rule: 'text/earlier' }],
  };
  expect(inferTimes(UNDATED, DATED, 0.9)).toEqual([inferred]);
  expect(inferTimes(DATED, UNDATED, 0.9)).toEqual([inferred]);
});

test('no article bounds another of an event that may be a different one, none that states its date is bounded', () => {
  expect(inferTimes(UNDATED, DATED, 0.7)).toEqual([]);
  expect(inferTimes(DATED, DATED, 1)).toEqual([]);
  expect(inferTimes(UNDATED, UNDATED, 1)).toEqual([]);
});

test('dates of its own text that support each other bound an article without help', () => {
  const told = 'On Thursday, March 1, 2018, a bomb killed nine people in Basra. The police came on Thursday.';
  const alone = { article: 'c', earliest: '2018-03-01', latest: '2018-03-01', from: 'text' };
  const article = written('c', told);
  expect(inferTimes(article, article, 1)).toEqual([alone]);
  expect(inferTimes(article, written('d', DATED.text, '2018-03-03'), 0.9)).toEqual([alone]);
});

test('diff tells inferred dates and what they are inferred from', async () => {
  const { out } = await corpus(['diff', '000', '001', '-q']);
  expect(out).toContain('000 inferred between 2011-01-22 and 2011-01-28 (as 001 tells the same event)');
  const { event } = JSON.parse((await corpus(['diff', '002', '004', '--json', '-q'])).out);
  expect(event.inferred).toMatchObject([
    { article: '004', earliest: '2018-03-01', latest: '2018-03-31', from: 'text' },
  ]);
  expect(event.inferred[0].rejected).toContainEqual({ value: '1989-02-15', rule: 'text/earlier' });
});
