import type { Language } from '../language.ts';
import { background } from './background.ts';
import { cleaning } from './cleaning.ts';
import { events } from './events.ts';
import { people } from './people.ts';
import { speech } from './speech.ts';
import { statements } from './statements.ts';
import { values } from './values.ts';
import { words } from './words.ts';

/** Loaded on demand: the weights are two megabytes. */
const names: Language['names'] = async () => (await import('./names.ts')).names;

const wordClasses: Language['wordClasses'] = async () => (await import('./word-classes.ts')).wordClasses;

export const english: Language = {
  code: 'en',
  words,
  background,
  events,
  people,
  cleaning,
  statements,
  names,
  wordClasses,
  speech,
  values,
};
