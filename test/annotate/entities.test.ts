import { expect, test } from 'vitest';
import { findEntities } from '../../src/annotate/entities.ts';
import { english } from '../../src/lang/en/index.ts';
import { textOf } from '../../src/model/span.ts';
import { readMarked } from './marked.ts';

/** Every entity as its mentions in order: `Talat Masood = Masood`. */
function rows(marked: string): string[] {
  const { article, names } = readMarked(marked);
  const { entities, mentions } = findEntities(article, names, english);
  return entities.map(({ id }) =>
    mentions
      .filter(({ entity }) => entity === id)
      .map((mention) => textOf(article.text, mention))
      .join(' = '),
  );
}

test.each([
  ['a surname after the full name', '[Hina Rabbani Khar] spoke. [Khar] smiled.', ['Hina Rabbani Khar = Khar']],
  [
    'a surname before it, as in headlines',
    '[Khar] to resign. [Hina Rabbani Khar] spoke.',
    ['Khar = Hina Rabbani Khar'],
  ],
  ['a rank before a surname', '[Ashfaq Kayani] came. [Gen. Kayani] left.', ['Ashfaq Kayani = Gen. Kayani']],
  ['a first name alone', '[Lindsay Weir] left. “[Lindsay] is well.”', ['Lindsay Weir = Lindsay']],
  ['a family name that stands first', '[Xi Jinping] spoke. [Mr. Xi] left.', ['Xi Jinping = Mr. Xi']],
  ['possessives and capitals', '[Lavrov’s] visit. [SERGEI LAVROV] said.', ['Lavrov’s = SERGEI LAVROV']],
  [
    'characters that show nothing',
    '[Serg\u200bey Rya\u00adbkov] left. [Ryab\ufeffkov] said.',
    ['Serg\u200bey Rya\u00adbkov = Ryab\ufeffkov'],
  ],
  [
    'letters of another alphabet that pass for Latin',
    '[Sеrgeу Ryabkov] left. [Sergey Ryabkov] said.',
    ['Sеrgeу Ryabkov', 'Sergey Ryabkov'],
  ],
  ['a spelling slip', '[Mushahid Hussain] says so. [Hussein] added.', ['Mushahid Hussain = Hussein']],
  [
    'two of one surname: the one named last',
    '[Imran Khan] met [Asad Khan]. [Khan] left. [Imran Khan] stayed. [Khan] sat.',
    ['Imran Khan = Imran Khan = Khan', 'Asad Khan = Khan'],
  ],
  ['one given name is no evidence', '[Sergei Ryabkov] met [Sergei Lavrov].', ['Sergei Ryabkov', 'Sergei Lavrov']],
  [
    'a middle name left out',
    '[Dirk A. Kempthorne] left. [Dirk Kempthorne] said.',
    ['Dirk A. Kempthorne = Dirk Kempthorne'],
  ],
  ['an initial', '[Nursultan Nazarbayev] won. [N. Nazarbayev] said.', ['Nursultan Nazarbayev = N. Nazarbayev']],
  [
    'but not another initial',
    '[Nursultan Nazarbayev] won. [A. Nazarbayev] said.',
    ['Nursultan Nazarbayev', 'A. Nazarbayev'],
  ],
  ['a short form of a given name', '[William Hague] came. [Bill Hague] left.', ['William Hague = Bill Hague']],
  ['a given name with another ending', '[Daniel Craig] and [Daniele Craig]', ['Daniel Craig', 'Daniele Craig']],
  [
    'a maiden name',
    '[Maria Delgado], née [Torres], won. [Maria Torres] left. [Ana Torres] stayed.',
    ['Maria Delgado = Torres = Maria Torres', 'Ana Torres'],
  ],
  ['a former name', '[Reggie Doyle] (born [Rex Dunn]) sang. [Rex Dunn] left.', ['Reggie Doyle = Rex Dunn = Rex Dunn']],
  [
    'the Arabic article left out, and part of a name',
    'Spokesman [Al-Sawarmi Khalid] said. [Sawarmi Khaled Saad] added. [Al-Sawarmi] left.',
    ['Al-Sawarmi Khalid = Sawarmi Khaled Saad = Al-Sawarmi'],
  ],
  ['initials without blanks', '[J.K. Rowan] and [Joan Rowan]', ['J.K. Rowan = Joan Rowan']],
  ['but not another article of names', '[Al Gore] and [Tipper Gore]', ['Al Gore', 'Tipper Gore']],
  ['brothers', '[Rami Makhlouf] and [Ihab Makhlouf]', ['Rami Makhlouf', 'Ihab Makhlouf']],
])('persons: %s', (_, marked, expected) => expect(rows(marked)).toEqual(expected));

test.each([
  [
    'an acronym in brackets',
    'The [Fissile Material Cut-off Treaty:treaty] ([FMCT:treaty]) and [FMCT:treaty].',
    ['Fissile Material Cut-off Treaty = FMCT = FMCT'],
  ],
  [
    'an acronym in brackets that is no row of initials',
    '[Médecins Sans Frontières:organization] ([MEDSAF:organization])',
    ['Médecins Sans Frontières = MEDSAF'],
  ],
  [
    'an acronym by initials',
    'The [Foreign Office:organization] said. The [FO:organization] noted.',
    ['Foreign Office = FO'],
  ],
  [
    'a shortened name',
    '[Kansas City Chiefs:organization] lost. The [Chiefs:organization] left.',
    ['Kansas City Chiefs = Chiefs'],
  ],
  ['a legal form', '[Intel Corp.:organization] rose. [Intel:organization] said.', ['Intel Corp. = Intel']],
  [
    'a head noun that tells nobody apart',
    '[Fish and Wildlife Service:organization]; the [Service:organization]',
    ['Fish and Wildlife Service', 'Service'],
  ],
  [
    'names of a state',
    'The [United States:place] left; [U.S.:place] officials; [America:place].',
    ['United States = U.S. = America'],
  ],
  [
    'a state and its successor',
    '[Russia:place] inherited from the [Soviet Union:place]; the [USSR:place].',
    ['Russia', 'Soviet Union = USSR'],
  ],
  [
    'a place and its head noun',
    '[Nangarhar:place] fell. [Nangarhar province:place] fell.',
    ['Nangarhar = Nangarhar province'],
  ],
  ['a people in the plural', '[Soviet:nationality] troops; the [Soviets:nationality]', ['Soviet = Soviets']],
  ['a place within another’s name', '[Sudan:place] and [South Sudan:place]', ['Sudan', 'South Sudan']],
])('organisations and places: %s', (_, marked, expected) => expect(rows(marked)).toEqual(expected));

test.each([
  [
    'a long name the recogniser missed',
    'to sign a Fissile Material Cut-off Treaty ([FMCT:organization]). The FMCT’s fate',
    ['Fissile Material Cut-off Treaty = FMCT = FMCT'],
    'treaty',
  ],
  [
    'a part of the name it saw',
    'the [International Union:organization] for Conservation of Nature (IUCN)',
    ['International Union for Conservation of Nature = IUCN'],
    'organization',
  ],
  [
    'a short name it missed',
    'of [Islamic State:organization] (IS) in Nangarhar, where IS is said to be',
    ['Islamic State = IS = IS'],
    'organization',
  ],
  ['capitals that are no initials', 'the [Taliban:organization] (TTP) fled', ['Taliban'], 'organization'],
])('defined in brackets: %s', (_, marked, expected, type) => {
  const { article, names } = readMarked(marked);
  expect(rows(marked)).toEqual(expected);
  expect(findEntities(article, names, english).entities.map((entity) => entity.type)).toEqual([type]);
});

test.each([
  [
    'a doubtful type follows the sure ones',
    'The [Taliban:organization] left. The [Taliban:person:0.4] came.',
    ['organization'],
  ],
  ['a surname follows the full name', '[Sergei Lavrov] came. [Lavrov:organization:0.5] spoke.', ['person']],
  ['two sure ones stay two', '[Denzel Washington] flew to [Washington:place].', ['person', 'place']],
])('types: %s', (_, marked, expected) => {
  const { article, names } = readMarked(marked);
  expect(findEntities(article, names, english).entities.map(({ type }) => type)).toEqual(expected);
});

test('the best full form names the entity, and every merge says why', () => {
  const { article, names } = readMarked(
    '[LAVROV] came. [Sergey Lavrov] and [S. Lavrov]: [Sergei Lavrov], [Sergei Lavrov].',
  );
  expect(findEntities(article, names, english).entities).toEqual([
    {
      id: 'sergei-lavrov',
      type: 'person',
      name: 'Sergei Lavrov',
      aliases: ['LAVROV', 'Sergey Lavrov', 'S. Lavrov'],
      merges: [
        { name: 'Sergei Lavrov', to: 'Sergey Lavrov', reason: 'spelling variant' },
        { name: 'S. Lavrov', to: 'Sergey Lavrov', reason: 'initial' },
        { name: 'LAVROV', to: 'Sergey Lavrov', reason: 'surname' },
      ],
    },
  ]);
});
