import { expect, test } from 'vitest';
import { findCooccurrences } from '../../src/corpus/cooccurrence.ts';
import { withDates } from '../../src/corpus/timeline.ts';
import { toArticle } from '../article.ts';
import { toEntity } from './people.ts';

const TEXTS = {
  '001': 'Silva met Novak in Lisbon. Novak left. Silva thanked Novak.',
  '002': 'Silva spoke. Novak did not.',
};
const articles = Object.entries(TEXTS).map(([id, text]) => toArticle(id, text));

/** An entity with all places where its name stands. */
const named = (name: string, type?: 'place') =>
  toEntity(
    name,
    type,
    ...Object.entries(TEXTS).flatMap(([id, text]) =>
      [...text.matchAll(new RegExp(name, 'g'))].map((match) => [id, name, match.index] as const),
    ),
  );

const rows = (...entities: ReturnType<typeof named>[]) =>
  findCooccurrences(entities, articles).map(({ a, b, sentences, articles: shared }) => [
    a.name,
    b.name,
    sentences,
    shared,
  ]);

test('pairs count sentences that name both, and articles that do', () => {
  expect(rows(named('Silva'), named('Novak'), named('Lisbon', 'place'))).toEqual([
    ['Silva', 'Novak', 2, 2],
    ['Silva', 'Lisbon', 1, 1],
    ['Novak', 'Lisbon', 1, 1],
  ]);
});

test('logDice is 14 for two that never stand without each other, and grows with what they share', () => {
  const [first] = findCooccurrences([named('Silva'), named('Novak')], articles);
  // Silva stands in 3 sentences, Novak in 4, both in 2: 14 + log2(2 · 2 / 7).
  expect(first?.logDice).toBeCloseTo(13.193, 3);
  const twin = { ...named('Silva'), id: 'twin' };
  expect(findCooccurrences([named('Silva'), twin], articles)[0]?.logDice).toBe(14);
});

test('a headline is no sentence of the prose', () => {
  const [silva, novak] = [named('Silva'), named('Novak')].map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((mention) => ({ ...mention, block: 'headline' as const })),
  }));
  expect(silva && novak && rows(silva, novak)).toEqual([]);
});

const dated = (id: string, day: string) => ({
  ...toArticle(id, 'Silva spoke.'),
  metadata: { authors: [], rejected: [], published: { value: day, rule: 'test' } },
});

test('first seen is the earliest date stated, known to the month if the article says no more', () => {
  const silva = toEntity('Silva', 'person', ['2', 'Silva'], ['1', 'Silva'], ['3', 'Silva']);
  const of = (...published: string[]) =>
    withDates(
      [silva],
      published.map((day, at) => dated(`${at + 1}`, day)),
    )[0]?.firstSeen;
  expect(of('2018-03-03T10:00:00Z', '2018-03-02')).toBe('2018-03-02');
  expect(of('2018-03-03', '2018-02')).toBe('2018-02');
  expect(withDates([silva], [toArticle('1', 'Silva spoke.')])[0]).not.toHaveProperty('firstSeen');
});

test('a timeline needs eight dated articles and counts mentions in twelve equal spans', () => {
  const days = Array.from({ length: 12 }, (_, at) => dated(`${at + 1}`, `2018-03-${String(at + 1).padStart(2, '0')}`));
  const silva = toEntity('Silva', 'person', ['1', 'Silva'], ['12', 'Silva'], ['12', 'Silva', 30]);
  expect(withDates([silva], days)[0]?.timeline).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(withDates([silva], days.slice(0, 7))[0]).not.toHaveProperty('timeline');
});
