import type { Language } from '../lang/language.ts';
import type { Quote } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { pairsSharing } from '../text/sharing.ts';
import { type Candidate, type Pair, type Reading, toConfidence, toSide } from './reading.ts';

interface Wording {
  readonly quote: Quote;
  /** Words in the form they are compared in. */
  readonly words: readonly string[];
  /** How often each of them stands in it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those with a meaning of their own, each once. */
  readonly content: readonly string[];
}

/** Runs of letters and digits: how a page sets its dashes and apostrophes is not the speaker's wording. */
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter quotations are phrases many people use. */
const MIN_WORDS = 4;
/** Score of the best local alignment, per word of the shorter quotation, from which two quotations are one speech. */
const SAME_SPEECH_FROM = 0.45;
/** Words with a meaning of their own that two wordings of one speech share at least: "of the year" is anybody's. */
const SHARED_CONTENT = 2;
/** A word added, left out or replaced costs this share of a word kept: chance matches far apart never add up. */
const CHANGE_COST = 0.2;

/** Quotations both articles give: word for word, cut short, or altered. */
export function compareQuotes(pair: Pair): Candidate[] {
  const left = wordingsOf(pair.a, pair.language);
  const right = pair.self ? left : wordingsOf(pair.b, pair.language);
  const by = { left: keysOf, right: keysOf, atLeast: SHARED_CONTENT };
  return [...pairsSharing(left, right, by)].flatMap(([a, b]) =>
    pair.self && b.quote.start < a.quote.end ? [] : (toCandidate(pair, a, b) ?? []),
  );
}

function wordingsOf({ article }: Reading, language: Language): Wording[] {
  return article.quotes.flatMap((quote) => {
    if (quote.manner === 'indirect') return [];
    const words = fold(textOf(article.text, quote)).match(LETTERS)?.map(language.statements.spell) ?? [];
    if (words.length < MIN_WORDS) return [];
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [
      { quote, words, counts, content: [...counts.keys()].filter((word) => !language.words.stopWords.has(word)) },
    ];
  });
}

/** What aligning two wordings can pay for: words of meaning in common, or a run of small words, which counts for as many. */
function keysOf({ words, content }: Wording): string[] {
  const telling = new Set(content);
  const small = words.flatMap((_, at) => {
    const run = words.slice(at, at + MIN_WORDS);
    return run.length === MIN_WORDS && new Set(run.filter((word) => telling.has(word))).size < SHARED_CONTENT
      ? [run.join(' ')]
      : [];
  });
  const runs = [...new Set(small)].flatMap((run) =>
    Array.from({ length: SHARED_CONTENT }, (_, nth) => `${nth} ${run}`),
  );
  return [...content, ...runs];
}

function toCandidate(pair: Pair, a: Wording, b: Wording): Candidate | undefined {
  const shorter = Math.min(a.words.length, b.words.length);
  if (countShared(a, b) / shorter < SAME_SPEECH_FROM) return undefined;
  const kept = alignLocally(a.words, b.words) / shorter;
  if (kept < SAME_SPEECH_FROM || (kept < 1 && sharedContent(a, b) < SHARED_CONTENT)) return undefined;
  const found = {
    aspect: 'quote' as const,
    subject: pair.a.article.text.slice(a.quote.start, Math.min(a.quote.end, a.quote.start + 60)).trim(),
    sides: [toSide(pair.a, a.quote), toSide(pair.b, b.quote)],
  };
  if (kept === 1 && isRun(a.words, b.words)) {
    const rule = a.words.length === b.words.length ? 'quote-same' : 'quote-shortened';
    return { ...found, verdict: 'agree', rule, confidence: 0.97 };
  }
  const confidence = toConfidence(0.5 + kept * 0.45, 0.95);
  return { ...found, verdict: 'conflict', severity: 'medium', rule: 'quote-altered', confidence };
}

/** Words the two have in common, in whatever order: no alignment keeps more. */
function countShared(a: Wording, b: Wording): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return shared;
}

const sharedContent = (a: Wording, b: Wording): number => a.content.filter((word) => b.counts.has(word)).length;

/** Score of the best local alignment (Smith & Waterman 1981): a word kept counts 1, one changed costs `CHANGE_COST`. */
function alignLocally(left: readonly string[], right: readonly string[]): number {
  let previous = new Float32Array(right.length + 1);
  let current = new Float32Array(right.length + 1);
  let best = 0;
  for (const word of left) {
    for (let column = 1; column <= right.length; column += 1) {
      const step = word === right[column - 1] ? 1 : -CHANGE_COST;
      const along = Math.max(previous[column] ?? 0, current[column - 1] ?? 0) - CHANGE_COST;
      const score = Math.max(0, along, (previous[column - 1] ?? 0) + step);
      current[column] = score;
      if (score > best) best = score;
    }
    [previous, current] = [current, previous];
  }
  return best;
}

/** The shorter wording stands in the longer one without a gap. */
function isRun(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}
