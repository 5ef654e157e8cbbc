import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../src/model/annotated.ts';
import type { DiffResult, Finding, Side } from '../../src/model/finding.ts';
import { overlaps, type Span, textOf } from '../../src/model/span.ts';
import { toDiffPage } from '../../src/views/diff/page.ts';
import { toDiff } from '../../src/views/json/diff.ts';
import { compared, sample, written } from './comparing.ts';

/** Sentences of one event that agree, differ and deny one another in whatever company they are put. */
const TOLD = [
  'Nine people were killed in the market blasts in Basra on Friday, the hospital said.',
  'Eleven people were killed in the market blasts in Basra, the police said.',
  'The market blasts killed at least nine people and wounded 40 others.',
  'Nobody was killed in the blasts, the mayor said.',
  'Eleven people were hurt in the market blasts.',
  'A government official denied that anyone had been killed at the market.',
  'Police arrested three men near the market on Saturday.',
  'Police arrested five men near the market on Saturday.',
  'The repairs of the market will cost $40 million, the mayor said.',
  'The repairs of the market will cost $60 million, the ministry said.',
  'The mayor spent $5,687.75 on a holiday in Lisbon.',
  'The mayor spent $5,587.75 on the holiday in Lisbon.',
  'Robert Ames, 32, fell 200 feet near the ridge.',
  'Robert Ames, 31, fell 300 feet near the ridge above the market.',
  'The two ports signed a trade agreement on grain in 2014.',
  'The two ports signed a trade agreement on grain in 2015.',
  'Trade between the two ports has grown since 2003.',
  'Trade between the two ports has grown since a 2007 visit.',
  'The talks were preliminary and exploratory, a diplomat said.',
  'The agreement was reached at the meeting of both mayors.',
  'The mayor said: “We have learned something very important since the days of the flood.”',
  'The mayor said: “We have learned something important since the days of the flood.”',
  'Foreign Minister Sergei Antonov led the delegation to the talks.',
  'Defence Minister Sergei Antonov led the delegation to the talks.',
  'The port has reached a certain degree of trust with the city.',
  'The port has reached a high degree of trust with the city.',
  'The city will buy the two ferries from the port.',
  'The city refused to buy the two ferries from the port.',
  'The rail strike lasted three days and stopped all trains to Basra.',
  'The rail strike lasted five days and stopped all trains to Basra.',
];

/** Sentences of the five sample articles, as they stand there. */
const SAMPLED = ['000', '001', '002', '003', '004'].flatMap((number) => {
  const { text, sentences } = sample(number);
  return sentences.map((sentence) => textOf(text, sentence));
});

const sentences = (pool: readonly string[]) => fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: 9 });

/** Two articles told in the same or in like sentences. */
const twoTexts = fc.constantFrom(TOLD, SAMPLED).chain((pool) => fc.tuple(sentences(pool), sentences(pool)));

const DAY = '2018-03-03';
const write = (id: string, told: readonly string[]): Annotated => written(id, told.join(' '), DAY);

/** Made the same on every run: a failure is a failure of the code. */
const RUNS = { numRuns: 80, seed: 6 };

const inText = (side: Side, articles: readonly Annotated[]): string => {
  const text = articles.find(({ id }) => id === side.article)?.text ?? '';
  return `${textOf(text, side)} @ ${textOf(text, side.sentence)}`;
};

const conflictsIn = ({ findings }: DiffResult): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict === 'conflict');

/** Conflicts by rule and words, wherever they stand. */
const inWords = (result: DiffResult, articles: readonly Annotated[]): string[] =>
  conflictsIn(result).map(({ rule, sides }) => [rule, ...sides.map((side) => inText(side, articles))].join(' | '));

describe('any two texts', () => {
  test('a diff mirrors the diff the other way round', () => {
    fc.assert(
      fc.property(twoTexts, ([left, right]) => {
        const [a, b] = [write('a', left), write('b', right)];
        const said = ({ findings }: DiffResult, turned: boolean): string[] =>
          findings
            .map(({ verdict, aspect, rule, confidence, sides }) => {
              const places = sides.map(({ article, start, end, value }) => `${article}:${start}-${end} ${value}`);
              return [verdict, aspect, rule, confidence, ...(turned ? places.toReversed() : places)].join(' ');
            })
            .sort();
        expect(said(compared(b, a), true)).toEqual(said(compared(a, b), false));
      }),
      RUNS,
    );
  });

  test('every place is the exact slice of the text, inside its sentence', () => {
    fc.assert(
      fc.property(twoTexts, ([left, right]) => {
        const [a, b] = [write('a', left), write('b', right)];
        const json = JSON.stringify(toDiff(toDiffPage(compared(a, b), [a, b])));
        const { findings } = JSON.parse(json) as { findings: { sides: (Side & { text: string })[] }[] };
        for (const { sides } of findings) {
          for (const side of sides) {
            const { text } = side.article === 'a' ? a : b;
            expect(side.text).toBe(text.slice(side.start, side.end));
            expect(side.text).not.toBe('');
            expect(side.sentence).toMatchObject({ text: textOf(text, side.sentence) });
          }
        }
      }),
      RUNS,
    );
  });

  test('a text contradicts a copy of itself only where it contradicts itself', () => {
    fc.assert(
      fc.property(twoTexts, ([told]) => {
        const [a, copy] = [write('a', told), write('b', told)];
        const own = compared(a, a);
        for (const { verdict, sides } of own.findings) {
          expect(verdict).not.toBe('only');
          expect(sides[0]?.start).toBeLessThan(sides[1]?.start ?? 0);
        }
        for (const { sides } of conflictsIn(compared(a, copy))) expect(sides[0]?.start).not.toBe(sides[1]?.start);
      }),
      RUNS,
    );
  });
});

/** Places of an article of which something is told beside that it stands alone. */
const toldOf = ({ findings }: DiffResult, article: string): Span[] =>
  findings
    .filter(({ verdict }) => verdict !== 'only')
    .flatMap(({ sides }) => sides.filter((side) => side.article === article))
    .map(({ start, end, sentence }) => ({
      start: Math.min(start, sentence.start),
      end: Math.max(end, sentence.end),
    }));

describe('leaving a sentence out', () => {
  test('adds no conflict, when nothing of it agrees with the other text or contradicts it', () => {
    let left = 0;
    fc.assert(
      fc.property(twoTexts, fc.nat(8), ([told, other], at) => {
        const [a, b] = [write('a', told), write('b', other)];
        const whole = compared(a, b);
        const start = told.slice(0, at).join(' ').length;
        const sentence = { start, end: start + (told[at]?.length ?? 0) + 1 };
        if (at >= told.length || told.length < 2 || toldOf(whole, 'a').some((span) => overlaps(span, sentence))) return;
        left += 1;
        const shorter = write('a', told.toSpliced(at, 1));
        const known = inWords(whole, [a, b]);
        for (const conflict of inWords(compared(shorter, b), [shorter, b])) expect(known).toContain(conflict);
      }),
      { ...RUNS, numRuns: 300 },
    );
    expect(left).toBeGreaterThan(60);
  });
});
