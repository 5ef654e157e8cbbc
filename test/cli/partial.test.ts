import { expect, test } from 'vitest';
import { corpus } from './run.ts';

const IDS = ['000', '001', '002', '003', '004'];

test.each(['--json', '--csv', '--ndjson', '--phrases --json', '--keep-numbers --top 3 --json', '--against 002 --json'])(
  'keywords of parts, merged, are those of the whole: %s',
  async (line) => {
    const options = line.split(' ');
    const manner = options.filter((option) => ['--phrases', '--keep-numbers'].includes(option));
    const parts = await Promise.all(
      [IDS.slice(0, 2), IDS.slice(2, 3), IDS.slice(3)].map((ids) =>
        corpus(['keywords', ...ids, ...manner, '--partial']),
      ),
    );
    const lines = parts.map(({ out }) => out);
    const late = await corpus(['keywords', '--merge', '--partial', ...manner], { stdin: lines.slice(1).join('') });
    const whole = await corpus(['keywords', ...IDS, ...options]);
    expect(await corpus(['keywords', '--merge', ...options], { stdin: lines.join('') })).toEqual(whole);
    expect(await corpus(['keywords', '--merge', '-', ...options], { stdin: lines[0] + late.out })).toEqual(whole);
    expect(whole.code).toBe(0);
  },
);

test('what was counted otherwise, or is no count, is not added', async () => {
  const { out } = await corpus(['keywords', '002', '--partial']);
  const otherwise = await corpus(['keywords', '--merge', '--phrases'], { stdin: out });
  expect(otherwise.err).toBe('corpus: -, line 1 was counted without --phrases; leave it out here too\n');
  expect(otherwise.code).toBe(2);
  const none = await corpus(['keywords', '--merge', '--json'], { stdin: `{"id":1}\n${out}` });
  expect(none.code).toBe(2);
  expect(none.err).toContain('-, line 1: it is no partial count');
  expect(JSON.parse(none.out).keywords).toHaveLength(20);
});
