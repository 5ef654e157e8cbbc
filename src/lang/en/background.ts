import { type Background, parseBackground } from '../background.ts';
import frequencies from './background.txt';

let parsed: Background | undefined;

/** English news, read when first asked for. */
export const background: Background = {
  idf: (stem) => {
    parsed ??= parseBackground(frequencies);
    return parsed.idf(stem);
  },
};
