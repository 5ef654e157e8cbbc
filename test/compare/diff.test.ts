import { describe, expect, test } from 'vitest';
import type { DiffResult } from '../../src/model/finding.ts';
import { textOf } from '../../src/model/span.ts';
import { compared, comparedTexts, conflicts, inWords, sample, written } from './comparing.ts';
import cases from './conflicts.cases.json' with { type: 'json' };

describe('two texts of one event', () => {
  test.each(cases)('$label', ({ a, b, expect: expected }) => {
    expect(inWords(comparedTexts(a, b))).toEqual(expected);
  });
});

test('an altered quotation is shown with both wordings', () => {
  const result = comparedTexts(
    'The mayor said: “We have learned something very important since the days of the flood.”',
    'The mayor said: “We have learned something important since the days of the flood.”',
  );
  expect(conflicts(result).map(({ aspect, rule }) => `${aspect} ${rule}`)).toEqual(['quote quote-altered']);
});

test('a quotation that is only shorter is the same quotation', () => {
  const result = comparedTexts(
    'The mayor said: “We have learned something very important since the days of the flood.”',
    'The mayor said they had “learned something very important”.',
  );
  expect(conflicts(result)).toEqual([]);
  expect(result.findings.some(({ verdict, rule }) => verdict === 'agree' && rule === 'quote-shortened')).toBe(true);
});

test('dashes, apostrophes and British spelling do not alter a quotation', () => {
  const result = comparedTexts(
    'The mayor said: “It’s the ministry of defence’s third try – and the third time is the charm.”',
    'The mayor said: "It\'s the ministry of defense\'s third try -- and the third time is the charm."',
  );
  expect(conflicts(result)).toEqual([]);
  expect(result.findings.some(({ rule }) => rule === 'quote-same')).toBe(true);
});

test('a few small words in common do not make two quotations one', () => {
  const result = comparedTexts(
    'The paper named her “Woman of the Year in the region”.',
    'The mayor said: “She is one of the most important people of the harbour, and in the year of the flood she saved it.”',
  );
  expect(conflicts(result)).toEqual([]);
});

test('a decade each article names once is the same decade, however worded', () => {
  const result = comparedTexts(
    'The two ports were bitter rivals in the 1980s. The mayor of Esbjerg said so on Friday.',
    'Esbjerg stood with Hamburg against the rival ports of the North Sea in the 1980s, the paper wrote.',
  );
  expect(result.findings.some(({ aspect, verdict }) => aspect === 'date' && verdict === 'agree')).toBe(true);
});

test('facts of different events are not held against each other', () => {
  const [left, right] = [
    'Nine people were killed when a bomb went off in the market of Basra on Monday.',
    'Eleven people were killed when a bomb went off in the port of Basra on Friday.',
  ];
  expect(inWords(comparedTexts(left, right, 0.1))).toEqual([]);
});

test('a man spelled in two ways is one man, and the spelling no contradiction', () => {
  const result = comparedTexts(
    'Deputy Foreign Minister Sergei Antonov led the Russian side.',
    'The Russian side was led by Deputy Foreign Minister Sergey Antonov.',
  );
  expect(conflicts(result)).toEqual([]);
  expect(result.findings.some(({ aspect, verdict }) => aspect === 'spelling' && verdict === 'compatible')).toBe(true);
  expect(result.findings.some(({ aspect, verdict }) => aspect === 'role' && verdict === 'agree')).toBe(true);
});

test('an article left out of an Arabic name is no spelling of it, one word written otherwise is', () => {
  const result = comparedTexts(
    'Army spokesman Sawarmi Khaled Saad denied the raid on the camp in Yida.',
    'Al-Sawarmi Khalid, an army spokesman, denied the raid on the camp in Yida. Khalid said no more.',
  );
  const spelling = result.findings.find(({ aspect }) => aspect === 'spelling');
  expect(spelling?.sides.map(({ value }) => value)).toEqual(['Sawarmi Khaled Saad', 'Al-Sawarmi Khalid']);
});

describe('the sample articles', () => {
  test('002 and 004 disagree on an office, a year, a degree and a commitment', () => {
    const found = conflicts(compared(sample('002'), sample('004'))).filter(({ aspect }) => aspect !== 'quote');
    expect(found.map(({ aspect, subject }) => `${aspect}: ${subject}`)).toEqual([
      'role: Khawaja Asif',
      'date: signed defence cooperation accord',
      'certainty: discuss prospects nuclear cooperation',
      'certainty: degree',
    ]);
  });

  test.each([
    ['002', '004'],
    ['000', '001'],
    ['001', '003'],
  ])('diff %s %s mirrors diff the other way round', (left, right) => {
    const [a, b] = [sample(left), sample(right)];
    const turned = compared(b, a).findings.map(({ verdict, aspect, rule, sides }) =>
      [verdict, aspect, rule, ...[...sides].reverse().map(({ start, end }) => `${start}-${end}`)].join(' '),
    );
    const straight = compared(a, b).findings.map(({ verdict, aspect, rule, sides }) =>
      [verdict, aspect, rule, ...sides.map(({ start, end }) => `${start}-${end}`)].join(' '),
    );
    expect(straight.sort()).toEqual(turned.sort());
  });

  test.each(['000', '001', '002', '003', '004'])(
    'diff of %s with itself finds only what stands inside it',
    (number) => {
      const article = sample(number);
      const result = compared(article, article);
      expect(result.articles).toEqual([number]);
      for (const { verdict, sides } of result.findings) {
        expect(verdict).not.toBe('only');
        expect(sides[0]?.start).toBeLessThan(sides[1]?.start ?? 0);
      }
    },
  );

  test('every place is inside its sentence, every sentence inside the text', () => {
    const [a, b] = [sample('002'), sample('004')];
    const texts = new Map([a, b].map(({ id, text }) => [id, text]));
    for (const { sides } of compared(a, b).findings) {
      for (const { article, start, end, sentence } of sides) {
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(sentence.end);
        expect(textOf(texts.get(article) ?? '', { start, end })).toHaveLength(end - start);
      }
    }
  });
});

test('leaving a sentence out never adds a conflict elsewhere', () => {
  const sentences = [
    'Nine people were killed in the market blasts, the hospital said.',
    'Eleven people were hurt in the market blasts.',
    'The mayor spent $5,687.75 on a holiday in Lisbon.',
    'Robert Ames, 32, fell near the ridge.',
  ];
  const other = written(
    'b',
    'The market blasts killed eleven people, the hospital said. Robert Ames, 31, fell near the ridge. The mayor spent $5,587.75 on the holiday in Lisbon.',
    '2018-03-03',
  );
  const whole = new Set(inWords(compared(written('a', sentences.join(' '), '2018-03-03'), other)));
  for (const left of sentences.keys()) {
    const rest = sentences.filter((_, index) => index !== left).join(' ');
    const found: DiffResult = compared(written('a', rest, '2018-03-03'), other);
    for (const conflict of inWords(found)) expect(whole).toContain(conflict);
  }
});

test.each([
  ['Officials denied that the port was hit on Friday night.', 'Officials said that the port was hit on Friday night.'],
  ['Sergei Antonov did not lead the Russian delegation to Lima.', 'Sergei Antonov led the Russian delegation to Lima.'],
])('what one denies is not told by both: %s', (a, b) => {
  const told = ({ findings }: DiffResult) => findings.filter(({ rule }) => /^sentence-/.test(rule));
  expect(told(comparedTexts(a, b))).toEqual([]);
  expect(told(comparedTexts(b, `${b} Nobody was surprised.`))).not.toEqual([]);
});

describe('sentences of one event', () => {
  /** How the opening sentences are said to agree. */
  const toldOf = (a: string, b: string): string[] =>
    comparedTexts(a, b)
      .findings.filter(({ verdict, rule }) => verdict === 'agree' && rule.startsWith('sentence-'))
      .filter(({ sides }) => sides.every(({ sentence }) => sentence.start === 0))
      .map(({ rule }) => rule);
  const harbour =
    'The council of Esbjerg met the harbour workers on Monday. The council of Esbjerg thanked the harbour workers. The harbour workers of Esbjerg spoke to the council.';

  test('tell one fact when they share what the others do not hold', () => {
    const told = toldOf(
      `A crane collapsed onto two moored trawlers during the storm. ${harbour}`,
      `During the storm a crane collapsed and sank two trawlers. ${harbour}`,
    );
    expect(told).toEqual(['sentence-same']);
  });

  test('tell nothing together when all they share is what everybody says of the event', () => {
    const told = toldOf(
      `The council of Esbjerg warned the harbour workers of layoffs in spring. ${harbour}`,
      `Some harbour workers of Esbjerg had asked the council for a pay rise last year. ${harbour}`,
    );
    expect(told).toEqual([]);
  });

  test('may tell one fact where no other sentence is nearer', () => {
    const told = toldOf(
      'The council warned the harbour workers of layoffs.',
      'Some workers at the harbour asked the council for a raise and a longer break.',
    );
    expect(told).toEqual(['sentence-related']);
  });
});

test('a courtesy is no office, and a rank is one however short it is written', () => {
  const result = comparedTexts(
    'Dr. Anna Berger spoke to Police Lt. Paul Ames on Friday.',
    'Mayor Anna Berger met Police Lieutenant Paul Ames on Friday.',
  );
  const roles = result.findings.filter(({ aspect }) => aspect === 'role');
  expect(roles.map(({ verdict, subject }) => `${verdict} ${subject}`)).toEqual(['agree Paul Ames']);
});
