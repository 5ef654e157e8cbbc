import { paletteOf } from '../../src/views/palette.ts';
import type { Screen } from '../../src/views/screen.ts';

/** A terminal without colours. */
export const terminal = (columns: number): Screen => ({ isTerminal: true, columns, paint: paletteOf(0) });

export const pipe: Screen = { isTerminal: false, columns: 100, paint: paletteOf(0) };
