import type { SpeechKnowledge } from '../lang/speech.ts';
import type { Quote } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';
import type { Attribution } from './attribution.ts';
import type { Frame, Piece } from './frames.ts';
import type { Quotation } from './quotations.ts';

/** Fewest words of content that make a report: "officials said no" is one, "she said so" none. */
const FEWEST = 3;

/** How far behind its verb "that" may stand: "told reporters in the capital on Friday that". */
const FARTHEST = 8;

/** Words of time and place that may follow a trailing report. */
const TAIL = 6;

interface Reported extends Frame {
  readonly attributions: readonly Attribution[];
}

/** Speech a clause reports in the writer's words: "X said that ...", "..., officials said", "According to X, ...". */
export function findIndirect(frame: Reported, quotations: readonly Quotation[], speech: SpeechKnowledge): Quote[] {
  const { pieces } = frame;
  const quotes: Quote[] = [];
  frame.attributions.forEach((attribution, index) => {
    const { cue, source } = attribution;
    if (!source) return;
    const limit = limitOf(frame, index);
    const content = contentAfter(pieces, attribution, speech, limit) ?? contentBefore(pieces, attribution, speech);
    if (!content || isQuoted(pieces, content, quotations)) return;
    const first = pieces[content.from];
    const last = pieces[content.to];
    if (!first || !last) return;
    quotes.push({
      start: first.start,
      end: last.end,
      manner: 'indirect',
      sentence: first.sentence,
      speaker: spanOf(pieces, source.from, source.to),
      cue: spanOf(pieces, cue.from, cue.to),
    });
  });
  return quotes;
}

/** Last piece the content may hold: the next report of the same source, or a trailing one of another, ends it. */
function limitOf({ pieces, attributions }: Reported, index: number): number {
  const own = attributions[index]?.source?.from;
  for (const next of attributions.slice(index + 1)) {
    if (!next.source) continue;
    if (next.source.from === own) return next.cue.from - 1;
    if (isTrailing(pieces, next)) return Math.min(next.cue.from, next.source.from) - 1;
  }
  return pieces.length - 1;
}

/** A report set off by a comma with little behind it: "..., officials said on Monday". */
function isTrailing(pieces: readonly Piece[], { cue, source, report }: Attribution): boolean {
  if (!source || report === 'call') return false;
  const first = Math.min(cue.from, source.from);
  const behind = pieces.length - 1 - Math.max(cue.to, source.to);
  const next = pieces[Math.max(cue.to, source.to) + 1];
  return (
    (pieces[first]?.gap === ',' || report === 'phrase') && (behind <= TAIL || (next?.gap === ',' && next !== undefined))
  );
}

const spanOf = (pieces: readonly Piece[], from: number, to: number): Span => ({
  start: pieces[from]?.start ?? 0,
  end: pieces[to]?.end ?? 0,
});

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The content clause behind the cue. */
function contentAfter(
  pieces: readonly Piece[],
  attribution: Attribution,
  speech: SpeechKnowledge,
  limit: number,
): Range | undefined {
  const { cue, source, report, inverted } = attribution;
  const behind = inverted ? Math.max(cue.to, source?.to ?? 0) : cue.to;
  const that = complementiserAfter(pieces, behind, limit, report === 'call' ? 1 : FARTHEST, speech);
  const from = (that ?? behind) + 1;
  if (limit - from + 1 < FEWEST) return undefined;
  if (report === 'phrase') return pieces[from]?.gap === ',' && cue.from === 0 ? { from, to: limit } : undefined;
  if (that === undefined && (report !== 'clause' || inverted || !opensClause(pieces[from], speech))) return undefined;
  return { from, to: limit };
}

/** The "that" of reported speech, not of a relative frame: a subject follows it. */
function complementiserAfter(
  pieces: readonly Piece[],
  behind: number,
  limit: number,
  reach: number,
  speech: SpeechKnowledge,
): number | undefined {
  for (let at = behind + 1; at <= Math.min(behind + reach, limit); at += 1) {
    const next = pieces[at + 1]?.norm ?? '';
    if (speech.complementisers.has(pieces[at]?.norm ?? '')) return speech.auxiliaries.has(next) ? undefined : at;
  }
  return undefined;
}

const opensClause = (piece: Piece | undefined, speech: SpeechKnowledge): boolean =>
  piece !== undefined &&
  piece.gap !== ',' &&
  !speech.openers.has(piece.norm) &&
  !speech.innerPrepositions.has(piece.norm) &&
  !speech.conjunctions.has(piece.norm);

/** The content clause before a trailing report: "The talks went well, officials said". */
function contentBefore(pieces: readonly Piece[], attribution: Attribution, speech: SpeechKnowledge): Range | undefined {
  const { cue, source } = attribution;
  if (!source || !isTrailing(pieces, attribution)) return undefined;
  const to = Math.min(cue.from, source.from) - 1;
  const adverbial =
    speech.openers.has(pieces[0]?.norm ?? '') && !pieces.slice(1, to + 1).some(({ gap }) => gap === ',');
  return to + 1 < FEWEST || adverbial ? undefined : { from: 0, to };
}

/** True when the content is nothing but a quotation, which is found as such. */
function isQuoted(pieces: readonly Piece[], { from, to }: Range, quotations: readonly Quotation[]): boolean {
  let words = 0;
  for (let at = from; at <= to; at += 1) {
    if (pieces[at]?.quotation === undefined) words += 1;
    else if (quotations.length && pieces[at]?.gap === ':') return true;
  }
  return words < FEWEST;
}
