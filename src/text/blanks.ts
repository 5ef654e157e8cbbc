/** First place at or after `from` that is not white space; `limit` when there is none before it. */
export function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** End of the text before `from` once its trailing white space is gone; not before `floor`. */
export function skipBlanksBack(text: string, floor: number, from: number): number {
  let at = from;
  while (at > floor && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** True for white space and line ends of any kind, and for the invisible marks that stand where white space does. */
export const isBlank = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0x85 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  (unit >= 0x2028 && unit <= 0x202f);

/** True for the units that end a line. */
export const isLineEnd = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
