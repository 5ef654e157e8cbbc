import type { Piece } from '../../text/pieces.ts';
import { remember } from '../../text/remember.ts';
import { parseSet } from '../list.ts';
import type { Sense, Term } from '../phrase.ts';
import { BOUNDS } from './bounds.ts';
import { looksPlural } from './nouns.ts';
import { mayBeginNumber, readNumber } from './numbers.ts';
import { quantityWords } from './quantity-words.ts';
import { holidays, timeWords } from './time-words.ts';

/** Words read as one term, written with single blanks between their pieces. */
const PHRASES: ReadonlyMap<string, readonly Sense[]> = new Map([
  ...[...BOUNDS].map(([words, bound]): [string, Sense[]] => [words, [{ class: 'bound', value: bound }]]),
  ...[...holidays.keys()].map((name): [string, Sense[]] => [name, [{ class: 'holiday', value: name }]]),
  ...['set to', 'set for', 'to be', 'as soon as', 'as early as', 'going to', 'about to'].map(
    (words): [string, Sense[]] => [words, [{ class: 'tense', value: 'future' }]],
  ),
]);
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((words) => words.split(' ').length));
const PHRASE_STARTS: ReadonlySet<string> = new Set([...PHRASES.keys()].map((words) => words.split(' ')[0] ?? ''));

/** Short forms that take their full stop with them: `Jan. 25`, `Rs. 500`. */
const SHORT = parseSet(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rs no'.replaceAll(
    ' ',
    '\n',
  ),
);

/** Classes that only names have: "they march", "the sun" and "he sat" are none. */
const NAMES: ReadonlySet<string> = new Set(['month', 'weekday', 'weekdays', 'holiday']);

interface Reading {
  readonly form?: string;
  readonly senses: readonly Sense[];
  /** Index after the last piece. */
  readonly to: number;
}

/** Pieces with their readings; numbers, set phrases, initials and abbreviations are one term each. */
export function toTerms(pieces: readonly Piece[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const alone = piece.shape === 'number' ? undefined : readAlone(piece);
    const reading = alone ? { form: piece.form, senses: alone, to: at + 1 } : readTogether(pieces, at);
    const { start, spaced, capital } = piece;
    const end = (pieces[reading.to - 1] as Piece).end;
    const form = reading.form ?? (reading.to === at + 1 ? piece.form : '');
    const senses = terms.at(-1)?.form === 'be' ? withoutTense(reading.senses) : reading.senses;
    terms.push({ start, end, form, senses, spaced, capital });
    at = reading.to;
  }
  return terms;
}

const readTogether = (pieces: readonly Piece[], at: number): Reading =>
  readNumber(pieces, at) ?? readPhrase(pieces, at) ?? readInitials(pieces, at) ?? readWord(pieces, at);

/** The senses of a word or mark that is read by itself whatever follows it; undefined for one that may begin something longer. */
function readAlone({ form, shape, capital }: Piece): readonly Sense[] | undefined {
  const alone = shape === 'mark' ? markAlone(form) : wordAlone(form);
  return alone?.[capital ? 'large' : 'small'];
}

interface Alone {
  readonly large: readonly Sense[];
  readonly small: readonly Sense[];
}

const markAlone = remember((form) =>
  PHRASE_STARTS.has(form) ? null : { large: knownSenses(form), small: knownSmall(form) },
);

const wordAlone = remember((form): Alone | null => {
  const word = withoutPossessive(form);
  if (form.length === 1 || mayBeginNumber(form) || PHRASE_STARTS.has(form) || SHORT.has(word)) return null;
  return { large: sensesOfCapital(word), small: sensesOfSmall(word) };
});

/** "Must be returned by Friday" is not told in the past. */
const withoutTense = (senses: readonly Sense[]): readonly Sense[] => senses.filter((sense) => sense.class !== 'tense');

/** A bound, a feast, or words that look ahead. */
function readPhrase(pieces: readonly Piece[], at: number): Reading | undefined {
  const first = pieces[at];
  if (!first || !PHRASE_STARTS.has(first.form)) return undefined;
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 1; length -= 1) {
    const words = pieces.slice(at, at + length).map((piece) => piece.form);
    const senses = PHRASES.get(withoutPossessive(words.join(' ')));
    if (senses && (first.capital || !NAMES.has(senses[0]?.class ?? ''))) return { senses, to: at + length };
  }
  return undefined;
}

/** `U.S.`, `a.m.`: letters with a stop each. */
function readInitials(pieces: readonly Piece[], at: number): Reading | undefined {
  let to = at;
  while (pieces[to]?.form.length === 1 && pieces[to]?.shape === 'word' && isJoined(pieces, to + 1, '.')) {
    to += 2;
    if (pieces[to]?.spaced) break;
  }
  if (to - at === 2 && pieces[to]?.form === 'm' && !pieces[to]?.spaced) to += 1;
  if (to - at < 3) return undefined;
  const form = pieces
    .slice(at, to)
    .map((piece) => piece.form)
    .join('')
    .replaceAll('.', '');
  return { form: `${form}.`, senses: sensesOf(`${form}.`, pieces[at] as Piece), to };
}

const isJoined = (pieces: readonly Piece[], at: number, form: string): boolean =>
  pieces[at]?.form === form && !pieces[at]?.spaced;

function readWord(pieces: readonly Piece[], at: number): Reading {
  const piece = pieces[at] as Piece;
  if (piece.shape === 'number') return { senses: [], to: at + 1 };
  const word = withoutPossessive(piece.form);
  const stop = SHORT.has(word) && piece.capital && isJoined(pieces, at + 1, '.');
  return { form: piece.form, senses: sensesOf(word, piece), to: at + (stop ? 2 : 1) };
}

function sensesOf(word: string, { shape, capital }: Piece): readonly Sense[] {
  if (shape === 'mark') return capital ? knownSenses(word) : knownSmall(word);
  return capital ? sensesOfCapital(word) : sensesOfSmall(word);
}

const knownSenses = (word: string): Sense[] => [
  ...(timeWords.get(word) ?? []),
  ...(quantityWords.get(word) ?? []),
  ...(PHRASES.get(word) ?? []),
];

const knownSmall = (word: string): Sense[] => knownSenses(word).filter((sense) => !NAMES.has(sense.class));

const sensesOfCapital = (word: string): readonly Sense[] => orPlural(knownSenses(word), word);

const sensesOfSmall = (word: string): readonly Sense[] => {
  const senses = orPlural(knownSmall(word), word);
  return senses.length === 0 && word.endsWith('ed') ? [PAST] : senses;
};

const PAST: Sense = { class: 'tense', value: 'past' };

const orPlural = (known: Sense[], word: string): Sense[] =>
  known.length === 0 && looksPlural(word) ? [{ class: 'plural', value: word }] : known;

const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);
