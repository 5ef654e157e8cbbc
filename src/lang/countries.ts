import { fold } from '../text/fold.ts';
import { parseList } from './list.ts';

/** A state with its names in one language. */
export interface Country {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Adjectives and names of inhabitants, one word each. */
  readonly demonyms: readonly string[];
  /** Today's first. */
  readonly capitals: readonly string[];
}

/** The entries of a `countries.txt`: `Name|Other: Demonym Demonyms; Capital`. */
export function parseCountries(text: string): readonly Country[] {
  return parseList(text).map((line) => {
    const [names = '', rest = ''] = line.split(':');
    const [demonyms = '', capitals = ''] = rest.split(';');
    const [name = '', ...otherNames] = names.split('|').map((each) => each.trim());
    return {
      name,
      otherNames,
      demonyms: demonyms.split(' ').filter(Boolean),
      capitals: capitals
        .split('|')
        .map((capital) => capital.trim())
        .filter(Boolean),
    };
  });
}

/** Folded names, adjectives and capitals of countries, each with the folded name of its country. */
export function originsOf(countries: readonly Country[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const { name, otherNames, demonyms, capitals } of countries) {
    for (const word of [...demonyms, ...capitals, ...otherNames, name]) {
      origins.set(fold(word), fold(name));
    }
  }
  return origins;
}
