import type { CleaningKnowledge } from '../../lang/cleaning.ts';
import type { Rule } from '../../lang/rule.ts';
import type { Span } from '../../model/span.ts';
import { fold } from '../../text/fold.ts';
import { findersOf, type Marks, marksOf } from '../rules/rule-index.ts';
import { parseDateStamp } from './dates.ts';

/** Who a line says wrote the article. Spans count from the beginning of the line. */
export interface Byline {
  readonly rule: string;
  readonly authors: readonly (Span & { readonly name: string })[];
  /** A news agency that stands in the place of a name. */
  readonly agency?: Span & { readonly name: string };
}

/** Longest byline, in characters. */
const LONGEST_BYLINE = 200;

/** The authors `line` names, if it is a byline. `marks` are those of the line. */
export function parseByline(line: string, cleaning: CleaningKnowledge, marks?: Marks): Byline | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const finders = findersOf(cleaning);
  return finders.bylines.read(line, marks ?? marksOf(line, finders), (rule) => readByline(line, rule, cleaning));
}

function readByline(line: string, { id, pattern }: Rule, cleaning: CleaningKnowledge): Byline | undefined {
  const match = pattern.exec(line);
  const names = match?.groups?.['names'];
  if (!match || !names) return undefined;
  const from = match.index + match[0].indexOf(names);
  const parts = findNames(names, cleaning).map((part) => ({
    ...part,
    start: part.start + from,
    end: part.end + from,
  }));
  const agency = parts.map((part) => agencyOf(part, cleaning)).find((found) => found !== undefined);
  const authors = withoutTitles(parts.filter((part) => !agencyOf(part, cleaning) && isName(part.name, cleaning)));
  return authors.length > 0 || agency ? { rule: id, authors, ...(agency && { agency }) } : undefined;
}

/** Of a list that begins with a full name, the full names: a single word behind one is a degree or a calling. */
export const withoutTitles = (parts: readonly Part[]): Part[] =>
  parts.filter((part, at) => at === 0 || part.name.includes(' ') || !parts[0]?.name.includes(' '));

/** An entry of a list of names. */
export type Part = Span & { readonly name: string };

function agencyOf(part: Part, { agencies }: CleaningKnowledge): Part | undefined {
  const name = agencies.get(fold(part.name));
  return name === undefined ? undefined : { ...part, name };
}

/** The entries of a list of names, cut off where a date or a bar begins; on a line of a page, also where a job does. */
export function findNames(names: string, cleaning: CleaningKnowledge, trims = true): Part[] {
  const until = endOfNames(names, cleaning);
  const parts: Part[] = [];
  let words: Span[] = [];
  const isDateWord = (word: Span | undefined): boolean =>
    word !== undefined && cleaning.dateWords.has(fold(names.slice(word.start, word.end)));
  const close = (): void => {
    if (trims) words = withoutJob(words, names, cleaning);
    // "on", "at" and weekdays lead over to the date.
    while (words.length > 1 && isDateWord(words.at(-1))) words = words.slice(0, -1);
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) parts.push({ start: first.start, end: last.end, name: names.slice(first.start, last.end) });
    words = [];
  };
  for (const match of names.slice(0, until).matchAll(/,|[^\s,]+/g)) {
    if (match[0] === ',' || cleaning.nameJoiners.has(fold(match[0]))) close();
    else words.push({ start: match.index, end: match.index + match[0].length });
  }
  close();
  return parts;
}

/** Where the names end: at a bar, at a date, and at what a page sets behind a name without a space ("NovakPublished"). */
function endOfNames(names: string, cleaning: CleaningKnowledge): number {
  const ends = [names.length, parseDateStamp(names, cleaning)?.start ?? names.length];
  const bar = names.search(/[|•·⋅–—@/●]|\s-\s/);
  if (bar >= 0) ends.push(bar);
  for (const { index, 0: word } of names.matchAll(/(?<=\p{Ll})\p{Lu}\p{Ll}+/gu)) {
    const known = fold(word);
    if (cleaning.months.has(known) || cleaning.updatedWords.has(known) || cleaning.publishedWords.has(known))
      ends.push(index);
  }
  return Math.min(...ends);
}

/** The words of an entry up to where its bearer's job begins ("Ana Silva Deputy Editor", "Jan Novak in Lima"). */
function withoutJob(words: readonly Span[], names: string, cleaning: CleaningKnowledge): Span[] {
  const at = words.findIndex((word, index) => {
    const plain = names.slice(word.start, word.end);
    const isSmall = /^\p{Ll}/u.test(plain) && !cleaning.nameParticles.has(fold(plain));
    return index >= 2 && (isSmall || cleaning.jobWords.has(fold(plain)));
  });
  return at < 0 ? [...words] : words.slice(0, at);
}

/** True for one to five capitalised words, none of them a job. */
export function isName(name: string, cleaning: CleaningKnowledge): boolean {
  const words = name.split(/\s+/);
  const plain = words.filter((word) => !/^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Ll}{1,3})$/u.test(word));
  const dated = words.every((word) => cleaning.dateWords.has(fold(word)) || cleaning.months.has(fold(word)));
  const isPerson = words.length <= 3 && words.length > 1 && cleaning.givenNames.has(fold(words[0] ?? ''));
  const job = !isPerson && words.some((word) => cleaning.jobWords.has(fold(word)));
  return words.length <= 5 && plain.length === 0 && /^\p{Lu}/u.test(name) && !dated && !job;
}
