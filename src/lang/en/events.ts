import type { EventKnowledge } from '../events.ts';

/** English: gatherings newspapers number. Streets, coaches and prizes are numbered too, but not to tell one event from the next. */
export const events: EventKnowledge = {
  series: new Set([
    'meeting',
    'session',
    'round',
    'summit',
    'conference',
    'congress',
    'dialogue',
    'consultation',
    'assembly',
  ]),
};
