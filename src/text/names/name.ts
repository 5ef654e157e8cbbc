import type { EntityType } from '../../model/annotated.ts';
import { foldAccents } from '../fold.ts';
import { findMixed, withoutHidden } from '../hidden.ts';
import { remember } from '../remember.ts';
import { toLatin } from './latin.ts';

/** What telling names apart needs to know of a language; all entries folded. */
export interface NameWords {
  /** Words before a person's name that are no part of it: honorifics, ranks, offices; without full stops. */
  readonly titles: ReadonlySet<string>;
  /** Words after a person's name: `jr`, `iii`. */
  readonly suffixes: ReadonlySet<string>;
  /** Small words inside family names: `bin`, `van`, `al`. */
  readonly particles: ReadonlySet<string>;
  /** Words that carry no weight in the name of an organisation or place: `the`, `of`, `and`. */
  readonly fillers: ReadonlySet<string>;
  /** Legal forms of companies, each form to its standard one: `limited` to `ltd`; may hold several words. */
  readonly legalForms: ReadonlyMap<string, string>;
  /** Head nouns of organisations and places that tell nobody apart: `office`, `province`. */
  readonly generic: ReadonlySet<string>;
  /** Words of names, each to its standard form: `mt` to `mount`, `centre` to `center`. */
  readonly standard: ReadonlyMap<string, string>;
  /** Given names, each to the groups it is a form of: `bill` to that of `william`. */
  readonly givenNames: ReadonlyMap<string, readonly number[]>;
  /** Other names of places and organisations to their usual one: `u.s.` to `united states`. */
  readonly aliases: ReadonlyMap<string, string>;
}

export type NameKind = 'person' | 'group' | 'place';

/** A name taken apart for comparing. */
export interface Name {
  readonly kind: NameKind;
  /** As written, without possessive ending, brackets and titles. */
  readonly text: string;
  /** Folded words without titles, particles, fillers and legal forms; never empty unless the text is. */
  readonly words: readonly string[];
  /** The words as one string: equal keys are equal names. */
  readonly key: string;
  /** Capitals that may stand for a longer name: `fo`. */
  readonly acronym?: string;
}

/** Most names hold none of these, and need not be searched for what they enclose. */
const MARK = /[(["'“‘]/;
const OPENING = /^[\s'"“”‘’([]{1,9}/;
const POSSESSIVE = /['’]s?$/i;
const BRACKETED = /\s?[([][^()[\]]{0,80}(?:[)\]]|$)/g;
/** "ATI Technologies (ATI)" */
const BRACKETED_ACRONYM = /\s?[([]\s?\p{Lu}[\p{Lu}\p{N}.&]{1,9}\s?(?:[)\]]|$)/gu;
/** "Kimani 'Kiki' Gray" */
const NICKNAME = /\s?["“][^"“”]{1,40}["”]|['‘]\p{Lu}\p{L}{1,20}['’](?=\s\p{Lu})/gu;
/** "U. S. Survey", as texts cut into words have it. */
const SPACED_INITIALS = /((?<!\p{L})\p{Lu}\.)\s(?=\p{Lu}\.)/gu;

type Parsers = Readonly<Record<NameKind, (text: string) => Name>>;
const parsers = new WeakMap<NameWords, Parsers>();

/** `text` as a name of that kind. */
export function parseName(text: string, kind: NameKind, rules: NameWords): Name {
  const known = parsers.get(rules) ?? toParsers(rules);
  parsers.set(rules, known);
  return known[kind](text);
}

/** Names kept of each kind: with what they are looked up by, each takes two kilobytes. */
const MOST = 500;

const toParsers = (rules: NameWords): Parsers => ({
  person: remember((text) => toPerson(strip(text, [BRACKETED, NICKNAME]), rules), MOST),
  group: remember((text) => toGroup(strip(text, [BRACKETED_ACRONYM]), 'group', rules), MOST),
  place: remember((text) => toGroup(strip(text, [BRACKETED_ACRONYM]), 'place', rules), MOST),
});

function strip(text: string, remarks: readonly RegExp[]): string {
  const composed = withoutHidden(text).normalize('NFC');
  const without = MARK.test(composed)
    ? remarks.reduce((rest, remark) => rest.replace(remark, ' '), composed)
    : composed;
  const whole = without.includes('.') ? without.replace(SPACED_INITIALS, '$1') : without;
  const bare = whole.replace(OPENING, '').trim();
  return (bare || text.trim()).replace(/["”)\]]{1,3}$/, '').replace(POSSESSIVE, '');
}

function toPerson(text: string, rules: NameWords): Name {
  const given = inOrder(text, rules);
  const all = splitWords(given).flatMap((word) => toInitials(given, word, rules));
  let from = 0;
  while (from < all.length - 1 && rules.titles.has(all[from]?.folded ?? '')) from += 1;
  let to = all.length;
  while (to - from > 1 && rules.suffixes.has(all[to - 1]?.folded ?? '')) to -= 1;
  const core = all.slice(from, to);
  const article = core.length > 1 && isArticle(given, core[0]) ? 1 : 0;
  const words = core
    .slice(article)
    .map(({ folded }) => folded)
    .filter((word, at, all) => at === 0 || at === all.length - 1 || !rules.particles.has(word));
  const shown = core.length ? given.slice(core[0]?.start, core.at(-1)?.end) : given;
  return { kind: 'person', text: shown, words, key: words.join(' ') };
}

/** The Arabic article, as it is tied to a name and often left out: "Al-Sawarmi", "el-Sisi", "ash-Shabab". */
const isArticle = (text: string, word: NameWord | undefined): boolean =>
  word !== undefined && /^[ae](?:l|[dnrstz]|sh|th|dh)[-‐‑]$/i.test(text.slice(word.start, word.end + 1));

/** "JC" in "JC Juncker" and "J.K." are initials; in a name all in capitals "JC" may be a name. */
function toInitials(text: string, word: NameWord, rules: NameWords): readonly NameWord[] {
  const { start, end, folded } = word;
  const written = text.slice(start, end);
  const dotted = /^(?:\p{Lu}\.){2,3}$/u.test(written);
  const initials =
    (dotted || (/^\p{Lu}{2}$/u.test(written) && /\p{Ll}/u.test(text))) &&
    end < text.length &&
    !rules.titles.has(folded);
  return initials ? [...folded].map((letter) => ({ start, end, folded: letter })) : [word];
}

/** "Smith, John" is turned round; what follows another comma is a remark. */
function inOrder(text: string, rules: NameWords): string {
  const [before = text, after, ...rest] = text.split(/,\s?/);
  if (!after || rest.length) return before;
  const words = splitWords(after).map(({ folded }) => folded);
  const remark = words.some((word) => rules.fillers.has(word)) || words.every((word) => rules.suffixes.has(word));
  return remark || words.length > 4 ? before : `${after} ${before}`;
}

function toGroup(text: string, kind: NameKind, rules: NameWords): Name {
  const head = kind === 'place' ? (text.split(',')[0] ?? text) : text;
  const all = splitWords(head);
  let from = 0;
  while (from < all.length - 1 && rules.fillers.has(all[from]?.folded ?? '')) from += 1;
  const shown = head.slice(all[from]?.start ?? 0).trim();
  const alias = findAlias(shown, rules);
  const folded =
    alias ??
    withoutLegalForm(
      all.slice(from).flatMap((word) => expand(head, word, rules)),
      rules,
    );
  const standard = folded.map((word) => rules.standard.get(word) ?? word);
  const heavy = standard.filter((word) => !rules.fillers.has(word));
  const words = heavy.length ? heavy : standard;
  const acronym = toAcronym(shown);
  return { kind, text: shown, words, key: words.join(' '), ...(acronym ? { acronym } : {}) };
}

/** The usual name's words, if this is another name for it; short ones are written in capitals: "us" is a pronoun. */
function findAlias(text: string, rules: NameWords): readonly string[] | undefined {
  const short = text.length <= 3;
  return short && text !== text.toUpperCase() ? undefined : rules.aliases.get(foldAccents(text))?.split(' ');
}

/** A word of a longer name; "US" in "US Geological Survey" as "united states". */
const expand = (text: string, { start, end, folded }: NameWord, rules: NameWords): readonly string[] =>
  (end - start <= 8 && findAlias(text.slice(start, end), rules)) || [folded];

/** Two to eight capitals or digits without blanks, stops aside. */
function toAcronym(text: string): string | undefined {
  const letters = text.replaceAll('.', '');
  return /^\p{Lu}[\p{Lu}\p{N}&]{1,7}s?$/u.test(letters) ? letters.toLowerCase() : undefined;
}

/** Drops a legal form at either end, if a name remains. */
function withoutLegalForm(words: readonly string[], rules: NameWords): readonly string[] {
  const isForm = (start: number, end: number): boolean => rules.legalForms.has(words.slice(start, end).join(' '));
  let [start, end] = [0, words.length];
  for (let size = Math.min(5, end - 1); size > 0; size -= 1) {
    const isLast = isForm(end - size, end);
    if (!isLast && !isForm(start, start + size)) continue;
    if (isLast) end -= size;
    else start += size;
    size = Math.min(5, end - start - 1) + 1;
  }
  return words.slice(start, end);
}

interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Words of a name: hyphens, blanks and full stops part them, apostrophes do not; `U.S.` and `J.P.` stay whole. */
function splitWords(text: string): NameWord[] {
  return [...text.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&](?=[\p{L}\p{N}]))*/gu)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      folded: toKey(match[0]),
    }),
  );
}

/** A word that mixes alphabets stays as it is: it was made to pass for another. */
function toKey(word: string): string {
  const folded = foldAccents(word).replace(/['.]/g, '');
  return findMixed(folded) < 0 ? toLatin(folded) : folded;
}

/** The way names of that type are built. */
export const toNameKind = (type: EntityType): NameKind =>
  type === 'person' ? 'person' : type === 'place' ? 'place' : 'group';
