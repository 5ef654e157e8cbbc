import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../../../src/lang/en/index.ts';
import { type NameKind, parseName } from '../../../src/text/names/name.ts';

const key = (text: string, kind: NameKind): string => parseName(text, kind, english.people).key;

test.each([
  ['Gen. Ashfaq Pervez Kayani', 'ashfaq pervez kayani'],
  ['Deputy Foreign Minister Sergei Ryabkov', 'sergei ryabkov'],
  ['Smith, John', 'john smith'],
  ['Arcade Joseph Comeaux, Jr', 'arcade joseph comeaux'],
  ['Matt Smith, the Doctor', 'matt smith'],
  ['Kimani ( Kiki ) Gray', 'kimani gray'],
  ['Lavrov’s', 'lavrov'],
  ['Cheeks’', 'cheeks'],
  ['Jean-Marie Le Pen', 'jean marie pen'],
  ['Bashar al-Assad', 'bashar assad'],
  ['Nicolás Maduro', 'nicolas maduro'],
  ["Ka'Loni Flynn", 'kaloni flynn'],
  ['Al-Sawarmi Khalid', 'sawarmi khalid'],
  ['Al Gore', 'al gore'],
  ['J.K. Rowan', 'j k rowan'],
  ['King', 'king'],
])('person %s', (text, expected) => expect(key(text, 'person')).toBe(expected));

test.each([
  ['The Procter & Gamble Company', 'procter gamble'],
  ['Advanced Micro Devices Inc.', 'advanced micro devices'],
  ['ATI Technologies ( ATI )', 'ati technologies'],
  ['OAO Gazprom', 'gazprom'],
  ['North Atlantic Treaty Organisation', 'north atlantic treaty organization'],
  ['U. S. Geological Survey', 'united states geological survey'],
  ['Us Weekly', 'us weekly'],
])('group %s', (text, expected) => expect(key(text, 'group')).toBe(expected));

test.each([
  ['US', 'united states'],
  ['In Brooklyn', 'brooklyn'],
  ['Mt Cook', 'mount cook'],
  ['Fort Smith, Ark', 'fort smith'],
  ['City of Palmer', 'city palmer'],
])('place %s', (text, expected) => expect(key(text, 'place')).toBe(expected));

test('any text is a name with a word in it, unless it has none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom<NameKind>('person', 'group', 'place'),
      (text, kind) => {
        const name = parseName(text, kind, english.people);
        expect(name.words.length > 0).toBe(/[\p{L}\p{N}]/u.test(name.text));
      },
    ),
  );
});
