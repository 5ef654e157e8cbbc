import type { Language } from '../../lang/language.ts';
import { fold } from '../../text/fold.ts';
import { findNames, isName, type Part, withoutTitles } from './byline.ts';
import { parseDateStamp } from './dates.ts';

/** Longest line that is nothing but names, in characters. */
const LONGEST_LINE = 80;

/** Log of how rare a word must be in ordinary news for a name nobody listed: about one article in four hundred. */
const RARE = 6;

/** The persons a short line names and nothing else but a job or a date. */
export function personsOn(line: string, language: Language): Part[] {
  const from = afterDate(line, language);
  const names = line.slice(from);
  if (line.length > LONGEST_LINE || !/^\p{Lu}/u.test(names) || /[.!?:]$/.test(names)) return [];
  const [first, ...more] = findNames(names, language.cleaning);
  const isDated = parseDateStamp(line, language.cleaning) !== undefined;
  if (!first || !(isPerson(first.name, language) || (isDated && hasUnknownSurname(first.name, language)))) return [];
  return withoutTitles([first, ...more.filter(({ name }) => isPerson(name, language))]).map((part) => ({
    ...part,
    start: part.start + from,
    end: part.end + from,
  }));
}

/** Where the line goes on behind a date it begins with. */
function afterDate(line: string, { cleaning }: Language): number {
  const stamp = parseDateStamp(line, cleaning);
  if (!stamp || stamp.start > 0) return 0;
  return stamp.end + (/^[^\p{L}\p{N}]*/u.exec(line.slice(stamp.end))?.[0].length ?? 0);
}

/** True for a name whose last word no news article of the background has. */
function hasUnknownSurname(name: string, { cleaning, words, background }: Language): boolean {
  const parts = name.split(/\s+/);
  const last = fold(parts.at(-1) ?? '');
  const isUnknown = background.idf(words.stem(last)) >= background.idf('');
  return parts.length > 1 && parts.length < 4 && isUnknown && isName(name, cleaning);
}

/** True when the name begins with a first name in wide use. */
export const isKnownPerson = (name: string, { cleaning }: Language): boolean =>
  cleaning.givenNames.has(fold(name.split(/\s+/)[0] ?? ''));

/** True for two to four capitalised words that begin with a known first name or are no words of the language. */
export function isPerson(name: string, { cleaning, words, background }: Language): boolean {
  const parts = name.split(/\s+/);
  if (parts.length < 2 || parts.length > 4 || !isName(name, cleaning)) return false;
  if (cleaning.labels.has(fold(name)) || parts.some((part) => /^\p{Lu}{2,}$/u.test(part))) return false;
  const plain = parts
    .map((part) => fold(part).replace(/'s$|\.$/, ''))
    .filter((part) => !cleaning.nameParticles.has(part));
  if (plain.some((part) => words.stopWords.has(part))) return false;
  if (cleaning.givenNames.has(plain[0] ?? '')) return true;
  return plain.every((part) => part.length === 1 || background.idf(words.stem(part)) > RARE);
}
