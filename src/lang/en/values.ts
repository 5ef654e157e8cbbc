import { compilePhrases } from '../find-phrases.ts';
import type { PhraseRule } from '../phrase.ts';
import type { Meaning, ValueKnowledge } from '../values.ts';
import { quantities } from './quantities.ts';
import { toTerms } from './terms.ts';
import { holidays } from './time-words.ts';
import { absoluteTimes } from './times-absolute.ts';
import { amountsOfTime } from './times-amounts.ts';
import { relativeTimes } from './times-relative.ts';

const rules: readonly PhraseRule<Meaning>[] = [...absoluteTimes, ...relativeTimes, ...quantities, ...amountsOfTime];

export const values: ValueKnowledge = { toTerms, rules, find: compilePhrases(rules), holidays };
