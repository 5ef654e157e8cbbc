import { parseList } from '../lang/list.ts';
import { compareProfiles, compareSettings, type EventFeatures } from './event-features.ts';
import type { EventProfile } from './event-profile.ts';
import weights from './event-weights.txt';

/** What each feature adds to the log-odds of one event, `constant` included. Made by `npm run train:event`. */
const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = parseList(weights).map((line) => {
  const [feature = '', weight] = line.split(/\s+/);
  return [feature, Number(weight)];
});

/** Probability, 0 to 1, that two articles with these profiles tell one event. */
export const matchProfiles = (a: EventProfile, b: EventProfile): number =>
  toProbability(compareProfiles(a, b)) * (1 - compareSettings(a, b));

function toProbability(features: EventFeatures): number {
  const odds = WEIGHTS.reduce(
    (sum, [name, weight]) => sum + weight * (name === 'constant' ? 1 : (features[name] ?? 0)),
    0,
  );
  return 1 / (1 + Math.exp(-odds));
}
