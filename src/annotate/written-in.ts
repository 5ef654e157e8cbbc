import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';
import { type Span, textOf } from '../model/span.ts';

/** Words looked at: the opening of an article tells its language. */
const ENOUGH = 300;
/** Letters that tell an alphabet. */
const FEW = 25;

interface Measure {
  /** Small words in a sentence from which on it is prose: results, tables and headlines hold fewer and tell nothing. */
  readonly least: number;
  /** Small words from which on they tell a language. */
  readonly few: number;
  /** Function words among them: English news has 0.45 to 0.6, other European languages below 0.12. */
  readonly share: number;
}

/** The second is asked where there is too little for the first, as in short German texts, whose nouns are all capitals. */
const MEASURES: readonly Measure[] = [
  { least: 8, few: 25, share: 0.2 },
  { least: 4, few: 15, share: 0.12 },
];

/** True when the prose of an article is not in `language`; false when there is too little of it to tell. */
export function isForeign(article: Annotated<'sentences' | 'tokens'>, { words }: Language): boolean {
  if (isOtherScript(article)) return true;
  for (const { least, few, share } of MEASURES) {
    const { seen, functional } = countWords(article, words.stopWords, least);
    if (seen >= few) return functional < share * seen;
  }
  return false;
}

/** Small words of the prose at the opening, and how many of them are function words. */
function countWords(
  { text, sentences, tokens }: Annotated<'sentences' | 'tokens'>,
  known: ReadonlySet<string>,
  least: number,
): { readonly seen: number; readonly functional: number } {
  const small = new Uint32Array(sentences.length);
  const common = new Uint32Array(sentences.length);
  let [seen, functional] = [0, 0];
  for (const [at, token] of tokens.entries()) {
    const { sentence, norm } = token;
    if (isSmallWord(text, token)) small[sentence] = (small[sentence] ?? 0) + 1;
    if (known.has(norm) && norm.length > 1) common[sentence] = (common[sentence] ?? 0) + 1;
    if (tokens[at + 1]?.sentence === sentence || (small[sentence] ?? 0) < least) continue;
    seen += small[sentence] ?? 0;
    functional += common[sentence] ?? 0;
    if (seen >= ENOUGH) break;
  }
  return { seen, functional };
}

/** True when a word begins with a small letter and another letter. */
function isSmallWord(text: string, { start, end }: Span): boolean {
  if (end - start < 2) return false;
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  if (first < 0x80 && second < 0x80) return first >= 0x61 && first <= 0x7a && isAsciiLetter(second);
  return /^\p{Ll}\p{L}/u.test(text.slice(start, end));
}

const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Most letters of the opening belong to another alphabet. */
function isOtherScript({ text, sentences }: Annotated<'sentences'>): boolean {
  const opening = sentences
    .slice(0, 20)
    .map((sentence) => textOf(text, sentence))
    .join(' ')
    .slice(0, 2000);
  let [letters, latin] = [0, 0];
  for (const character of opening) {
    if (character < '\u0080') {
      if (!isAsciiLetter(character.charCodeAt(0))) continue;
      letters += 1;
      latin += 1;
    } else {
      if (/\p{L}/u.test(character)) letters += 1;
      if (/\p{Script=Latin}/u.test(character)) latin += 1;
    }
  }
  return letters >= FEW && latin < letters / 2;
}
