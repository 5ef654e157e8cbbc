import type { Io, Stream } from './io.ts';

export type ColorWish = 'auto' | 'always' | 'never';

/** Whether to paint on `stream`: the flag, then NO_COLOR, then FORCE_COLOR or CLICOLOR_FORCE, then a capable terminal. */
export function wantsColor(wish: ColorWish, env: Io['env'], stream: Stream): boolean {
  if (wish !== 'auto') return wish === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'] ?? env['CLICOLOR_FORCE'];
  if (forced) return forced !== '0' && forced !== 'false';
  return stream.isTerminal && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0';
}
