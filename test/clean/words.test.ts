import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordBits } from '../../src/clean/word-bits.ts';
import { WordCounts } from '../../src/clean/word-counts.ts';
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

test('a word is counted once in each paragraph, whatever numbers words have', () => {
  const paragraphs = fc.array(fc.array(fc.integer({ min: -3, max: 3 }).map((small) => small * 0x10001)), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(paragraphs, (groups) => {
      const counts = new WordCounts(groups.flat().length);
      for (const [index, words] of groups.entries()) for (const word of words) counts.add(word, index + 1);
      for (const word of new Set(groups.flat())) {
        expect(counts.of(word)).toBe(groups.filter((words) => words.includes(word)).length);
      }
      expect(counts.of(hashWord('absent'))).toBe(0);
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
