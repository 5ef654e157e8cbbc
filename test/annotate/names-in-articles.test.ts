import { expect, test } from 'vitest';
import { findEntities } from '../../src/annotate/entities.ts';
import { loadNameFinder } from '../../src/annotate/recogniser.ts';
import { english } from '../../src/lang/en/index.ts';
import { textOf } from '../../src/model/span.ts';
import { toArticle } from './plain.ts';

const finder = await loadNameFinder(english);

/** Every entity of an article, by the recogniser and everything after it: `person K. R. Rao = Rao`. */
function entitiesOf(text: string): string[] {
  const article = toArticle(text);
  const { entities, mentions } = findEntities(article, finder.find(article), english);
  return entities.map(({ id, type }) => {
    const written = mentions.filter(({ entity }) => entity === id).map((mention) => textOf(article.text, mention));
    return `${type} ${[...new Set(written)].join(' = ')}`;
  });
}

test.each([
  [
    'a headline in capitals, a dateline, a double surname, a possessive',
    'PARLIAMENT PASSES WATER BILL AS OKONKWO WARNS OF DROUGHT\nNAIROBI, Kenya (AP) -- President Ngozi Okonkwo-Adeyemi ' +
      'called it a betrayal on Tuesday. Okonkwo-Adeyemi’s office declined to comment.',
    ['person OKONKWO = Ngozi Okonkwo-Adeyemi = Okonkwo-Adeyemi', 'place NAIROBI', 'place Kenya', 'organization AP'],
  ],
  [
    'Arabic and South Asian names, initials, ranks',
    'LAGOS: Sheikh Mohammed bin Khalid al-Thani met Abdul Rahman Siddiqui and K. R. Narayanaswamy in Abuja. Al-Thani left ' +
      'on Monday. Narayanaswamy’s aide, Lt. Gen. (retd) Asif Nawaz Durrani, said no more. Mr Durrani had served in Quetta.',
    [
      'place LAGOS',
      'person Mohammed bin Khalid al-Thani = Al-Thani',
      'person Abdul Rahman Siddiqui',
      'person K. R. Narayanaswamy = Narayanaswamy',
      'place Abuja',
      'person Asif Nawaz Durrani = Durrani',
      'place Quetta',
    ],
  ],
  [
    'Chinese and Russian names',
    'Xi Mingzhe, China’s vice-premier, and Zhang Wei-lin of the Ministry of Water Resources flew to Moscow. “Xi has ' +
      'promised us pipes,” said Aleksandr Ivanovich Petrov-Vodkin (62). Petrov-Vodkin did not elaborate.',
    [
      'person Xi Mingzhe = Xi',
      'place China',
      'person Zhang Wei-lin',
      'organization Ministry of Water Resources',
      'place Moscow',
      'person Aleksandr Ivanovich Petrov-Vodkin = Petrov-Vodkin',
    ],
  ],
  [
    'particles, brackets and quotes around names',
    'The governor of Ohio, J.D. Whitfield Jr., spoke with Ursula van den Berg and Giovanni D’Angelo. D’Angelo’s firm, Acqua ' +
      'Nord S.p.A., supplies Turin. “Whitfield,” said [van den Berg], “is wrong.”',
    [
      'place Ohio',
      'person J.D. Whitfield Jr. = Whitfield',
      'person Ursula van den Berg = van den Berg',
      'person Giovanni D’Angelo = D’Angelo',
      'organization Acqua Nord S.p.A.',
      'place Turin',
    ],
  ],
  [
    'treaties, laws, events and peoples',
    'The Geneva Convention, the Clean Water Act, the Treaty of Nairobi and the Paris Agreement were cited, as were the Rio ' +
      'Olympics and the Second World War. Kenyan and Ethiopian farmers took part.',
    [
      'treaty Geneva Convention',
      'law Clean Water Act',
      'treaty Treaty of Nairobi',
      'treaty Paris Agreement',
      'event Rio Olympics',
      'event Second World War',
      'nationality Kenyan',
      'nationality Ethiopian',
    ],
  ],
  [
    'two countries in one word',
    'The Indo-US deal and China-Kenya trade grew.',
    ['place US', 'place China', 'place Kenya'],
  ],
])('%s', (_, text, expected) => expect(entitiesOf(text)).toEqual(expected));

test('clubs of a page of results are bodies, the towns they play in are places', () => {
  const page =
    'SOCCER - TURIN EDGE BERGEN IN CUP.\nResults of Norwegian first division matches on Saturday:\nBergen 3 Tromso 1\n' +
    'Stavanger 0 Molde 0\nBergen striker Ingrid Solheim scored twice as the champions beat Tromso 3-1 in Oslo.\n' +
    '1. Marit Aune (Norway) 4:07.80';
  const found = entitiesOf(page);
  for (const club of ['Tromso', 'Stavanger', 'Molde']) expect(found).toContain(`organization ${club}`);
  for (const other of ['person Ingrid Solheim', 'place Oslo', 'person Marit Aune', 'place Norway'])
    expect(found).toContain(other);
});
