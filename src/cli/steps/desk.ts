import { type Annotator, annotate, loadAnnotator } from '../../annotate/annotate.ts';
import { clean } from '../../clean/clean.ts';
import { english } from '../../lang/en/index.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import { readUnit, type Unit } from '../../read/unit.ts';
import type { InputOptions } from '../arguments.ts';

/** What was said of the input on the command line that bears on each article. */
export type Reading = Pick<InputOptions, 'asIs' | 'encoding'>;

/** Turns the bytes of one article into its layers; one a thread. */
export interface Desk {
  readonly clean: (unit: Unit) => Promise<Article>;
  /** Every layer. */
  readonly annotate: (unit: Unit) => Promise<Annotated>;
}

/** A desk that reads as `reading` says. The recogniser is loaded with the first article annotated. */
export function openDesk(reading: Reading): Desk {
  let annotator: Promise<Annotator> | undefined;
  const cleanUnit = async (unit: Unit): Promise<Article> => {
    const { document, diagnostics } = await readUnit(unit, reading);
    const article = clean(document, english);
    return { ...article, diagnostics: [...diagnostics, ...article.diagnostics] };
  };
  return {
    clean: cleanUnit,
    annotate: async (unit) => {
      annotator ??= loadAnnotator(english);
      return annotate(await cleanUnit(unit), await annotator);
    },
  };
}
