import { compareProfiles, compareSettings } from './event-features.ts';
import type { EventProfile } from './event-profile.ts';
import weights from './event-weights.txt';
import { readLogistic } from './logistic.ts';

/** From the features of two profiles to the probability of one event. Weights made by `npm run train:event`. */
const toProbability = readLogistic(weights);

/** Probability, 0 to 1, that two articles with these profiles tell one event. */
export const matchProfiles = (a: EventProfile, b: EventProfile): number =>
  toProbability(compareProfiles(a, b)) * (1 - compareSettings(a, b));
