import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeClusters } from '../../src/annotate/recogniser/clusters.ts';
import { LABEL_COUNT } from '../../src/annotate/recogniser/labels.ts';
import { LANES, toScores } from '../../src/annotate/recogniser/lanes.ts';
import { decodeWeights } from '../../src/annotate/recogniser/weights.ts';
import { wordReader } from '../../src/annotate/recogniser/words.ts';
import { english } from '../../src/lang/en/index.ts';
import { learn } from '../../src/training/crf.ts';
import { cleanMarks } from '../../src/training/entities-clean.ts';
import { type MarkedText, toExamples } from '../../src/training/entities-data.ts';
import { encodeWeights } from '../../src/training/entities-encode.ts';
import { inventNames } from '../../src/training/entities-invent.ts';
import { inventPages } from '../../src/training/entities-pages.ts';
import { varyText } from '../../src/training/entities-vary.ts';
import { randomNumbers } from '../../src/training/random.ts';

const names = await english.names();

const mark = (text: string): MarkedText => {
  const entities: MarkedText['entities'][number][] = [];
  let plain = '';
  for (const part of text.split(/(?=\[)|(?<=\])/)) {
    const [, name, type] = /^\[(.*) (\w+)\]$/.exec(part) ?? [];
    if (name && type) entities.push({ start: plain.length, end: plain.length + name.length, type });
    plain += name ?? part;
  }
  return { id: 'x', text: plain, entities };
};
const namesOf = ({ text, entities }: MarkedText): string[] =>
  entities.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

test.each([
  ['[the United States LOC] and [southern Sudan LOC]', ['United States LOC', 'Sudan LOC']],
  ['the [Iraqi LOC] side met [Kurds ORG]', ['Iraqi MISC', 'Kurds MISC']],
  ['an Iraqi official', ['Iraqi MISC']],
  ['the [U.N. LOC] in [Paris ORG]', ['U.N. ORG', 'Paris LOC']],
  ['[al-Shabab ORG] and [Angela Merkel PER]', ['al-Shabab ORG', 'Angela Merkel PER']],
])('marks by one convention: %s', (text, expected) => {
  expect(namesOf(cleanMarks(mark(text), names))).toEqual(expected);
});

describe('texts made from texts keep their marks on names', () => {
  const text = mark(
    '[Ann Lee PER] left the [Red Cross ORG] in [Bonn LOC]. The [Red Cross ORG] was sorry. So was [Bonn LOC].',
  );

  test('in other letters and behind datelines', () => {
    const random = randomNumbers(1);
    const varied = Array.from({ length: 40 }, () =>
      varyText(text, { language: english, random, places: ['Rome'], rate: 0.25 }),
    );
    const written = new Set(varied.flatMap(namesOf));
    for (const name of ['ANN LEE PER', 'red cross ORG', 'Bonn LOC', 'ROME LOC']) expect(written).toContain(name);
    for (const name of written) expect(name).toMatch(/ (?:PER|ORG|LOC)$/);
  });

  test('under new names, the same one everywhere', () => {
    const renamed = inventNames(text, { random: randomNumbers(3), countries: ['Peru', 'Chad'], rate: 1 });
    const bodies = renamed.entities
      .filter(({ type }) => type === 'ORG')
      .map(({ start, end }) => renamed.text.slice(start, end));
    expect(bodies).not.toContain('Red Cross');
    expect(bodies.filter((name) => name === bodies[0]).length).toBe(2);
    expect(namesOf(renamed)).toEqual(expect.arrayContaining(['Ann Lee PER', 'Bonn LOC']));
  });
});

test('invented pages mark the names they are filled with, and leave nothing of the template', () => {
  const pools = { persons: ['Ann Lee'], towns: ['Bonn'], countries: ['Peru'], nations: ['Thai'] };
  const pages = inventPages(200, pools, randomNumbers(2));
  const written = new Set(pages.flatMap(namesOf));
  for (const name of ['Ann Lee PER', 'Lee PER', 'Bonn LOC', 'BONN LOC', 'Bonn ORG', 'Peru LOC', 'Thai MISC'])
    expect(written).toContain(name);
  for (const { text } of pages) expect(text).not.toMatch(/[<>{}|#*]/);
});

test('invented bodies, parties and schools are whole names, some of words of no language', () => {
  const pools = { persons: ['Ann Lee'], towns: ['Bonn'], countries: ['Peru'], nations: ['Thai'] };
  const written = new Set(inventPages(1500, pools, randomNumbers(4)).flatMap(namesOf));
  for (const name of ['United Peru ORG', 'University of Bonn ORG', 'Lee College ORG', 'Lee network ORG'])
    expect(written).toContain(name);
  const known = /Peru|Thai|Bonn|Lee|Ann/;
  expect([...written].some((name) => /^\p{Lu}\p{Ll}{3,} ORG$/u.test(name) && !known.test(name))).toBe(true);
  expect([...written].some((name) => /^Ann ["“‘].*["”’] Lee PER$/.test(name))).toBe(true);
});

test('a word made unknown is so all over its article, and words of the lists never are', () => {
  const text = mark('[Quill PER] left [Peru LOC]. Then [Quill PER] came to [Peru LOC] again.');
  const read = wordReader(names, decodeClusters(gunzipSync(names.clusters)));
  const learnedFrom = (unknown: number): Int32Array[] =>
    toExamples(text, { language: english, read, weight: 1, unknown, random: randomNumbers(6) }).map(({ ids }) => ids);
  const [first, second] = learnedFrom(1);
  const [plainFirst, plainSecond] = learnedFrom(0);
  const without = (ids: Int32Array | undefined, others: Int32Array | undefined): Set<number> =>
    new Set([...(ids ?? [])].filter((id) => !others?.includes(id)));
  // Of "Quill" no feature of its own is left, of "Peru" every one is.
  const own = without(plainFirst, first);
  const made = without(first, plainFirst);
  expect(own.size).toBeGreaterThan(3);
  expect([...without(plainSecond, second)].filter((id) => own.has(id)).length).toBeGreaterThan(3);
  expect([...without(second, plainSecond)].filter((id) => made.has(id)).length).toBeGreaterThan(1);
  const peru = mark('[Peru LOC] won.');
  const ids = (unknown: number): Int32Array | undefined =>
    toExamples(peru, { language: english, read, weight: 1, unknown, random: randomNumbers(6) })[0]?.ids;
  expect(ids(1)).toEqual(ids(0));
});

test('what is learned survives packing', () => {
  // Feature 5 says "a person alone" (4), feature 9 says nothing.
  const examples = Array.from({ length: 20 }, (_, index) => ({
    ids: Int32Array.of(index % 2 ? 5 : 9),
    ends: Int32Array.of(1),
    gold: Uint8Array.of(index % 2 ? 4 : 0),
    weight: 1,
  }));
  const learned = learn(() => examples, {
    epochs: 5,
    leastCount: 1,
    dropout: 0,
    rate: 0.5,
    doubtMarks: 0,
    log: () => {},
  });
  const weights = decodeWeights(gunzipSync(encodeWeights(learned, { rows: 10, steps: 127 })));
  const lanes = new Int32Array(3 * LANES);
  [5, 9, 7].forEach((feature, piece) => {
    weights.addRow(feature, lanes, piece * LANES);
  });
  const scores = toScores(lanes, 3, weights.step);
  const best = (piece: number): number => {
    const row = [...scores.slice(piece * LABEL_COUNT, (piece + 1) * LABEL_COUNT)];
    return row.indexOf(Math.max(...row));
  };
  expect([best(0), best(1)]).toEqual([4, 0]);
  expect([...scores.slice(2 * LABEL_COUNT)].every((score) => score === 0)).toBe(true);
});
