/** Eighths of a cell, rising and growing to the right. */
const RISING = ' ▁▂▃▄▅▆▇█';
const GROWING = ' ▏▎▍▌▋▊▉█';

/**
 * Values as a row of columns, the highest a full cell, zero a dot. More values than `width` are put together, each column showing
 * the highest of its own; of few each column is up to three cells wide.
 */
export function toSparkline(values: readonly number[], width: number): string {
  const peak = Math.max(...values);
  const cells = Math.max(1, Math.min(3, Math.floor(width / values.length)));
  const size = Math.max(1, Math.ceil(values.length / Math.max(1, width)));
  const columns = Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    Math.max(...values.slice(at * size, (at + 1) * size)),
  );
  return columns
    .map((value) => (value > 0 ? RISING.charAt(Math.ceil((8 * value) / peak)) : '·').repeat(cells))
    .join('');
}

/** A bar for `value`, `width` cells long when it is `peak`; never nothing for more than zero. */
export function toBar(value: number, peak: number, width: number): string {
  if (!(value > 0) || !(peak > 0)) return '';
  const eighths = Math.max(1, Math.round((8 * width * Math.min(value, peak)) / peak));
  return '█'.repeat(Math.floor(eighths / 8)) + (eighths % 8 > 0 ? GROWING.charAt(eighths % 8) : '');
}
