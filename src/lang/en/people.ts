import { foldAccents } from '../../text/fold.ts';
import { parseGroups, parseSet, toStandardForms } from '../list.ts';
import type { OfficeWords, PeopleKnowledge } from '../people.ts';
import facilityHeads from './facility-heads.txt';
import genericNames from './generic-names.txt';
import givenNames from './given-names.txt';
import legalForms from './legal-forms.txt';
import officeHeads from './office-heads.txt';
import officeModifiers from './office-modifiers.txt';
import placeAliases from './place-aliases.txt';
import standardWords from './standard-words.txt';
import titles from './titles.txt';

const offices: OfficeWords = {
  heads: parseSet(officeHeads),
  modifiers: parseSet(officeModifiers),
  former: new Set(['former', 'formerly', 'then', 'ex', 'late', 'onetime', 'one-time', 'erstwhile']),
  retired: new Set(['retired', 'deposed', 'ousted', 'sacked', 'disgraced']),
  formerPrefixes: ['ex-', 'then-'],
  current: new Set(['now', 'currently', 'today', 'also']),
  pending: new Set(['designate', 'elect']),
  determiners: new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'one', 'another']),
  links: new Set(['of', 'for', 'to', 'at', 'in', 'with', 'on']),
  and: new Set(['and']),
  relatives: new Set(['who']),
  holds: new Set('heads headed leads led chairs chaired runs commands commanded directs directed'.split(' ')),
  serves: new Set('serves serving works working acts acting sits'.split(' ')),
  leaves: new Set('served worked acted resigned retired fired sacked ousted dismissed removed replaced'.split(' ')),
  as: new Set(['as']),
  is: new Set(['is', 'was', 'became', 'becomes']),
  was: new Set(['was']),
  singular: (plural) =>
    plural.endsWith('men') ? plural.replace(/men$/, 'man') : plural.replace(/ies$/, 'y').replace(/(?<!s)s$/, ''),
  terms:
    /^,?\s\(?(?:since (?:\p{L}+ )?[12]\d{3}|((?:from|between) (?:\p{L}+ )?[12]\d{3} (?:to|until|till|through|and) (?:\p{L}+ )?[12]\d{3}|(?:until|in) (?:\p{L}+ )?[12]\d{3}|[12]\d{3}[-–](?:[12]\d{3}|\d{2})))(?![\p{L}\p{N}])/u,
};

export const people: PeopleKnowledge = {
  titles: parseSet(titles),
  suffixes: new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq', 'mp', 'obe', 'cbe', 'qc', 'kc']),
  particles: new Set(
    'al el ul ur ud bin ben ibn bint abu abou van von der den de del della di da dos das du la le ter ten al- e y'.split(
      ' ',
    ),
  ),
  fillers: new Set(['the', 'of', 'and', 'for', 'in', 'on', 'at', 'near', 'to', 'a', 'an', '&', 'de', 'la', 'by']),
  legalForms: toStandardForms(parseGroups(legalForms)),
  generic: parseSet(genericNames),
  standard: toStandardForms(parseGroups(standardWords)),
  givenNames: toMembership(parseGroups(givenNames)),
  aliases: toStandardForms(parseGroups(placeAliases).map((group) => group.map(foldAccents))),
  offices,
  otherName:
    /^,?\s[(“"]?(?:n[ée]e?|born|formerly(?: known as)?|(?:also|better|formerly) (?:known as|called)|alias|aka|a\.k\.a\.?)[\s,]{1,2}["“]?$/iu,
  facilities: parseSet(facilityHeads),
  treaties: new Set(['treaty', 'convention', 'pact', 'accord', 'protocol', 'agreement', 'covenant', 'charter']),
};

/** Each name to the numbers of the groups it stands in. */
function toMembership(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const membership = new Map<string, number[]>();
  for (const [number, group] of groups.entries())
    for (const name of group) membership.set(name, [...(membership.get(name) ?? []), number]);
  return membership;
}
