const BARS = '▁▂▃▄▅▆▇█';

/** Counts as a row of bars, the largest full; nothing is a blank. */
export function formatSparkline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => (count > 0 ? BARS.charAt(Math.ceil((count / most) * BARS.length) - 1) : ' ')).join('');
}
