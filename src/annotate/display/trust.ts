import type { Language } from '../../lang/language.ts';
import type { Annotated, NameSpan, Token } from '../../model/annotated.ts';
import { byPosition, firstFrom, overlaps, textOf } from '../../model/span.ts';
import { fold } from '../../text/fold.ts';
import { groupBy } from '../../text/group.ts';

type Worded = Annotated<'sentences' | 'tokens'>;

/** A line with more of its words capitalised than this says nothing by a capital; as the recogniser counts headlines. */
const MOSTLY = 0.7;

/**
 * `names` with those of headlines set as the prose has them: where every word is a capital the recogniser cannot see where a
 * name ends, and the prose tells who is meant. `isShown` tells the sentences of display copy by their index.
 */
export function trustProse(
  article: Worded,
  names: readonly NameSpan[],
  { isShown, language }: { readonly isShown: (sentence: number) => boolean; readonly language: Language },
): NameSpan[] {
  const known = toForms(
    article,
    names.filter(({ sentence, confidence }) => !isShown(sentence) && confidence >= SURE),
  );
  const capital = findCapitalLines(article, isShown);
  const settled = [...capital].flatMap(([sentence, tokens]) => {
    const own = names.filter((name) => name.sentence === sentence);
    const met = findForms(article, tokens, { known, sentence, stopWords: language.words.stopWords });
    const same = met.map((form) => ({
      ...own.find((name) => name.start === form.start && name.end === form.end),
      ...form,
    }));
    return [...same, ...own.filter((name) => !met.some((other) => overlaps(other, name)))];
  });
  return [...names.filter(({ sentence }) => !capital.has(sentence)), ...settled].sort(byPosition);
}

/** What the prose is less sure of than this is not carried into headlines; as where types are chosen. */
const SURE = 0.8;

/** A name as the prose writes it. */
interface Form extends Pick<NameSpan, 'type' | 'confidence'> {
  readonly written: string;
  readonly words: readonly string[];
}

/** The forms of the prose by their first word, longest first; of one written alike the surest. */
function toForms(article: Worded, names: readonly NameSpan[]): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const words = wordsOf(article, name);
    const form = { written: textOf(article.text, name), words, type: name.type, confidence: name.confidence };
    const key = words.join(' ');
    if (words.length > 0 && (forms.get(key)?.confidence ?? 0) < name.confidence) forms.set(key, form);
  }
  const byFirst = new Map<string, Form[]>();
  for (const form of forms.values()) {
    const [first = ''] = form.words;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), form].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return byFirst;
}

/** The words of a name; none when it begins or ends inside one, as in "US-based". */
function wordsOf({ tokens }: Worded, { start, end }: NameSpan): string[] {
  const words: string[] = [];
  const first = firstFrom(tokens, start);
  if (tokens[first]?.start !== start) return words;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.start >= end) break;
    if (token.start + token.norm.length > end) return [];
    words.push(token.norm);
  }
  return words;
}

/** The tokens of every line of display copy in which nearly all words begin with a capital. */
function findCapitalLines(
  { text, tokens }: Worded,
  isShown: (sentence: number) => boolean,
): ReadonlyMap<number, readonly Token[]> {
  const shown = tokens.filter(({ sentence }) => isShown(sentence));
  const lines = groupBy(shown, ({ sentence }) => sentence);
  return new Map(
    [...lines].filter(([, line]) => {
      const words = line.map((token) => textOf(text, token)).filter((word) => /\p{L}/u.test(word));
      return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length > MOSTLY * words.length;
    }),
  );
}

interface Line {
  readonly known: ReadonlyMap<string, readonly Form[]>;
  readonly sentence: number;
  readonly stopWords: ReadonlySet<string>;
}

function findForms({ text }: Worded, tokens: readonly Token[], { known, sentence, stopWords }: Line): NameSpan[] {
  const found: NameSpan[] = [];
  const shouted = tokens.every((token) => isShouted(textOf(text, token)));
  for (let at = 0; at < tokens.length; at += 1) {
    const form = known.get(tokens[at]?.norm ?? '')?.find(({ words, written }) => {
      const met = tokens.slice(at, at + words.length);
      if (!words.every((word, step) => word === met[step]?.norm)) return false;
      // "IS" is a name, "Is" a verb; where all is in capitals nothing tells them apart.
      if (isShouted(written))
        return shouted ? !stopWords.has(fold(written)) : met.every((token) => isShouted(textOf(text, token)));
      return /^\p{Lu}/u.test(textOf(text, met[0] ?? { start: 0, end: 0 }));
    });
    const [first, last] = [tokens[at], tokens[at + (form?.words.length ?? 1) - 1]];
    if (!form || !first || !last) continue;
    const end = last.start + withoutEnding(textOf(text, last), last.norm).length;
    found.push({ start: first.start, end, type: form.type, confidence: form.confidence, sentence });
    at += form.words.length - 1;
  }
  return found;
}

const isShouted = (word: string): boolean => word === word.toUpperCase() && /\p{L}/u.test(word);

/** A token as long as its norm, which has no possessive ending. */
const withoutEnding = (written: string, norm: string): string =>
  fold(written).startsWith(norm) && /^['’]/.test(written.slice(norm.length)) ? written.slice(0, norm.length) : written;
