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

/** How to paint a text in each tone. */
export type Palette = Readonly<Record<Tone, (text: string) => string>>;

/** Sixteen colours at most, so that the reader's own theme decides the shades; level 0 paints nothing. */
export function paletteOf(level: ColorSupportLevel): Palette {
  const chalk = new Chalk({ level: level > 1 ? 1 : level });
  return {
    plain: (text) => text,
    title: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    agree: (text) => chalk.green(text),
    compatible: (text) => chalk.yellow(text),
    conflict: (text) => chalk.red(text),
    only: (text) => chalk.cyan(text),
    person: (text) => chalk.cyan(text),
    organization: (text) => chalk.magenta(text),
    place: (text) => chalk.green(text),
    value: (text) => chalk.yellow(text),
    quote: (text) => chalk.italic(text),
  };
}
