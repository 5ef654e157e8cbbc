import type { Language } from '../lang/language.ts';
import type { TermCount, TermCounts } from '../model/terms.ts';
import { fold } from '../text/fold.ts';

/** A word or phrase, a tab, comma or semicolon, and its count. */
const ROW = /^\s*"?([^\t,;"]+?)"?\s*[\t,;]\s*"?(\d+(?:\.\d+)?)"?\s*$/;
/** `# size 1014312`: words of the text counted, when the list does not hold all of them. */
const SIZE = /^#\s*\p{L}+\s*[:=]?\s*(\d+)\s*$/u;

/**
 * The counts of a frequency list: lines `word TAB count` (or comma, semicolon), best first or not. A first line without a count is
 * passed over; `# size N` gives the size of the text, else it is the sum. Undefined when the text is no such list. `name` stands for
 * the one text behind it.
 */
export function parseFrequencyList(text: string, name: string, { words }: Language): TermCounts | undefined {
  const terms = new Map<string, { count: number; readonly forms: Map<string, number> }>();
  let sum = 0;
  let size: number | undefined;
  let passed = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [, word, given] = ROW.exec(line) ?? [];
    if (word === undefined || given === undefined) {
      const told = SIZE.exec(line)?.[1];
      if (told !== undefined) size = Number(told);
      else if (line.trim() !== '' && !line.startsWith('#')) passed += 1;
      // Prose has commas and numbers too, but not in every line.
      if (passed > 1) return undefined;
      continue;
    }
    const form = fold(word);
    const key = form.split(/\s+/).map(words.key).join(' ');
    const term = terms.get(key) ?? { count: 0, forms: new Map<string, number>() };
    terms.set(key, term);
    term.count += Number(given);
    term.forms.set(form, (term.forms.get(form) ?? 0) + Number(given));
    sum += Number(given);
  }
  if (terms.size === 0) return undefined;
  const counts = [...terms].map(([key, { count, forms }]): [string, TermCount] => [
    key,
    {
      count,
      articles: new Map([[name, count]]),
      forms: [...forms].sort(([, left], [, right]) => right - left).map(([form]) => form),
    },
  ]);
  const total = size ?? sum;
  return { sizes: new Map([[name, total]]), size: total, terms: new Map(counts) };
}
