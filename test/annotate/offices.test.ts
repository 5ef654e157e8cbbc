import { expect, test } from 'vitest';
import { findEntities } from '../../src/annotate/entities.ts';
import { toLocals } from '../../src/corpus/local.ts';
import { english } from '../../src/lang/en/index.ts';
import { textOf } from '../../src/model/span.ts';
import { readMarked } from './marked.ts';

/** Offices of the article's persons in text order: `Khan: +army brigadier`, the plus for a former one. */
function offices(marked: string): string[] {
  const { article, names } = readMarked(marked);
  const found = findEntities(article, names, english);
  return found.offices.map((office) => {
    const mention = found.mentions[office.mention];
    return `${mention && textOf(article.text, mention)}: ${office.former ? '+' : ''}${textOf(article.text, office)}`;
  });
}

test.each([
  ['Deputy Foreign Minister [Sergei Ryabkov] leads.', 'Sergei Ryabkov: Deputy Foreign Minister'],
  ['Visiting Deputy Foreign Minister [Sergey Ryabkov] led.', 'Sergey Ryabkov: Deputy Foreign Minister'],
  ['However, US President [Barack Obama] is trying.', 'Barack Obama: US President'],
  ['Pakistan’s Defense Minister, [Khawaja Asif] visited.', 'Khawaja Asif: Defense Minister'],
  [
    'a visit by Pakistan’s then military president, [Pervez Musharraf] — the first',
    'Pervez Musharraf: +military president',
  ],
  ['talks with her Russian counterpart, [Sergei Lavrov] both', 'Sergei Lavrov: Russian counterpart'],
  ['During Foreign Minister [Khawaja Asif]’s visit', 'Khawaja Asif: Foreign Minister'],
  ['Updated at 12:16 PM President [Olga Marin] spoke', 'Olga Marin: President'],
  ['The ex-president [Asif Zardari] left.', 'Asif Zardari: +president'],
  ['citing police Gen. Maj. [Anatoly Ponidelko].', 'Anatoly Ponidelko: police Gen. Maj'],
  ['Minister-designate [Olga Marin] spoke', 'Olga Marin: Minister-designate'],
  ['So did Chief of Army Staff General [Qasim Malik].', 'Qasim Malik: Chief of Army Staff General'],
  ['He was an aide of General [Qasim Malik].', 'Qasim Malik: General'],
  ['a letter to [Olaf Richter], Economy Minister [Robert Hahn] and others', 'Robert Hahn: Economy Minister'],
  ['Secretary of State [John Kerry] said', 'John Kerry: Secretary of State'],
  [
    'The chairman of Pakistani Senate’s Defense Committee, [Mushahid Hussain], says',
    'Mushahid Hussain: chairman of Pakistani Senate’s Defense Committee',
  ],
  ['named an honorary representative, [Arsallah Khan] to', 'Arsallah Khan: honorary representative'],
])('before the name: %s', (marked, expected) => expect(offices(marked)).toEqual([expected]));

test.each([
  [
    'said [Talat Masood], a retired Pakistan army general and a security analyst.',
    ['+retired Pakistan army general', 'security analyst'],
  ],
  ['said [Talat Masood], a former Pakistani army brigadier.', ['+Pakistani army brigadier']],
  ['[Talat Masood], 61, chief executive of Acme Steel, said', ['chief executive of Acme Steel']],
  ['[Talat Masood], who heads the Pakistan Peace Council, said', ['heads the Pakistan Peace Council']],
  ['[Talat Masood] (director of the museum) said', ['director of the museum']],
  ['said [Talat Masood], the company’s chief financial officer.', ['company’s chief financial officer']],
  ['[Talat Masood], now a professor at Lahore University, said', ['professor at Lahore University']],
  ['[Talat Masood], a 45-year-old farmer, said', ['farmer']],
  ['[Talat Masood], medical director at St. Mary’s Hospital, said', ['medical director at St. Mary’s Hospital']],
  ['[Talat Masood], who serves as mayor of Multan, said', ['mayor of Multan']],
  ['[Talat Masood], who was sacked as interior minister last year, said', ['+interior minister']],
])('after the name: %s', (marked, expected) => {
  expect(offices(marked)).toEqual(expected.map((office) => `Talat Masood: ${office}`));
});

test.each([
  ['[Talat Masood], who was finance minister in 2003, said', '+finance minister, in 2003'],
  ['[Talat Masood] was governor of Punjab from 1999 to 2004.', '+governor of Punjab, from 1999 to 2004'],
  ['[Talat Masood], director of the museum since May 2010, said', 'director of the museum, since May 2010'],
  ['[Talat Masood], minister of trade 1994-1996, said', '+minister of trade, 1994-1996'],
  ['[Talat Masood] is the head of the water board.', 'head of the water board'],
])('with its time: %s', (marked, expected) => {
  const { article, names } = readMarked(marked);
  const [office] = findEntities(article, names, english).offices;
  const when = office?.when ? `, ${textOf(article.text, office.when)}` : '';
  expect(office && `${office.former ? '+' : ''}${textOf(article.text, office)}${when}`).toBe(expected);
});

test.each([
  [
    'Presidents [Ana Silva] and [Jan Novak] met.',
    ['Ana Silva: Presidents', 'Jan Novak: Presidents'],
    ['President', 'President'],
  ],
  [
    'The foreign ministers of [Italy:place] and [France:place], [Ana Silva] and [Jan Novak], met.',
    ['Ana Silva: foreign ministers', 'Jan Novak: foreign ministers'],
    ['foreign minister of Italy', 'foreign minister of France'],
  ],
  [
    'The [Syrian:nationality] and [Lebanese:nationality] foreign ministers, [Ana Silva] and [Jan Novak], met.',
    ['Ana Silva: foreign ministers', 'Jan Novak: foreign ministers'],
    ['Syrian foreign minister', 'Lebanese foreign minister'],
  ],
  [
    'Former senators [Ana Silva], [Jan Novak] and [Lea Roth] agreed.',
    ['Ana Silva: +senators', 'Jan Novak: +senators', 'Lea Roth: +senators'],
    ['senator', 'senator', 'senator'],
  ],
])('shared by several: %s', (marked, expected, roles) => {
  expect(offices(marked)).toEqual(expected);
  const { article, names } = readMarked(marked);
  const found = findEntities(article, names, english);
  const locals = toLocals({ ...article, ...found, display: { mentions: [], offices: [] } }, english);
  expect(locals.flatMap((local) => local.roles.map(({ text }) => text))).toEqual(roles);
});

test.each([
  'Ministers said [Ana Silva] and [Jan Novak] met.',
  '[Ana Silva] was the victor in 2003.',
  '[Ana Silva] was not president.',
])('nobody’s office: %s', (marked) => expect(offices(marked)).toEqual([]));

test.each([
  'According to the minister, [Obama] lied.',
  '[Obama], left, holds talks with the minister.',
  'a senior adviser to the [Clinton] campaign',
  'the chairman of Mrs. [Clinton]’s campaign',
  'He told the general. [Obama] left.',
  'The president said [Obama] lied.',
  '[Obama], said the minister, lied.',
  '[Jane Roe], the director’s wife, smiled.',
  '[Jane Roe], who led in the polls, lost.',
])('no office of his: %s', (marked) => expect(offices(marked)).toEqual([]));
