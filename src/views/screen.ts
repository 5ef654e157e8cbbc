import type { Palette } from './palette.ts';

/** Where text for people will be read. */
export interface Screen {
  /** A person's terminal: tables with lines, cells cut to fit. Otherwise plain rows, nothing cut. */
  readonly isTerminal: boolean;
  /** Width in characters, at least 40. */
  readonly columns: number;
  readonly paint: Palette;
}
