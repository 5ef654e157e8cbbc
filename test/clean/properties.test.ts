import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLines } from '../../src/text/lines.ts';
import { cleanText } from './article.ts';

const LINES = [
  'Talks resume in Lima after a week of silence',
  'By Ana Silva and Kofi Boateng',
  'March 3, 2018',
  'LIMA: Ministers of both countries met on Monday for talks that nobody had expected to take place so soon.',
  'The talks, said one diplomat, “went better than anyone had dared to hope” 🎉 after the long silence.',
  'Re\u0301sume\u0301s of the delegates were handed out before the meeting began in the old town hall.',
  'Leave a Reply',
  'One comment',
  '  1. I do not believe a word of it.',
  'Share',
  '\u00a0',
  '…',
  '   ',
  '',
];

const page = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 60 })), { maxLength: 25 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r', '\u2028').map((end) => lines.join(end)));

test('every non-blank line is in exactly one block', () => {
  fc.assert(
    fc.property(page, (text) => {
      const held = cleanText(text).blocks.flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      const lines = [...findLines(text)].map(({ number }) => number);
      expect(held.filter((line) => lines.includes(line))).toEqual(lines);
    }),
  );
});

test('blocks follow each other inside the text and begin and end at their lines', () => {
  fc.assert(
    fc.property(page, (text) => {
      const lines = new Map([...findLines(text)].map((line) => [line.number, line]));
      let from = 0;
      for (const { start, end, lines: range } of cleanText(text).blocks) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(start).toBe(lines.get(range[0])?.start);
        expect(end).toBe(lines.get(range[1])?.end);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a value read in the text points at the place that says it', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { title, authors, dateline } = cleanText(text).metadata;
      const plain = (raw: string): string => raw.normalize('NFC').split(/\s/u).filter(Boolean).join(' ');
      for (const sourced of [...authors, ...(title ? [title] : []), ...(dateline ? [dateline] : [])]) {
        expect(plain(text.slice(sourced.span?.start, sourced.span?.end))).toBe(sourced.value);
      }
    }),
  );
});

test('text taken as it is loses nothing', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { blocks } = cleanText(text, { asIs: true });
      expect(blocks.every(({ keep, role, rule }) => keep && role === 'body' && rule === 'as-is')).toBe(true);
    }),
  );
});
