import type { Rule } from './rule.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}`;

/**
 * Who wrote it, as pages in other languages of Europe say it: a word for "by" or "author" and full names, nothing but a date
 * or a mark behind them. Pages of any language quote such lines.
 */
export const foreignBylines: readonly Rule[] = [
  {
    id: 'any/by',
    opens:
      'von par por di door av af od autor autore autoren autora autorin autores autorzy auteur auteurs auteure auteures',
    pattern: new RegExp(
      String.raw`^(?:Von|Par|Por|Di|Door|Av|Af|Od|Autore?n?|Autor(?:a|in|es|zy)|Auteure?s?) ?:? (?<names>${NAME}(?:(?:,| und| et| och| og) ${NAME}){0,4})(?=$| ?[|•·(–]|,? ?\d|, \p{L}+,? \d).{0,80}$`,
      'u',
    ),
    matches: [
      'Von Ana Silva',
      'Par Ana Silva et Jan Novak',
      'Por: Jan Novak | 4 de mayo de 2020',
      'Autorin: Ana Silva',
    ],
    spares: ['Von Ana Silva lernen heißt', 'Par Avion', 'Von Neumann', 'Di Maria trifft', 'Por Dios'],
  },
];
