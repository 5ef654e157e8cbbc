import type { CommandEntry } from '../command.ts';

/** Every command, in the order of `corpus --help`. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'list',
    summary: 'what is in the collection',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'clean',
    summary: 'tell article text from the rest of the page',
    load: async () => (await import('./clean.ts')).clean,
  },
  {
    name: 'show',
    summary: 'read an article with names, values and quotes marked',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'annotate',
    summary: 'everything found in each article, as NDJSON for other programs',
    load: async () => (await import('./annotate.ts')).annotate,
  },
  {
    name: 'entities',
    summary: 'people, organizations and places, however spelled',
    load: async () => (await import('./entities.ts')).entities,
  },
  {
    name: 'keywords',
    summary: 'words and phrases that characterize the articles',
    load: async () => (await import('./keywords.ts')).keywords,
  },
  {
    name: 'diff',
    summary: 'where articles agree, contradict each other, or stand alone',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'resolve',
    summary: 'which names of a list name the same, without articles',
    load: async () => (await import('./resolve.ts')).resolve,
  },
  {
    name: 'concordance',
    summary: 'every place where words stand, with the text around them',
    load: async () => (await import('./concordance.ts')).concordance,
  },
  {
    name: 'collocates',
    summary: 'words that stand near a word',
    load: async () => (await import('./collocates.ts')).collocates,
  },
  {
    name: 'trends',
    summary: 'words and entities over publication dates',
    load: async () => (await import('./trends.ts')).trends,
  },
  {
    name: 'reuse',
    summary: 'passages that stand in more than one place, word for word or edited',
    load: async () => (await import('./reuse.ts')).reuse,
  },
  {
    name: 'stories',
    summary: 'which articles tell the same event',
    load: async () => (await import('./stories.ts')).stories,
  },
  {
    name: 'index',
    summary: 'keep what is found in the articles, so that it is found once',
    load: async () => (await import('./build-index.ts')).buildIndex,
  },
  {
    name: 'schema',
    summary: "print the JSON Schema of a command's output",
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completion',
    summary: 'print a completion script for bash, zsh or fish',
    load: async () => (await import('./completion.ts')).toCompletion(COMMANDS),
  },
];
