import { expect, test } from 'vitest';
import { findMixed, withoutHidden } from '../../src/text/hidden.ts';

test.each([
  ['a name with a zero-width space and a soft hyphen', 'Serg\u200bey Rya\u00adbkov', 'Sergey Ryabkov'],
  ['a joiner between Latin letters', 'Serg\u200dey', 'Sergey'],
  ['text smuggled in tag characters', 'Islamabad\u{e0049}\u{e0067}', 'Islamabad'],
  ['marks that turn the reading direction', 'Minister \u202eroirepus\u202c', 'Minister roirepus'],
  ['a joined emoji', '👩‍👩‍👧', '👩‍👩‍👧'],
  ['a joiner Hindi needs', 'क्‍ष', 'क्‍ष'],
])('%s', (_, text, seen) => expect(withoutHidden(text)).toBe(seen));

test.each([
  ['Cyrillic letters in a Latin word', 'Sеrgey met', 0],
  ['a Greek capital in a Latin word', 'in Μoscow', 3],
  ['a word of each alphabet', 'Москва and Moscow', -1],
  ['a name in Cyrillic alone', 'Сергей Рябков', -1],
  ['a Greek letter of physics', 'the Δt of 5 µs', -1],
])('%s', (_, text, at) => expect(findMixed(text)).toBe(at));
