import type { Language } from './language.ts';

/** `make` asked once a language: for what is put together from its knowledge and remembers what it was asked. */
export function forLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new WeakMap<Language, { readonly it: Made }>();
  return (language) => {
    const known = made.get(language);
    if (known) return known.it;
    const it = make(language);
    made.set(language, { it });
    return it;
  };
}
