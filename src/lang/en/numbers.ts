import type { Piece } from '../../text/pieces.ts';
import type { Sense } from '../phrase.ts';

/** Values of the number words; "a dozen", "a score" and the thousands are scales. */
const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Only directly behind a number: `15bn`. A bare `m` is left to money, elsewhere it means metres. */
const SUFFIXES = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['tr', 1e12],
  ['trn', 1e12],
  ['mil', 1e6],
  ['bil', 1e9],
]);
/** "Dozens of people": two or more of the scale, fewer than ten. */
const VAGUE = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
const HALVES = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** Beyond this a double no longer counts every unit: no amount in the news needs it. */
const LARGEST = 1e15;

export interface NumberRead {
  readonly senses: readonly Sense[];
  /** Index after the last piece. */
  readonly to: number;
}

/** The number that begins at a piece, in digits, words or both; undefined when none does. */
export function readNumber(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (piece.shape === 'number') return readDigits(pieces, at);
  return readVague(pieces, at) ?? readWords(pieces, at);
}

/** A word that begins no number in words, whatever follows it, is told apart here. */
export const mayBeginNumber = (form: string): boolean =>
  form === 'a' || form === 'an' || form === 'half' || SMALL.has(form) || TENS.has(form) || VAGUE.has(form);

function readDigits(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const { form } = pieces[at] as Piece;
  const base = readDecimalComma(pieces, at) ?? { value: parseDigits(form), to: at + 1 };
  if (base.value === undefined) return undefined;
  const fraction = readFraction(pieces, base.to);
  const scaled = readScales(pieces, fraction.to);
  const value = (base.value + fraction.value) * scaled.value;
  if (value > LARGEST) return { senses: [], to: scaled.to };
  const plain = scaled.to === at + 1 && /^\d{1,4}$|^\d{1,2}\.\d{1,2}$/.test(form);
  return { senses: [{ class: 'number', value }, ...(plain ? digitSenses(form) : [])], to: scaled.to };
}

/** `3,4 million` as the continent writes it; without a scale behind it the comma only separates. */
function readDecimalComma(pieces: readonly Piece[], at: number): { value: number; to: number } | undefined {
  const [whole, comma, decimal, scale] = pieces.slice(at, at + 4);
  if (comma?.form !== ',' || comma.spaced || decimal?.spaced || !SCALES.has(scale?.form ?? '')) return undefined;
  const value = Number(`${whole?.form}.${decimal?.form}`);
  return Number.isFinite(value) ? { value, to: at + 3 } : undefined;
}

/** Readings of up to four plain digits in dates and clock times. */
function digitSenses(form: string): Sense[] {
  const value = Number(form);
  const [hours = '', minutes] = form.split('.');
  if (minutes) return dottedSenses(form, Number(hours), Number(minutes));
  const senses: Sense[] = [];
  if (form.length === 4 && value >= 1000 && value < 2200) senses.push({ class: 'year', value });
  if (form.length === 2) senses.push({ class: 'two-digits', value });
  if (form.length === 2 && value < 60) senses.push({ class: 'minute', value });
  if (form.length <= 2 && value >= 1 && value <= 31) senses.push({ class: 'day', value });
  if (form.length <= 2 && value >= 1 && value <= 12) senses.push({ class: 'month-number', value });
  if (form === '1') senses.push({ class: 'single', value });
  if (form.length <= 2 && value <= 24) senses.push({ class: 'hour', value });
  return senses;
}

/** `10.30` is a time, `02.03` may begin a date. */
const dottedSenses = (form: string, first: number, second: number): Sense[] => [
  ...(first <= 24 && second < 60 && /\.\d\d$/.test(form) ? [{ class: 'dotted-time', value: form }] : []),
  ...(first >= 1 && first <= 31 && second >= 1 && second <= 12 ? [{ class: 'dotted-day', value: form }] : []),
];

/** `1,234.5`; groups of two are read too (`1,00,000`), a last group must have three digits; `1.234,5` is the continent's. */
function parseDigits(form: string): number | undefined {
  if (form.length > 24) return undefined;
  if (/\.\d{3},/.test(form)) return Number(form.replaceAll('.', '').replace(',', '.'));
  if (form.includes(',') && !/,\d{3}(?:\.\d+)?$/.test(form)) return undefined;
  return Number(form.replaceAll(',', ''));
}

/** `5 1/2`, `5-1/2`, `5½`, "two and a half", "two-and-a-half". */
function readFraction(pieces: readonly Piece[], at: number): { readonly value: number; readonly to: number } {
  const sign = HALVES.get(pieces[at]?.form ?? '');
  if (sign) return { value: sign, to: at + 1 };
  const dashed = pieces[at]?.form === '-' && !pieces[at]?.spaced;
  const from = dashed ? at + 1 : at;
  const [one, slash, parts] = pieces.slice(from, from + 3);
  const share = Number(one?.form) / Number(parts?.form);
  if ((dashed || one?.spaced) && slash?.form === '/' && FRACTIONS.test(`${one?.form}/${parts?.form}`) && share < 1)
    return { value: share, to: from + 3 };
  const words = pieces.slice(from, from + (dashed ? 5 : 3)).map((piece) => piece.form);
  const half = words.join(dashed ? '' : ' ') === (dashed ? 'and-a-half' : 'and a half');
  return half ? { value: 0.5, to: from + words.length } : { value: 0, to: at };
}

const FRACTIONS = /^\d{1,2}\/(?:[2-9]|16|32)$/;

/** How many scales may follow one another: "two hundred thousand million". */
const MOST_SCALES = 3;

function readScales(pieces: readonly Piece[], at: number): { readonly value: number; readonly to: number } {
  const piece = pieces[at];
  const suffix = SUFFIXES.get(piece?.form ?? '');
  if (suffix && (!piece?.spaced || suffix > 1e3)) return { value: suffix, to: at + 1 };
  let value = 1;
  let to = at;
  for (let count = 0; count < MOST_SCALES; count += 1) {
    const next = pieces[to]?.form === '-' && !pieces[to]?.spaced ? to + 1 : to;
    const scale = SCALES.get(pieces[next]?.form ?? '');
    if (!scale) break;
    value *= scale;
    to = next + 1;
  }
  return { value, to };
}

function readVague(pieces: readonly Piece[], at: number): NumberRead | undefined {
  let scale = VAGUE.get(pieces[at]?.form ?? '');
  if (!scale) return undefined;
  let to = at + 1;
  for (let count = 0; count < MOST_SCALES && pieces[to]?.form === 'of'; count += 1) {
    const further = VAGUE.get(pieces[to + 1]?.form ?? '');
    if (!further) break;
    scale *= further;
    to += 2;
  }
  return scale > LARGEST ? undefined : { senses: [{ class: 'vague', value: scale }], to };
}

/** "Two hundred and five thousand", "twenty-five", "a dozen", "half a million". */
function readWords(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const { form } = pieces[at] as Piece;
  const article = form === 'a' || form === 'an';
  const half = form === 'half' && pieces[at + 1]?.form === 'a';
  if (article || half) {
    const scaled = readScales(pieces, at + (half ? 2 : 1));
    if (scaled.value === 1) return undefined;
    return { senses: [{ class: 'number', value: scaled.value * (half ? 0.5 : 1) }], to: scaled.to };
  }
  const state = { total: 0, group: 0, to: at };
  while (state.to < at + 12 && addWord(pieces, state, at)) {}
  const value = state.total + state.group;
  if (state.to === at || value > LARGEST) return undefined;
  const fraction = readFraction(pieces, state.to);
  const scaled = fraction.value > 0 ? readScales(pieces, fraction.to) : { value: 1, to: state.to };
  const senses: Sense[] = [{ class: 'number', value: (value + fraction.value) * scaled.value }];
  if (state.to === at + 1 && value >= 1 && value <= 12) senses.push({ class: 'hour-word', value });
  return { senses, to: scaled.to };
}

/** Takes one more number word into `state`; false when the number is over. */
function addWord(pieces: readonly Piece[], state: { total: number; group: number; to: number }, from: number): boolean {
  let at = state.to;
  if (at > from && (pieces[at]?.form === '-' || (pieces[at]?.form === 'and' && state.group >= 100))) at += 1;
  const form = pieces[at]?.form ?? '';
  const small = SMALL.get(form);
  const tens = TENS.get(form);
  const scale = SCALES.get(form);
  if (small !== undefined && (state.group % 10 === 0 || at === from) && (state.group % 100 === 0 || small < 10)) {
    if (at > from && state.group % 100 === 0 && state.group === 0 && state.total === 0) return false;
    state.group += small;
  } else if (tens && state.group % 100 === 0) state.group += tens;
  else if (scale && at > from && scale < 1000) state.group *= scale;
  else if (scale && at > from) {
    state.total += (state.group || 1) * scale;
    state.group = 0;
  } else return false;
  state.to = at + 1;
  return true;
}
