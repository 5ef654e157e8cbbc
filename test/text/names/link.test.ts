import { expect, test } from 'vitest';
import { english } from '../../../src/lang/en/index.ts';
import { linkNames } from '../../../src/text/names/link.ts';
import { parseName } from '../../../src/text/names/name.ts';

const link = (short: string, long: string) =>
  linkNames(parseName(short, 'person', english.people), parseName(long, 'person', english.people), english.people)
    ?.reason;

test.each([
  ['Van den Berg', 'Ursula van den Berg', 'surname'],
  ['De la Croix', 'Jean-Luc de la Croix', 'surname'],
  ['Al-Thani', 'Mohammed bin Khalid al-Thani', 'surname'],
  ['Petrov-Vodkin', 'Aleksandr Petrov-Vodkin', 'short form'],
])('%s may stand for %s', (short, long, reason) => expect(link(short, long)).toBe(reason));

test.each([
  ['Van den Berg', 'Ursula Berg'],
  ['Ben Okoro', 'Casey Okoro'],
])('%s does not stand for %s', (short, long) => expect(link(short, long)).toBeUndefined());
