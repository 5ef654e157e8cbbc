import type { Annotated, Token } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';
import { isCapitalAt } from '../text/capital.ts';
import { fold } from '../text/fold.ts';
import type { Quotation } from './quotations.ts';

/** The strongest punctuation before a piece. */
export type Gap = '' | ',' | ':' | '-' | '(' | ')' | '.';

/** A word of the writer's own, or a whole quotation standing among them. */
export interface Piece extends Span {
  /** Folded form; empty for a quotation. */
  readonly norm: string;
  readonly capital: boolean;
  /** A genitive: the phrase goes on. */
  readonly possessive: boolean;
  readonly gap: Gap;
  readonly sentence: number;
  /** Index into the quotations. */
  readonly quotation?: number;
}

/** A sentence of the writer's, quotations taken as single pieces. */
export interface Frame {
  readonly block: number;
  readonly pieces: readonly Piece[];
}

const DASH = /[—–―]|\s-|--/;

/** A longer run is cut: it keeps the work on a text without full stops linear. */
const LONGEST = 150;

/** The sentences of one block as their writer built them: a full stop inside a quotation does not end one. */
export function toFrames(
  article: Annotated<'sentences' | 'tokens'>,
  tokens: readonly number[],
  quotations: readonly Quotation[],
  block: number,
): Frame[] {
  const pieces = toPieces(article, tokens, quotations);
  const frames: Frame[] = [];
  let current: Piece[] = [];
  for (const piece of pieces) {
    if (current.length && (piece.gap === '.' || current.length >= LONGEST)) {
      frames.push({ block, pieces: current });
      current = [];
    }
    current.push(piece);
  }
  if (current.length) frames.push({ block, pieces: current });
  return frames;
}

function toPieces(
  { text, tokens: all }: Annotated<'sentences' | 'tokens'>,
  tokens: readonly number[],
  quotations: readonly Quotation[],
): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const push = (piece: Omit<Piece, 'gap'>): void => {
    pieces.push({ ...piece, gap: gapBetween(text, pieces.at(-1), piece, quotations) });
  };
  const putQuotation = (sentence: number): void => {
    const quotation = quotations[next];
    if (quotation) push({ ...quotation.outer, norm: '', capital: false, possessive: false, sentence, quotation: next });
    next += 1;
  };
  for (const index of tokens) {
    const token = all[index];
    if (!token) continue;
    while ((quotations[next]?.outer.end ?? Infinity) <= token.start) putQuotation(token.sentence);
    const quotation = quotations[next];
    if (quotation && token.end > quotation.outer.start) {
      putQuotation(token.sentence);
      continue;
    }
    const inside = quotations[next - 1];
    if (inside && token.start < inside.outer.end) continue;
    push({
      start: token.start,
      end: token.end,
      norm: token.norm,
      capital: isCapitalAt(text, token.start),
      possessive: isPossessive(text, token),
      sentence: token.sentence,
    });
  }
  while (next < quotations.length) putQuotation(all[tokens.at(-1) ?? 0]?.sentence ?? 0);
  return pieces;
}

/** A token's norm has lost its ending. */
const isPossessive = (text: string, { start, end, norm }: Token): boolean =>
  end - start !== norm.length && fold(text.slice(start, end)).length > norm.length;

/** What stands between two pieces; of a quotation also the mark it ends on, which the writer put there. */
function gapBetween(
  text: string,
  left: Piece | undefined,
  right: Omit<Piece, 'gap'>,
  quotations: readonly Quotation[],
): Gap {
  if (!left) return '';
  const between = text.slice(left.end, Math.min(right.start, left.end + 40));
  if (between === ' ' && left.quotation === undefined && left.sentence === right.sentence) return '';
  const quotation = left.quotation === undefined ? undefined : quotations[left.quotation];
  if (!quotation) return left.sentence === right.sentence ? strongest(between) : '.';
  const last = text[quotation.end - 1] ?? '';
  if (DASH.test(between)) return '-';
  const stops = /[.!?…]/.test(last);
  if (/[.;]/.test(between) || (stops && /[\n\r]/.test(between))) return '.';
  if (stops && (right.capital || right.quotation !== undefined)) return last === '.' ? '.' : '-';
  return stops || last === ',' ? ',' : strongest(between);
}

function strongest(between: string): Gap {
  if (/[)\]]/.test(between)) return ')';
  if (/[([]/.test(between)) return '(';
  if (/:/.test(between)) return ':';
  if (between.includes(';') || DASH.test(between)) return '-';
  return between.includes(',') ? ',' : '';
}
