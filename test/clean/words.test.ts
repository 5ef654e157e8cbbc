import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberDistinct } from '../../src/clean/numbering.ts';
import { WordBits } from '../../src/clean/word-bits.ts';
import { hashRun, hashWord, hashWords } from '../../src/clean/words.ts';

test('case, apostrophes and soft hyphens make no other word', () => {
  const { hashes, starts, count } = hashWords('The minister’s RE\u00adPLY, the ministers reply.');
  expect(count).toBe(6);
  expect([...hashes.subarray(0, 3)]).toEqual([...hashes.subarray(3, 6)]);
  expect([...starts.subarray(0, 3)]).toEqual([0, 4, 15]);
});

test('equal runs of words have equal numbers', () => {
  const { hashes } = hashWords('talks resume in Lima, talks resume in Lisbon');
  expect(hashRun(hashes, 0, 3)).toBe(hashRun(hashes, 4, 7));
  expect(hashRun(hashes, 0, 4)).not.toBe(hashRun(hashes, 4, 8));
});

test('equal hashes have one number, counted from 0 in the order met, however many there are', () => {
  const small = fc.array(fc.integer({ min: -3, max: 3 }).map((hash) => hash * 0x10001));
  const many = fc.nat(3000).map((length) => Array.from({ length }, (_, index) => Math.imul(index % 1700, 0x9e3779b1)));
  fc.assert(
    fc.property(fc.oneof(small, many), (hashes) => {
      const { numbers, distinct } = numberDistinct(Int32Array.from(hashes));
      expect([...distinct]).toEqual([...new Set(hashes)]);
      expect(Array.from(numbers, (number) => distinct[number])).toEqual(hashes);
    }),
  );
});

test('a word has the bits of all its entries, whatever numbers words have', () => {
  const entry = fc.tuple(
    fc.integer({ min: -3, max: 3 }).map((small) => small * 0x10001),
    fc.nat(30).map((nth) => 1 << nth),
  );
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const table = new WordBits(entries);
      for (const [word] of entries) {
        const bits = entries.filter(([other]) => (other || 1) === (word || 1)).reduce((all, [, own]) => all | own, 0);
        expect(table.of(word)).toBe(bits);
      }
      expect(table.of(hashWord('absent'))).toBe(0);
    }),
  );
});
