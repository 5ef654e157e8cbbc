import type { Language } from '../lang/language.ts';
import type { Quote } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';
import { type Candidate, type Pair, type Reading, toConfidence, toSide } from './reading.ts';

interface Wording {
  readonly quote: Quote;
  /** Words in the form they are compared in. */
  readonly words: readonly string[];
}

/** Shorter quotations are phrases many people use. */
const MIN_WORDS = 4;
/** This share of the shorter quotation has to stand in the longer one, in order. Chosen on the development pairs. */
const SAME_SPEECH_FROM = 0.6;

/** Quotations both articles give: word for word, cut short, or altered. */
export function compareQuotes(pair: Pair): Candidate[] {
  const left = wordingsOf(pair.a, pair.language);
  const right = wordingsOf(pair.b, pair.language);
  const byWord = indexByWord(right);
  return left.flatMap((a) => {
    const partners = new Set(a.words.flatMap((word) => byWord.get(word) ?? []));
    return [...partners].flatMap((b) =>
      pair.self && b.quote.start < a.quote.end ? [] : (toCandidate(pair, a, b) ?? []),
    );
  });
}

function wordingsOf({ article }: Reading, language: Language): Wording[] {
  return article.quotes.flatMap((quote) => {
    if (quote.manner === 'indirect') return [];
    const words = [...findWords(article.text, quote)].map((word) =>
      language.statements.spell(fold(textOf(article.text, word))),
    );
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
  const kept = commonInOrder(a.words, b.words);
  if (kept / shorter < SAME_SPEECH_FROM) return undefined;
  const found = {
    aspect: 'quote' as const,
    subject: pair.a.article.text.slice(a.quote.start, Math.min(a.quote.end, a.quote.start + 60)).trim(),
    sides: [toSide(pair.a, a.quote), toSide(pair.b, b.quote)],
  };
  if (kept === shorter && isRun(a.words, b.words)) {
    const rule = a.words.length === b.words.length ? 'quote-same' : 'quote-shortened';
    return { ...found, verdict: 'agree', rule, confidence: 0.97 };
  }
  const confidence = toConfidence(0.5 + (kept / shorter) * 0.45, 0.95);
  return { ...found, verdict: 'conflict', severity: 'medium', rule: 'quote-altered', confidence };
}

/** Length of the longest common subsequence (Wagner & Fischer 1974), in words. */
function commonInOrder(left: readonly string[], right: readonly string[]): number {
  let previous = new Uint16Array(right.length + 1);
  for (const word of left) {
    const current = new Uint16Array(right.length + 1);
    for (let column = 1; column <= right.length; column += 1) {
      current[column] =
        word === right[column - 1]
          ? (previous[column - 1] ?? 0) + 1
          : Math.max(previous[column] ?? 0, current[column - 1] ?? 0);
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The shorter wording stands in the longer one without a gap. */
function isRun(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}
