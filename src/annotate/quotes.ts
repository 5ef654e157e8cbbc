import type { Language } from '../lang/language.ts';
import type { SpeechKnowledge } from '../lang/speech.ts';
import type { Annotated, Quote } from '../model/annotated.ts';
import { byPosition, type Span } from '../model/span.ts';
import { type Attribution, findAttributions, findSubject } from './attribution.ts';
import { type Frame, type Piece, toFrames } from './frames.ts';
import { findIndirect } from './indirect.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { nameSpeakers } from './speakers.ts';

export type QuotableArticle = Annotated<'sentences' | 'tokens' | 'mentions' | 'entities' | 'offices'>;

/** A frame with what it reports. */
export interface ReportedFrame extends Frame {
  readonly attributions: readonly Attribution[];
}

/** A quotation in its place, with the frame around it. */
interface Found {
  readonly quotation: Quotation;
  readonly sentence: number;
  readonly manner: 'direct' | 'partial';
  readonly source?: Span;
  readonly cue?: Span;
}

/** Who speaks while the paragraphs go by. */
interface Voice {
  readonly source: Span;
  readonly block: number;
}

/** Direct, partial and indirect speech, in text order; the spans of quoted words leave out their marks. */
export function findQuotes(article: QuotableArticle, language: Language): Quote[] {
  const { speech } = language;
  const quotes: Quote[] = [];
  let voice: Voice | undefined;
  for (const { block, tokens } of paragraphsOf(article)) {
    const paragraph = article.blocks[block];
    if (!paragraph) continue;
    const quotations = findQuotations(article.text, paragraph, speech.elisions);
    const frames = toFrames(article, tokens, quotations, block).map((frame) => ({
      ...frame,
      attributions: findAttributions(frame.pieces, speech),
    }));
    for (const frame of frames) {
      for (const found of readFrame(article, frame, quotations, language, voice)) {
        if (found.source) voice = { source: found.source, block };
        quotes.push(toQuote(found));
      }
      quotes.push(...findIndirect(frame, quotations, speech));
      voice = voiceAfter(frame, language, voice);
    }
  }
  return nameSpeakers(article, quotes.sort(byPosition), language);
}

/** The kept blocks with the indexes of their tokens. */
function* paragraphsOf({ sentences, tokens }: QuotableArticle): Generator<{ block: number; tokens: number[] }> {
  let current: { block: number; tokens: number[] } | undefined;
  for (const [index, token] of tokens.entries()) {
    const block = sentences[token.sentence]?.block ?? 0;
    if (current?.block !== block) {
      if (current) yield current;
      current = { block, tokens: [] };
    }
    current.tokens.push(index);
  }
  if (current) yield current;
}

const spanOf = (pieces: readonly Piece[], { from, to }: Range): Span => ({
  start: pieces[from]?.start ?? 0,
  end: pieces[to]?.end ?? 0,
});

const toQuote = ({ quotation, sentence, manner, source, cue }: Found): Quote => ({
  start: quotation.start,
  end: quotation.end,
  manner,
  sentence,
  ...(source ? { speaker: source } : {}),
  ...(cue ? { cue } : {}),
});

/** The quotations of one frame with their sources; without one of its own a quotation goes on with the voice before. */
function* readFrame(
  { text }: QuotableArticle,
  frame: ReportedFrame,
  quotations: readonly Quotation[],
  { speech }: Language,
  voice: Voice | undefined,
): Generator<Found> {
  const { pieces } = frame;
  for (const [at, piece] of pieces.entries()) {
    const quotation = piece.quotation === undefined ? undefined : quotations[piece.quotation];
    if (!quotation) continue;
    const manner = mannerOf(text, pieces, at, quotation);
    const own = sourceOf(frame, at, text[quotation.end - 1] ?? '', speech);
    const base = { quotation, sentence: piece.sentence, manner };
    if (own?.source) yield { ...base, source: spanOf(pieces, own.source), cue: spanOf(pieces, own.cue) };
    else if (signatureAfter(pieces, at, speech)) yield { ...base, ...signatureAfter(pieces, at, speech) };
    else if (at > 0 && wordCount(text, quotation) > 2) {
      const subject = findSubject(pieces, speech, at);
      yield subject ? { ...base, source: spanOf(pieces, subject) } : base;
    } else if (at === 0 && voice && frame.block - voice.block < 4) yield { ...base, source: voice.source };
    else yield base;
  }
}

/** The name a quotation is signed with: "We will win." — Ana Ruiz. */
function signatureAfter(pieces: readonly Piece[], at: number, speech: SpeechKnowledge): { source: Span } | undefined {
  const first = pieces[at + 1];
  if (first?.gap !== '-' || !first.capital) return undefined;
  const name = phraseFrom(pieces, at + 1, speech);
  const next = name && pieces[name.to + 1];
  return name && (next?.gap !== '' || next.quotation !== undefined) ? { source: spanOf(pieces, name) } : undefined;
}

/** The attribution a quotation belongs to: the one it leans on with its comma, else the nearest before, else behind. */
function sourceOf(
  frame: ReportedFrame,
  at: number,
  lastSign: string,
  speech: SpeechKnowledge,
): Attribution | undefined {
  const { pieces, attributions } = frame;
  const after = attributions.find(({ cue }) => cue.from > at);
  const before = attributions.findLast(({ cue }) => cue.to < at);
  if (after?.source && /[,?!…—-]/.test(lastSign)) {
    const first = Math.min(after.source.from, after.cue.from);
    if (first === at + 1 || (first === at + 2 && speech.adverbs.has(pieces[at + 1]?.norm ?? ''))) return after;
  }
  if (before) return toNamed(frame, before, speech);
  return after && !quotationBetween(pieces, at, after.cue.from) ? after : undefined;
}

/** "Clinton said she hopes": the pronoun of an inner report stands for the outer source, which is named. */
function toNamed(frame: ReportedFrame, inner: Attribution, speech: SpeechKnowledge): Attribution {
  const { pieces, attributions } = frame;
  const { source } = inner;
  if (!source || !speech.pronouns.has(pieces[source.from]?.norm ?? '')) return inner;
  const outer = attributions.findLast(
    (other) => other.report !== 'call' && other.cue.to < source.from && (other.source?.to ?? Infinity) < source.from,
  );
  const joined = speech.conjunctions.has(pieces[source.from - 1]?.norm ?? '');
  return outer && !joined ? toNamed(frame, outer, speech) : inner;
}

function quotationBetween(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (pieces[at]?.quotation !== undefined) return true;
  return false;
}

/** Direct speech stands as a sentence of its own; what only fills a place in the writer's sentence is partial. */
function mannerOf(text: string, pieces: readonly Piece[], at: number, quotation: Quotation): 'direct' | 'partial' {
  const gap = pieces[at]?.gap;
  const opens = /^\P{L}{0,3}\p{Lu}/u.test(text.slice(quotation.start, quotation.start + 8));
  const stops = /[,.?!…]/.test(text[quotation.end - 1] ?? '');
  const set = at === 0 || gap === ',' || gap === ':' || gap === '-';
  return set && (opens || at > 0) && (stops || gap === ':') && (opens || gap === ',') ? 'direct' : 'partial';
}

function wordCount(text: string, { start, end }: Span): number {
  return text.slice(start, Math.min(end, start + 60)).split(/\s+/).length;
}

/** Whose words a quotation standing alone after this frame would be. */
function voiceAfter(
  { pieces, attributions, block }: ReportedFrame,
  { speech }: Language,
  voice: Voice | undefined,
): Voice | undefined {
  const last = attributions.findLast(({ report }) => report !== 'call') ?? attributions.at(-1);
  const source =
    last?.source ?? (pieces.some(({ quotation }) => quotation !== undefined) ? undefined : findSubject(pieces, speech));
  return source ? { source: spanOf(pieces, source), block } : voice;
}
