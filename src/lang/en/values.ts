import type { Piece } from '../../text/pieces.ts';
import { compilePhrases, type PhraseRule, type Sense, type Term } from '../phrase.ts';
import type { Meaning, ValueKnowledge } from '../values.ts';
import { BOUNDS } from './bounds.ts';
import { readNumber } from './numbers.ts';
import { quantities } from './quantities.ts';
import { quantityWords } from './quantity-words.ts';
import { holidays, timeWords } from './time-words.ts';
import { absoluteTimes } from './times-absolute.ts';
import { amountsOfTime } from './times-amounts.ts';
import { relativeTimes } from './times-relative.ts';

const rules: readonly PhraseRule<Meaning>[] = [...absoluteTimes, ...relativeTimes, ...quantities, ...amountsOfTime];

export const values: ValueKnowledge = { toTerms, rules, find: compilePhrases(rules), holidays };

const PHRASES: ReadonlyMap<string, readonly Sense[]> = new Map([
  ...[...BOUNDS].map(([words, bound]): [string, Sense[]] => [words, [{ class: 'bound', value: bound }]]),
  ...[...holidays.keys()].map((name): [string, Sense[]] => [name, [{ class: 'holiday', value: name }]]),
]);
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((words) => words.split(' ').length));

/** Pieces with their readings: numbers and set phrases are one term. */
function toTerms(pieces: readonly Piece[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const group = readNumber(pieces, at) ?? readPhrase(pieces, at);
    const to = group?.to ?? at + 1;
    const last = pieces[to - 1] as Piece;
    const form = to === at + 1 ? piece.form : '';
    const senses = [...(group?.senses ?? []), ...(to === at + 1 ? sensesOf(piece) : [])];
    terms.push({ start: piece.start, end: last.end, form, senses, spaced: piece.spaced, capital: piece.capital });
    at = to;
  }
  return terms;
}

/** A bound or a feast of several words. */
function readPhrase(pieces: readonly Piece[], at: number): { senses: readonly Sense[]; to: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 1; length -= 1) {
    const words = pieces.slice(at, at + length).map((piece) => piece.form);
    const senses = PHRASES.get(words.join(' '));
    if (senses) return { senses, to: at + length };
  }
  return undefined;
}

const NAMES: ReadonlySet<string> = new Set(['month', 'weekday', 'weekdays']);

function sensesOf(piece: Piece): readonly Sense[] {
  if (piece.shape === 'number') return [];
  const word = piece.form.replace(/'s$/, '');
  // Names of months and days are written with a capital: "they march", "the sun", "he sat".
  const dated = (timeWords.get(word) ?? []).filter((sense) => piece.capital || !NAMES.has(sense.class));
  const known = [...dated, ...(quantityWords.get(word) ?? []), ...(PHRASES.get(word) ?? [])];
  if (known.length > 0 || piece.shape === 'mark') return known;
  if (/[^aiu]s$/.test(word)) return [{ class: 'plural', value: word }];
  return word.endsWith('ed') ? [{ class: 'tense', value: 'past' }] : [];
}
