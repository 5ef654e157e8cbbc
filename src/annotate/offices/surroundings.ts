import type { OfficeWords } from '../../lang/people.ts';
import type { OfficeMention, Token } from '../../model/annotated.ts';
import { overlaps, type Span } from '../../model/span.ts';

/** Everything an office is looked for with: the words around one mention. */
export interface Surroundings {
  readonly text: string;
  /** Tokens of the mention's sentence. */
  readonly tokens: readonly Token[];
  readonly mention: Span;
  /** The mentions next to it. */
  readonly others: readonly Span[];
  readonly offices: OfficeWords;
  readonly titles: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
}

export type Office = Pick<OfficeMention, 'start' | 'end' | 'former' | 'when'>;

/** Index of the first token that begins at `position` or later; their number when none does. */
export function firstFrom(tokens: readonly Token[], position: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text between two tokens, or between a token and the mention. */
export const gapBetween = ({ text }: Surroundings, left: Span | undefined, right: Span | undefined): string =>
  left && right ? text.slice(left.end, right.start) : '\n';

/** Nothing but blanks or a hyphen in between; after an abbreviation its full stop: "Gen. Maj.", "St. Mary". */
export const isJoined = (around: Surroundings, at: number): boolean => {
  const gap = gapBetween(around, around.tokens[at], around.tokens[at + 1]);
  return /^[\s\-‐‑]{0,3}$/.test(gap) || (/^\.\s{1,2}$/.test(gap) && isShort(around, at));
};

/** Before a full stop inside a sentence: an abbreviated rank, or a short word with a capital. */
const isShort = (around: Surroundings, at: number): boolean => {
  const token = around.tokens[at];
  if (!token) return false;
  return isHead(around, token) || (token.end - token.start <= 3 && isCapital(around, token));
};

/** True when the token is written with a possessive ending. */
export const isPossessive = ({ text }: Surroundings, token: Token | undefined): boolean =>
  token !== undefined &&
  (/['’]s?$/i.test(text.slice(token.start, token.end)) || /^['’](?!\p{L})/u.test(text.slice(token.end, token.end + 2)));

export const isCapital = ({ text }: Surroundings, token: Token | undefined): boolean =>
  token !== undefined && /^[\p{Lu}\p{Lt}]/u.test(text.slice(token.start, token.start + 2));

/** A capital counts as part of a name: everywhere but at the beginning of the sentence, and there if a mention says so. */
export const isProper = (around: Surroundings, at: number): boolean => {
  const token = around.tokens[at];
  if (!token || !isCapital(around, token)) return false;
  if (/^\p{Lu}{2,}$/u.test(around.text.slice(token.start, token.end))) return true;
  if (around.stopWords.has(token.norm)) return false;
  return at > 0 || around.others.some((other) => overlaps(other, token));
};

/** The part of the word that names the office: "president" of "ex-president". */
export function withoutPrefix(around: Surroundings, token: Token): { readonly token: Token; readonly former: boolean } {
  const prefix = around.offices.formerPrefixes.find(
    (each) => token.norm.startsWith(each) && token.norm.length > each.length,
  );
  if (!prefix) return { token, former: false };
  return {
    token: { ...token, start: token.start + prefix.length, norm: token.norm.slice(prefix.length) },
    former: true,
  };
}

export const isHead = (around: Surroundings, token: Token | undefined): boolean => {
  if (!token) return false;
  const word = withoutPrefix(around, token).token.norm;
  const ending = word.split('-').at(-1) ?? '';
  const norm = around.offices.pending.has(ending) ? word.slice(0, -ending.length - 1) : word;
  return (
    around.offices.heads.has(norm) ||
    around.offices.heads.has(norm.replace(/\.$/, '')) ||
    around.offices.heads.has(norm.split('-').at(-1) ?? '')
  );
};
