import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/views/csv.ts';
import { paletteOf } from '../../src/views/palette.ts';
import { formatTable } from '../../src/views/table/format.ts';
import type { Table } from '../../src/views/table/table.ts';
import { pipe, terminal } from './screens.ts';

const people: Table = {
  columns: [
    { head: 'name', narrow: 'cut' },
    { head: 'mentions', align: 'right' },
    { head: 'role', narrow: 'wrap' },
  ],
  rows: [
    [{ text: 'Hina Rabbani Khar', tone: 'person' }, 12, ['foreign minister', 'head of the Pakistani delegation']],
    ['王毅', 3, ['外交部长']],
    ['नरेन्द्र मोदी', 7, undefined],
    ['Zoë\u0301 👩‍👩‍👧', 1, []],
  ],
};

describe('on a terminal', () => {
  test('every column begins where its head does, whatever the script', () => {
    const [head = '', , ...rows] = formatTable(people, terminal(80)).trimEnd().split('\n');
    const ends = stringWidth(head.slice(0, head.indexOf('mentions') + 'mentions'.length));
    for (const [at, count] of ['12', '3', '7', '1'].entries()) {
      const row = rows[at] ?? '';
      expect(stringWidth(row.slice(0, row.indexOf(count) + count.length))).toBe(ends);
    }
  });

  test('no line is wider than the screen, down to 40 columns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 130 }),
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(), fc.array(fc.string({ unit: 'grapheme' })))),
        (columns, rows) => {
          for (const line of formatTable({ ...people, rows }, terminal(columns)).split('\n')) {
            expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a long cell is cut by what it shows, a list wraps between its members', () => {
    const shown = formatTable(people, terminal(50));
    expect(shown).toContain('Hina Rabbani…');
    expect(shown).toMatch(/foreign minister;\n +head of the Pakistani/);
  });

  test('tones paint the cell and never its padding', () => {
    const shown = formatTable(people, { ...terminal(80), paint: paletteOf(1) });
    expect(shown).toContain('\u001b[36mHina Rabbani Khar\u001b[39m');
    expect(formatTable(people, terminal(80))).not.toContain('\u001b');
  });
});

describe('elsewhere', () => {
  test('a pipe gets tab-separated rows with nothing cut and no lines drawn', () => {
    expect(formatTable(people, pipe).split('\n').slice(0, 2)).toEqual([
      'name\tmentions\trole',
      'Hina Rabbani Khar\t12\tforeign minister; head of the Pakistani delegation',
    ]);
    expect(formatTable({ ...people, rows: [['a\tb\nc', 1, []]] }, pipe).split('\n')[1]).toBe('a b c\t1\t');
  });

  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['red\u001b[31m\u202e', 'red<U+001B>[31m<U+202E>'],
  ])('a spreadsheet takes %j for text', (text, cell) => {
    expect(formatCsv({ columns: [{ head: 'text' }], rows: [[text]] })).toBe(`text\r\n${cell}\r\n`);
  });

  test('a number in CSV stays a number, below zero too', () => {
    expect(formatCsv({ columns: [{ head: 'score' }], rows: [[-1.5]] })).toBe('score\r\n-1.5\r\n');
  });
});
