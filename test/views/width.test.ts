import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { paletteOf } from '../../src/views/palette.ts';
import { cutTo, padTo, widthOf, wrapTo } from '../../src/views/width.ts';

const { conflict, strong } = paletteOf(1);

/** Words of a newsroom, with the blanks, marks and scripts that need more care among them. */
const text = fc
  .array(
    fc.constantFrom(
      'talks',
      'a',
      'Minister’s',
      '—',
      '“Never,”',
      'Мовчан',
      'Tromsø',
      '',
      '\u00a0',
      'nine\u00a0years',
      '北京',
      '👍🏽',
      'प्रधानमंत्री',
      'e\u0301tude',
      'one\ttwo',
      'line\nbreak',
      'donaudampfschifffahrtsgesellschaft',
      conflict('denied'),
      strong('two words'),
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));

describe('columns of a terminal', () => {
  test('ordinary prose is measured and broken as the library does it', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (written, width) => {
        expect(widthOf(written)).toBe(stringWidth(written));
        expect(wrapTo(written, width)).toEqual(wrapAnsi(written, width, { hard: true }).split('\n'));
      }),
      { numRuns: 500 },
    );
  });

  test('every character taken for a narrow one is one', () => {
    const units = Array.from({ length: 0x2800 }, (_, unit) => String.fromCharCode(unit)).filter(
      (unit) => unit !== '\u001b',
    );
    const wrong = units.filter((unit) => widthOf(`a${unit}b`) !== stringWidth(`a${unit}b`));
    expect(wrong).toEqual([]);
  });

  test('an ellipsis stands where a line was cut, padding fills the rest', () => {
    expect(cutTo('Ceasefire talks resume', 10)).toBe('Ceasefire…');
    expect(cutTo('Ceasefire talks resume', 11)).toBe('Ceasefire…');
    expect(cutTo('北京会谈恢复', 6)).toBe('北京…');
    expect(padTo('北京', 6)).toBe('北京  ');
  });
});
