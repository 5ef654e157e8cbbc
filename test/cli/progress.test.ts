import { expect, test } from 'vitest';
import { formatProgress, Progress } from '../../src/cli/progress.ts';

test.each<readonly [label: string, articles: number, elapsed: number, expected: number | undefined, line: string]>([
  ['with an end in sight', 412, 16_480, 10_000, 'corpus: 412 of 10,000 articles, 25/s, 6:24 left'],
  ['hours to go', 1000, 100_000, 100_000, 'corpus: 1,000 of 100,000 articles, 10/s, 2:45:00 left'],
  ['a stream', 1234, 1000, undefined, 'corpus: 1,234 articles, 1,200/s'],
  ['more articles than files', 30, 1000, 2, 'corpus: 30 articles, 30/s'],
])('%s', (_, articles, elapsed, expected, line) => {
  expect(formatProgress(articles, elapsed, expected)).toBe(line);
});

test('is shown after half a second, five times a second, and wiped', async () => {
  const written: string[] = [];
  const clock = { now: 0 };
  const write = async (text: string | Uint8Array): Promise<void> => {
    written.push(`${text}`);
  };
  const progress = new Progress({ isTerminal: true, columns: 80, write }, () => clock.now);
  progress.expect(4);
  for (const now of [400, 600, 700, 900]) {
    clock.now = now;
    await progress.step();
  }
  await progress.clear();
  await progress.clear();
  expect(written).toEqual([
    '\r\u001b[2Kcorpus: 2 of 4 articles, 3.3/s, 0:01 left',
    '\r\u001b[2Kcorpus: 4 of 4 articles, 4.4/s, 0:00 left',
    '\r\u001b[2K',
  ]);
});
