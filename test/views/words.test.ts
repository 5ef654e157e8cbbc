import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { ASPECTS, type Finding, VERDICTS } from '../../src/model/finding.ts';
import { formatDiagnostic } from '../../src/views/message.ts';
import { toNote } from '../../src/views/note.ts';

describe('a diagnostic tells a reporter what happened and what to try', () => {
  const cases: readonly (readonly [Diagnostic, RegExp])[] = [
    [{ code: 'EMPTY_BODY', article: '004', removed: 12 }, /^004: no article text found; all 12 lines .*--as-is/],
    [{ code: 'NO_PUBLICATION_DATE', article: '004', rejected: 1 }, /1 other date on the page rejected/],
    [{ code: 'REPLACED_BYTES', article: 'x', count: 1 }, /1 byte could not be decoded and is shown as \ufffd/],
    [
      { code: 'BAD_RECORD', source: 'a.ndjson', line: 3, reason: 'it is not JSON' },
      /^a\.ndjson, line 3: it is not JSON/,
    ],
  ];
  test.each(cases)('$code', (diagnostic, words) => expect(formatDiagnostic(diagnostic)).toMatch(words));
});

const finding = (over: Partial<Finding>): Finding => ({
  id: 'c1',
  verdict: 'conflict',
  aspect: 'role',
  confidence: 1,
  subject: 'Khawaja Asif',
  rule: 'of no table',
  sides: [
    { article: '002', start: 0, end: 1, value: 'foreign minister', sentence: { start: 0, end: 1 } },
    { article: '004', start: 0, end: 1, value: 'defence minister', sentence: { start: 0, end: 1 }, speaker: 'FO' },
  ],
  ...over,
});

test.each([
  [finding({}), 'Khawaja Asif is foreign minister in 002 but defence minister (FO) in 004.'],
  [finding({ rule: 'quote-altered' }), 'The same quote reads differently: words were changed, added or left out.'],
  [finding({ aspect: 'date', subject: '' }), '002 says foreign minister where 004 says defence minister (FO).'],
  [finding({ verdict: 'only', sides: finding({}).sides.slice(0, 1) }), 'Only 002 tells of Khawaja Asif.'],
  [
    finding({ aspect: 'date', subject: '', sides: finding({}).sides.map((side) => ({ ...side, article: '004' })) }),
    '004 says foreign minister in one place and defence minister (FO) in another.',
  ],
])('a note says it plainly', (given, note) => expect(toNote(given)).toBe(note));

test('every verdict on every aspect has words, with one side as with two', () => {
  for (const verdict of VERDICTS) {
    for (const aspect of ASPECTS) {
      for (const sides of [finding({}).sides, finding({}).sides.slice(0, 1)]) {
        expect(toNote(finding({ verdict, aspect, sides }))).toMatch(/^[\p{Lu}\d].*\.$/u);
      }
    }
  }
});
