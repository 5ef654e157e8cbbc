import type { Language } from '../../lang/language.ts';
import type { Document } from '../../model/document.ts';
import type { Profile } from '../../model/profile.ts';
import { isProse, type Page, toPage } from '../page.ts';
import { keyOfLine, outletOf, recurringLines } from './lines.ts';

/** Lines remembered at most; then those seen once are forgotten, so that memory stays flat (Manku & Motwani 2002). */
const MOST_LINES = 500_000;
/** Pages a line must stand on to be worth saying. */
const FEWEST_PAGES = 2;
/** Share of its prose from which a page says again what another has said: the same article, or an agency's. */
const COPY_SHARE = 0.5;

interface Outlet {
  pages: number;
  readonly lines: Map<string, number>;
  /** Keys of the prose met so far. */
  readonly prose: Set<string>;
}

/** Learns from pages, one after the other, which lines come back. The order of pages matters only where memory runs out. */
export class ProfileLearner {
  readonly #language: Language;
  readonly #outlets = new Map<string, Outlet>();
  #lines = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  add(document: Document): void {
    const page = toPage(document, this.#language);
    const outlet = this.#outletOf(document);
    if (this.#isCopy(page, outlet)) return;
    outlet.pages += 1;
    for (const key of new Set(recurringLines(page).map((line) => keyOfLine(page, line)))) {
      const seen = outlet.lines.get(key) ?? 0;
      outlet.lines.set(key, seen + 1);
      if (seen === 0) this.#lines += 1;
    }
    if (this.#lines > MOST_LINES) this.#forget();
  }

  /** What came back so far; outlets and lines in a fixed order. */
  profile(): Profile {
    const outlets = [...this.#outlets]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([host, { pages, lines }]) => {
        const back = [...lines].filter(([, count]) => count >= FEWEST_PAGES);
        return [host, { pages, lines: Object.fromEntries(back.sort(([left], [right]) => (left < right ? -1 : 1))) }];
      });
    return { schema: 'corpus.profile/1', outlets: Object.fromEntries(outlets) };
  }

  #outletOf(document: Document): Outlet {
    const host = outletOf(document);
    const known = this.#outlets.get(host);
    if (known) return known;
    const made = { pages: 0, lines: new Map<string, number>(), prose: new Set<string>() };
    this.#outlets.set(host, made);
    return made;
  }

  /** True for a page whose prose stood on an earlier one; remembers the prose of every page. */
  #isCopy(page: Page, { prose }: Outlet): boolean {
    const keys = page.paragraphs.filter(isProse).map((paragraph) => keyOfLine(page, paragraph));
    const known = keys.filter((key) => prose.has(key)).length;
    for (const key of keys) prose.add(key);
    this.#lines += keys.length - known;
    return keys.length > 0 && known >= COPY_SHARE * keys.length;
  }

  #forget(): void {
    this.#lines = 0;
    for (const { lines, prose } of this.#outlets.values()) {
      prose.clear();
      for (const [key, count] of lines) if (count < FEWEST_PAGES) lines.delete(key);
      this.#lines += lines.size;
    }
  }
}
