import { expect, test } from 'vitest';
import { findReferenceTime } from '../../src/annotate/reference-time.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Role } from '../../src/model/article.ts';
import { articleOf } from './values-of.ts';

const inferred = (text: string, roles: Readonly<Record<number, Role>> = {}) => {
  const { iso, from, evidence } = findReferenceTime(articleOf(text, roles), english);
  return [from, iso, evidence && text.slice(evidence.start, evidence.end)];
};

test('the stated date of publication comes first', () => {
  const article = articleOf('They met on March 2, 2018.');
  const span = { start: 0, end: 4 };
  const published = { value: '2018-03-03', rule: 'test', span };
  expect(findReferenceTime({ ...article, metadata: { ...article.metadata, published } }, english)).toEqual({
    iso: '2018-03-03',
    from: 'published',
    evidence: span,
  });
});

test('a caption dated on the weekday the body names gives the day', () => {
  const text = 'Ministers talk, October 4, 2012.\nThey met at the end of their talks Thursday.';
  expect(inferred(text, { 0: 'caption' })).toEqual(['text', '2012-10-04', 'October 4, 2012']);
});

test('a caption alone gives nothing', () => {
  const text = 'Ministers talk, October 4, 2012.\nThey met at the end of their talks Friday.';
  expect(inferred(text, { 0: 'caption' })).toEqual(['none', undefined, undefined]);
});

test('two dates of neighbouring months give the month', () => {
  const text =
    'The meeting of March 2, 2018, came after a visit in February, 2018, and a war that ended on May 5, 1989.';
  expect(inferred(text)).toEqual(['text', '2018-03', 'March 2, 2018']);
});

test('last year and its number agree', () => {
  const text = 'On June 5, 2018, they signed. Last year, in 2017, they had only talked.';
  expect(inferred(text)).toEqual(['text', '2018-06', 'June 5, 2018']);
});

test('a single date may be history', () => {
  expect(inferred('The army left on February 15, 1989, as promised.')).toEqual(['none', undefined, undefined]);
});

test('a date that is still ahead is not the present', () => {
  const text = 'They met on March 2, 2018, after talks in February 2018. The vote will be held on June 24, 2018.';
  expect(inferred(text)).toEqual(['text', '2018-03', 'March 2, 2018']);
});
