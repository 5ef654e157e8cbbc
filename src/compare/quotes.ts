import type { Language } from '../lang/language.ts';
import type { Quote } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { type Candidate, type Pair, type Reading, toConfidence, toSide } from './reading.ts';

interface Wording {
  readonly quote: Quote;
  /** Words in the form they are compared in. */
  readonly words: readonly string[];
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
  const right = wordingsOf(pair.b, pair.language);
  const byWord = indexByWord(right);
  return left.flatMap((a) => {
    return partnersOf(a, byWord, pair.language).flatMap((b) =>
      pair.self && b.quote.start < a.quote.end ? [] : (toCandidate(pair, a, b) ?? []),
    );
  });
}

/** The wordings with enough words in common that aligning them can pay. */
function partnersOf(a: Wording, byWord: ReadonlyMap<string, readonly Wording[]>, { words }: Language): Wording[] {
  const common = new Map<Wording, { all: number; content: number }>();
  const seen = new Set<string>();
  for (const word of a.words) {
    const content = seen.has(word) || words.stopWords.has(word) ? 0 : 1;
    seen.add(word);
    for (const b of byWord.get(word) ?? []) {
      const counts = common.get(b) ?? { all: 0, content: 0 };
      common.set(b, counts);
      counts.all += 1;
      counts.content += content;
    }
  }
  return [...common.keys()].filter((b) => {
    const { all, content } = common.get(b) ?? { all: 0, content: 0 };
    const shorter = Math.min(a.words.length, b.words.length);
    return all / shorter >= SAME_SPEECH_FROM && (content >= SHARED_CONTENT || all >= shorter);
  });
}

function wordingsOf({ article }: Reading, language: Language): Wording[] {
  return article.quotes.flatMap((quote) => {
    if (quote.manner === 'indirect') return [];
    const words = fold(textOf(article.text, quote)).match(LETTERS)?.map(language.statements.spell) ?? [];
    return words.length >= MIN_WORDS ? [{ quote, words }] : [];
  });
}

/** Quotations by their long words: two that share none are not the same speech. */
function indexByWord(wordings: readonly Wording[]): ReadonlyMap<string, Wording[]> {
  const index = new Map<string, Wording[]>();
  for (const wording of wordings) {
    for (const word of new Set(wording.words)) {
      const entry = index.get(word);
      if (entry) entry.push(wording);
      else index.set(word, [wording]);
    }
  }
  return index;
}

function toCandidate(pair: Pair, a: Wording, b: Wording): Candidate | undefined {
  const shorter = Math.min(a.words.length, b.words.length);
  const kept = alignLocally(a.words, b.words) / shorter;
  if (kept < SAME_SPEECH_FROM || (kept < 1 && sharedContent(pair, a, b) < SHARED_CONTENT)) return undefined;
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

function sharedContent({ language }: Pair, a: Wording, b: Wording): number {
  const other = new Set(b.words);
  return [...new Set(a.words)].filter((word) => other.has(word) && !language.words.stopWords.has(word)).length;
}

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
