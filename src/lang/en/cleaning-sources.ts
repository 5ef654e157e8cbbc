import type { LineRule } from '../cleaning.ts';
import type { Rule } from '../rule.ts';

/** Who wrote it: group `names`. */
export const bylines: readonly Rule[] = [
  {
    id: 'en/by',
    opens: 'by posted written reported story words published submitted text report',
    pattern:
      /^(?:(?:Posted|Written|Reported|Story|Words|Published|Submitted|Text|Report|POSTED|WRITTEN|PUBLISHED) )?(?:[Bb]y:?\s{0,3}|BY:?\s{1,3})(?<names>\p{Lu}[^!?:;]{2,120}(?:: .{4,30}\d{4}|:\d\d.{0,20})?)$/u,
    matches: [
      'By Ana Silva',
      'By ANA SILVA and KOFI BOATENG',
      'Posted by Jan Novak on November 19, 2019',
      'by Jan Novak',
    ],
    spares: ['By Friday the talks were over; nobody cared.', 'Stand by me'],
  },
  {
    id: 'en/dated-by',
    digit: true,
    pattern:
      /^.{0,60}(?:\d{4}|\d ?[·•|⋅–-]|min(?:ute)?s? read)\s{0,3}[,|·•⋅–-]?\s?(?:\|\s?)?(?:Posted )?[Bb]y:?\s{1,3}(?<names>\p{Lu}[^!?:;]{2,80})(?<!\.)$/u,
    matches: [
      'October 11, 2023 by Ana Silva',
      'Posted on July 1, 2024 by Jan Novak',
      '0 · by Ana Silva · Updated on 8 May',
    ],
    spares: ['In 2023 by Novak’s own count, it rained.', 'Nominated in 2019 by the party'],
  },
  {
    id: 'en/work-by',
    opens: '| · • guide interview review article analysis post opinion blog recipe column feature commentary by',
    pattern:
      /^(?:[|·•]\s{0,2})?(?:(?:Guide|Interview|Review|Article|Analysis|Post|Opinion|Blog post|Recipe|Column|Feature|Commentary)\s?)?[Bb]y:?\s{0,3}(?<names>\p{Lu}[^!?:;]{2,80})$/u,
    matches: ['Guide by Ana Silva', '| By Jan Novak', 'Interview by Ana Silva'],
    spares: ['Review by court ordered: what now?', 'Stand by me'],
  },
  {
    id: 'en/author-is',
    opens: 'author written words reporter posted',
    pattern: /^(?:Author|Authors|Written by|Words|Reporter|AUTHOR|Posted by)\s?[:–-]\s?(?<names>\p{Lu}[^!?:;]{2,80})$/u,
    matches: ['Author: Ana Silva', 'Author : Jan Novak', 'Words: Ana Silva'],
    spares: ['Author Ana Silva reads tonight', 'Words: what they mean; why they matter'],
  },
];

/** Where it was printed or whose site it is: group `outlet`. */
export const outlets: readonly LineRule[] = [
  {
    id: 'en/first-published',
    role: 'publication-note',
    opens: 'this the',
    pattern:
      /^(?:this|the) (?:article|story|post|report|piece|guide|review|page|interview|column|essay) (?:was |has been )?(?:originally|first) (?:published|posted|written)(?: on| in)? (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d).{4,200}$/iu,
    matches: [
      'This article was originally published on 26 Sep 2019 at 4:12pm but has been updated since.',
      'This post was first published on March 3, 2018.',
    ],
    spares: ['This article was originally published by Harbour Daily.', 'The report was published on 3 March 2018.'],
  },
  {
    id: 'en/published-in',
    role: 'publication-note',
    opens: 'this was originally first published appeared printed a',
    words: 'published appeared printed appear appears',
    pattern:
      /^(?:(?:[Tt]his (?:article|story|report) )?(?:was )?(?:originally |first )?(?:[Pp]ublished|[Aa]ppeared|[Pp]rinted) (?:in|on|by)|A version of this (?:article|story) appear(?:s|ed) in(?: print)?(?: in)?) (?<outlet>(?:the )?\p{Lu}[\p{L}\p{N}&'’.\- ]{1,60}?)(?:,? (?:on |in )?(?:\p{L}{3,9}\.? )?\d.{0,60}|\.|)$/u,
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
    words: 'welcome',
    pattern:
      /^[^\p{L}\p{N}]{0,3}W(?:elcome|ELCOME) (?:to|TO) (?<outlet>(?:[Tt]he )?\p{Lu}[\p{L}\p{N}&'’.\- ]{1,50}?)!?$/u,
    matches: ['| Welcome to Harbour Daily'],
    spares: ['Welcome to the new world, he said.'],
  },
];

/** Pages also set the word for a picture and what follows it side by side without a space. */
const PICTURES = 'photo photos image images picture pictures photograph illustration'
  .split(' ')
  .flatMap((noun) => ['', 'by', 'credit', 'credits', 'courtesy', 'source'].map((end) => noun + end))
  .join(' ');

/** Who made the picture: group `credit`, at the end of a caption. */
export const photoCredits: readonly Rule[] = [
  {
    id: 'en/photo-credit',
    words: PICTURES,
    pattern:
      /(?:^|[(—–|-]\s?|[.!?”"]\s)(?:Photos?|PHOTOS?|Images?|IMAGES?|Pictures?|Photograph|File photo|Illustration)(?:\s?(?:[Bb]y|BY|[Cc]redits?|CREDIT|[Cc]ourtesy(?: of)?|source)\s?:?|\s?[:/])\s?(?<credit>\p{Lu}[\p{L}\p{N}&'’.,/\- ]{1,60})\)?$/u,
    matches: ['Trucks wait at the border. — Photo by Reuters', 'A harbour at dusk (Image: Ana Silva / Getty Images)'],
    spares: ['He took a photo by the river.', 'She called the photo fake.', 'Photo editors were not asked'],
  },
  {
    id: 'en/credit-agency',
    closes: ')aikops',
    words: 'reuters afp ap epa pti getty shutterstock',
    pattern:
      /(?:^|[.\s]\s?[—–|(-]\s?|[—–|]|\s\()(?<credit>Reuters|AFP|AP|EPA|PTI|Getty Images|AP Photo|[^().]{0,40}\/\s?(?:Getty Images|AFP|Reuters|AP|EPA|Shutterstock))(?: photo)?\)?$/i,
    matches: [
      'Soldiers at the gate. — AFP',
      'The minister arrives (Ana Silva/Getty Images)',
      'Smoke over the port. — Reuters',
    ],
    spares: ['He spoke to Reuters', 'The news was first reported by AFP'],
  },
];
