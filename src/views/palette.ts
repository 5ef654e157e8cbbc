import { Chalk, type ColorSupportLevel } from 'chalk';

/** What a stretch of text is, so that one place decides how it looks. */
export type Tone =
  | 'plain'
  | 'title'
  | 'strong'
  | 'dim'
  | 'agree'
  | 'compatible'
  | 'conflict'
  | 'only'
  | 'person'
  | 'organization'
  | 'place'
  | 'value'
  | 'quote';

/** How to paint each tone. */
export type Palette = Readonly<Record<Tone, (text: string) => string>>;

/** Sixteen colours at most, so that the reader's own theme decides the shades; level 0 paints nothing. */
export function paletteOf(level: ColorSupportLevel): Palette {
  const chalk = new Chalk({ level: level > 1 ? 1 : level });
  return {
    plain: (text) => text,
    title: chalk.bold,
    strong: chalk.bold,
    dim: chalk.dim,
    agree: chalk.green,
    compatible: chalk.yellow,
    conflict: chalk.red,
    only: chalk.cyan,
    person: chalk.cyan,
    organization: chalk.magenta,
    place: chalk.green,
    value: chalk.yellow,
    quote: chalk.italic,
  };
}
