import type { LineRule } from '../cleaning.ts';
import type { Rule } from '../rule.ts';

/** Who wrote it: group `names`. */
export const bylines: readonly Rule[] = [
  {
    id: 'en/by',
    pattern:
      /^(?:(?:posted|written|reported|story|words|published|submitted|text|report)\s+)?by:?\s+(?<names>\p{Lu}[^!?:;]{2,120})$/iu,
    matches: ['By Ana Silva', 'By ANA SILVA and KOFI BOATENG', 'Posted by Jan Novak on November 19, 2019', 'by Jan Novak'],
    spares: ['By Friday the talks were over; nobody cared.', 'Stand by me'],
  },
];

/** Where it was printed or whose site it is: group `outlet`. */
export const outlets: readonly LineRule[] = [
  {
    id: 'en/published-in',
    role: 'publication-note',
    pattern:
      /^(?:(?:this (?:article|story|report) )?(?:was )?(?:originally |first )?(?:published|appeared|printed) (?:in|on|by)|a version of this (?:article|story) appear(?:s|ed) in(?: print)?(?: in)?) (?<outlet>(?:the )?\p{Lu}[\p{L}\p{N}&'’.\- ]{1,60}?)(?:,? (?:on |in )?(?:\p{L}{3,9}\.? )?\d.{0,60}|\.|)$/iu,
    matches: [
      'Published in The Northern Post, January 25th, 2011.',
      'Published in Harbour, March 3rd, 2018',
      'This article was originally published by Harbour Daily.',
    ],
    spares: ['Published in 2011, the book sold well.', 'The list was published in full, to his surprise.'],
  },
  {
    id: 'en/greeting-outlet',
    role: 'boilerplate',
    pattern: /^\W{0,3}welcome to (?<outlet>(?:the )?\p{Lu}[\p{L}\p{N}&'’.\- ]{1,50}?)!?$/iu,
    matches: ['| Welcome to Harbour Daily'],
    spares: ['Welcome to the new world, he said.'],
  },
];

/** Who made the picture: group `credit`, at the end of a caption. */
export const photoCredits: readonly Rule[] = [
  {
    id: 'en/photo-credit',
    pattern:
      /(?:^|[\s(—–|-])(?:photo|photos|image|images|picture|photograph|file photo|illustration)(?:\s?(?:by|credit|credits|courtesy(?: of)?|source))?\s?[:/]?\s(?<credit>\p{Lu}[\p{L}\p{N}&'’.,/\- ]{1,60})\)?$/iu,
    matches: ['Trucks wait at the border. — Photo by Reuters', 'A harbour at dusk (Image: Ana Silva / Getty Images)'],
    spares: ['He took a photo by the river.', 'She called the photo fake.'],
  },
  {
    id: 'en/credit-agency',
    pattern: /(?:^|[.\s]\s?[—–|(-]\s?|[—–|]|\s\()(?<credit>Reuters|AFP|AP|EPA|PTI|Getty Images|AP Photo|[^().]{0,40}\/\s?(?:Getty Images|AFP|Reuters|AP|EPA|Shutterstock))(?: photo)?\)?$/i,
    matches: ['Soldiers at the gate. — AFP', 'The minister arrives (Ana Silva/Getty Images)', 'Smoke over the port. — Reuters'],
    spares: ['He spoke to Reuters', 'The news was first reported by AFP'],
  },
];
