import { foldAccents } from '../fold.ts';
import type { Name, NameWords } from './name.ts';
import { compareWords, type WordLink } from './word.ts';

/** Why two names may name the same, in words for `merges`. */
export type Reason =
  | 'same name'
  | 'other name'
  | 'given-name variant'
  | 'spelling variant'
  | 'missing middle name'
  | 'initial'
  | 'surname'
  | 'first name'
  | 'short form'
  | 'acronym'
  | 'spelling slip';

export interface Link {
  readonly reason: Reason;
  /** `full`: enough by itself. `weak`: only if no other bearer of the name is about. */
  readonly strength: 'full' | 'weak';
}

/** How `short`, the name with no more words, may stand for `long`; nothing when it does not. */
export function linkNames(short: Name, long: Name, rules: NameWords): Link | undefined {
  if (short.kind !== long.kind || !short.words.length) return undefined;
  if (short.key === long.key) {
    const renamed =
      foldAccents(short.text)[0] !== foldAccents(long.text)[0] || Boolean(short.acronym) !== Boolean(long.acronym);
    return { reason: renamed ? 'other name' : 'same name', strength: 'full' };
  }
  if (short.words.join('') === long.words.join('')) return { reason: 'spelling variant', strength: 'full' };
  return short.kind === 'person' ? linkPersons(short, long, rules) : linkGroups(short, long, rules);
}

/** Given names that differ in the last letter are two people's more often than a slip: "Daniel", "Daniele". */
function linkPersons(short: Name, long: Name, rules: NameWords): Link | undefined {
  if (short.words.length > long.words.length) return undefined;
  if (short.words.length === 1) return linkSingle(short, long, rules);
  if (isSurnameWithParticle(short, long, rules)) return { reason: 'surname', strength: 'weak' };
  const last = compareWords(short.words.at(-1) ?? '', long.words.at(-1) ?? '', new Map());
  const first = last && compareWords(short.words[0] ?? '', long.words[0] ?? '', rules.givenNames);
  const middle = first && compareMiddles(short.words.slice(1, -1), long.words.slice(1, -1), rules);
  const couple = first === 'slip' && short.words[0]?.at(-1) !== long.words[0]?.at(-1);
  if (!first || !last || !middle || couple) return linkPart(short, long, rules);
  return judge([first, last, ...middle], short.words.length === long.words.length);
}

/** "Van den Berg" for "Ursula van den Berg", "Al-Thani" for "Khalid al-Thani". */
const isSurnameWithParticle = (short: Name, long: Name, rules: NameWords): boolean =>
  rules.particles.has(short.words[0] ?? '') && foldAccents(long.text).endsWith(` ${foldAccents(short.text)}`);

function judge(links: readonly WordLink[], sameLength: boolean): Link | undefined {
  const slips = links.filter((link) => link === 'slip').length;
  if (links[1] === 'initial' || slips > 1) return undefined;
  if (slips === 1) {
    const sound = links.every((link) => link === 'slip' || link === 'same') && sameLength;
    return sound ? { reason: 'spelling slip', strength: 'weak' } : undefined;
  }
  if (links.includes('initial')) return { reason: 'initial', strength: 'weak' };
  if (!sameLength) return { reason: 'missing middle name', strength: 'weak' };
  return { reason: links.includes('given-name') ? 'given-name variant' : 'spelling variant', strength: 'full' };
}

/** Links of the shorter's middle words to the longer's, in order; nothing when one finds no partner. */
function compareMiddles(short: readonly string[], long: readonly string[], rules: NameWords): WordLink[] | undefined {
  const links: WordLink[] = [];
  let at = 0;
  for (const word of short) {
    let link: WordLink | undefined;
    while (at < long.length && !link) {
      link = compareWords(word, long[at] ?? '', rules.givenNames);
      at += 1;
    }
    if (!link) return undefined;
    links.push(link);
  }
  return links;
}

/**
 * "Hina Rabbani" for "Hina Rabbani Khar", "Sawarmi Khalid" for "Sawarmi Khaled Saad": two words or more, the rest left out
 * at one end.
 */
function linkPart(short: Name, long: Name, rules: NameWords): Link | undefined {
  const left = long.words.length - short.words.length;
  const isSpelled = (word: string, other = ''): boolean => {
    const link = compareWords(word, other, rules.givenNames);
    return link === 'same' || link === 'romanisation' || link === 'given-name';
  };
  const begins = short.words.every((word, at) => isSpelled(word, long.words[at]));
  const ends = short.words.every((word, at) => isSpelled(word, long.words[left + at]));
  return begins || ends ? { reason: 'short form', strength: 'weak' } : undefined;
}

function linkSingle(short: Name, long: Name, rules: NameWords): Link | undefined {
  if (long.words.length === 1) {
    const link = compareWords(short.key, long.key, new Map());
    return link === 'romanisation' ? { reason: 'spelling variant', strength: 'weak' } : undefined;
  }
  const last = compareWords(short.key, long.words.at(-1) ?? '', new Map());
  if (last === 'same') return { reason: 'surname', strength: 'weak' };
  if (last === 'romanisation' || last === 'slip') return { reason: 'spelling slip', strength: 'weak' };
  const first = compareWords(short.key, long.words[0] ?? '', rules.givenNames);
  if (first === 'same' || first === 'given-name') return { reason: 'first name', strength: 'weak' };
  return long.words.includes(short.key) ? { reason: 'short form', strength: 'weak' } : undefined;
}

function linkGroups(short: Name, long: Name, rules: NameWords): Link | undefined {
  if (isAcronymOf(short, long)) return { reason: 'acronym', strength: 'weak' };
  if (short.words.length > long.words.length) return undefined;
  if (short.words.length === long.words.length) return linkAlike(short, long);
  return isPartOf(short, long, rules) ? { reason: 'short form', strength: 'weak' } : undefined;
}

/** `fo` for "Foreign Office"; fillers may count or not: `dod` and `dd` for "Department of Defense". */
export function isAcronymOf(short: Name, long: Name): boolean {
  if (!short.acronym || long.words.length < 2) return false;
  const letters = short.acronym.replace(/[^\p{L}\p{N}]/gu, '');
  return initialsOf(long).includes(letters);
}

/** Same number of words, each the same but for spelling: "Central Elections Commission", "Central Election Commission". */
function linkAlike(a: Name, b: Name): Link | undefined {
  const links = a.words.map((word, at) => compareWords(word, b.words[at] ?? '', new Map()));
  if (links.some((link) => !link || link === 'initial')) return undefined;
  const slips = links.filter((link) => link === 'slip').length;
  if (slips > 1 || (slips === 1 && Math.min(a.key.length, b.key.length) < 6)) return undefined;
  return { reason: 'spelling variant', strength: 'weak' };
}

/** First letters of the name's words: without fillers, with them, and with a hyphenated word as one. */
export function initialsOf({ text, words }: Name): string[] {
  const lower = text.toLowerCase();
  const rows = [words, lower.match(/[\p{L}\p{N}]+/gu) ?? [], lower.match(/[\p{L}\p{N}][^\s]*/gu) ?? []];
  return [...new Set(rows.map((row) => row.map((word) => word[0] ?? '').join('')))];
}

/**
 * A group is shortened from either end ("Saints", "Creighton"), a place only by head nouns ("Nangarhar province"), both by
 * leaving out head nouns; something that tells it apart must be left.
 */
function isPartOf(short: Name, long: Name, rules: NameWords): boolean {
  if (short.words.every((word) => rules.generic.has(word))) return false;
  const left = leftOut(short.words, long.words);
  if (left?.every((word) => rules.generic.has(word))) return true;
  if (short.kind === 'place') return false;
  const starts = short.words.every((word, at) => word === long.words[at]);
  const ends = short.words.every((word, at) => word === long.words[long.words.length - short.words.length + at]);
  return starts || ends;
}

/** The words of `long` that `short` leaves out; nothing when it has others, or in another order. */
function leftOut(short: readonly string[], long: readonly string[]): string[] | undefined {
  let at = 0;
  const left = long.filter((word) => {
    const kept = word === short[at];
    if (kept) at += 1;
    return !kept;
  });
  return at === short.length ? left : undefined;
}
