import { type Annotator, annotate, loadAnnotator } from '../../annotate/annotate.ts';
import { findTokens } from '../../annotate/tokens.ts';
import { clean } from '../../clean/clean.ts';
import { byProfile } from '../../clean/profile/decide.ts';
import { english } from '../../lang/en/index.ts';
import { type Annotated, LAYERS, type Layers } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Profile } from '../../model/profile.ts';
import { readUnit, type Unit } from '../../read/unit.ts';
import type { InputOptions } from '../arguments.ts';

/** What was said of the input on the command line that bears on each article, and the folder of what is known already. */
export type Reading = Pick<InputOptions, 'asIs' | 'encoding'> & { readonly store?: string | undefined };

/** Turns the bytes of one article into its layers, or knows them from the store; one a thread. */
export interface Desk {
  readonly reading: Reading;
  readonly isKept: (key: string) => boolean;
  /** Cleans with what a profile knows of the article's outlet. */
  readonly cleanWith: (profile: Profile | undefined) => (unit: Unit) => Promise<Article>;
  /** At least the layers wanted. */
  readonly annotate: (unit: Unit, wanted?: readonly (keyof Layers)[]) => Promise<Annotated>;
}

/** A desk that reads as `reading` says. The recogniser is loaded with the first article annotated. */
export async function openDesk(reading: Reading): Promise<Desk> {
  const keeper = reading.store === undefined ? undefined : await import('../store/store.ts');
  const store = keeper?.openStore(reading.store ?? '');
  let annotator: Promise<Annotator> | undefined;
  const cleanWith: Desk['cleanWith'] = (profile) => {
    const known = profile ? [byProfile(profile)] : [];
    return async (unit) => {
      // What is kept was cleaned without a profile.
      const kept = profile ? undefined : keeper && store?.article(keeper.toKey(unit, reading));
      if (kept) return kept;
      const { document, diagnostics } = await readUnit(unit, reading);
      const article = clean(document, english, known);
      return { ...article, diagnostics: [...diagnostics, ...article.diagnostics] };
    };
  };
  const cleanUnit = cleanWith(undefined);
  return {
    reading,
    isKept: (key) => store?.has(key) === true,
    cleanWith,
    annotate: async (unit, wanted = LAYERS) => {
      const kept = keeper && store?.layers(keeper.toKey(unit, reading), wanted);
      if (kept) return restoreTokens(kept, wanted);
      annotator ??= loadAnnotator(english);
      return annotate(await cleanUnit(unit), await annotator);
    },
  };
}

/** The layers wanted are in `kept`, but for the tokens. */
function restoreTokens(kept: Partial<Annotated>, wanted: readonly (keyof Layers)[]): Annotated {
  const article = kept as Annotated;
  return wanted.includes('tokens') ? { ...article, tokens: findTokens(article, english) } : article;
}
