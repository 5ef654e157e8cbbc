import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../src/annotate/quotes.ts';
import { english } from '../../src/lang/en/index.ts';
import { textOf } from '../../src/model/span.ts';
import { toArticle } from './plain.ts';

/** `manner | speaker | cue | words` of each quote. */
function quotesIn(text: string): string[] {
  const article = toArticle(text);
  return findQuotes(article, english).map((quote) =>
    [
      quote.manner,
      quote.speaker ? textOf(text, quote.speaker) : '-',
      quote.cue ? textOf(text, quote.cue) : '-',
      textOf(text, quote),
    ].join(' | '),
  );
}

/** Speaker and cue of the first quote that is not indirect. */
const firstSpeaker = (text: string): string => {
  const found = quotesIn(text).find((quote) => !quote.startsWith('indirect')) ?? '';
  return found.split(' | ').slice(1, 3).join(' | ');
};

describe('who is quoted', () => {
  test.each([
    ['“The talks went well,” Lavrov said.', 'Lavrov | said'],
    ['“The talks went well,” said Lavrov.', 'Lavrov | said'],
    ['“The talks went well,” said Talat Masood, a retired general and an analyst.', 'Talat Masood | said'],
    [
      '“The talks went well,” a senior Foreign Office official said on Monday.',
      'a senior Foreign Office official | said',
    ],
    ['“The talks went well,” the head of the agency told reporters in Moscow.', 'the head of the agency | told'],
    ['“Why now?” Mr. Lavrov asked.', 'Mr. Lavrov | asked'],
    ['Hina Rabbani Khar, the foreign minister, said: “We will go on.”', 'Hina Rabbani Khar | said'],
    ['Sen. Lindsey Graham (R-S.C.) told the committee, “We will go on.”', 'Sen. Lindsey Graham | told'],
    ['The senator on Friday called the plan “a disaster for farmers” in his state.', 'The senator | called'],
    ['The minister has repeatedly said that the plan is “a disaster for farmers”.', 'The minister | said'],
    ['Khar opened the meeting and said the plan was “a disaster for farmers”.', 'Khar | said'],
    ['In a speech in Lahore, Khar attacked the plan, calling it “a disaster for farmers”.', 'Khar | calling'],
    ['Khar, who visited Moscow in May, said the plan was “a disaster for farmers”.', 'Khar | said'],
    ['The plan was called “a disaster for farmers” by the union.', 'the union | called'],
    ['According to the union, the plan is “a disaster for farmers”.', 'the union | According to'],
    ['Khar said she hopes the plan will be “a help for farmers”.', 'Khar | said'],
    ['The ministry issued a statement saying the plan was “a help for farmers”.', 'The ministry | saying'],
    ['“A disaster for farmers.” ― Ana Ruiz', 'Ana Ruiz | -'],
  ])('%s', (text, expected) => {
    expect(firstSpeaker(text)).toBe(expected);
  });

  test('goes on in the next paragraph until somebody else speaks', () => {
    const text = '“It is hard,” said Khar. “Very hard.\n\n“We try.”\n\n“We do not,” Lavrov said.';
    expect(quotesIn(text)).toEqual([
      'direct | Khar | said | It is hard,',
      'direct | Khar | - | Very hard.',
      'direct | Khar | - | We try.',
      'direct | Lavrov | said | We do not,',
    ]);
  });

  test('marks around a word or two are no speech', () => {
    expect(quotesIn('The drill ‘Friendship 2017’ took two weeks.')).toEqual(['partial | - | - | Friendship 2017']);
  });

  test('a name or a pronoun leads to the entity, a nameless source does not', () => {
    const people = { Lavrov: 'e1', Khar: 'e2' };
    const speakers = (text: string) =>
      findQuotes(toArticle(text, people), english).map(({ speaker }) => speaker?.entity);
    expect(speakers('“It went well,” said Sergei Lavrov. “Very well,” he added.')).toEqual(['e1', 'e1']);
    expect(speakers('Khar met Lavrov. “It went well,” he said.')).toEqual(['e1']);
    expect(speakers('Khar met Lavrov. “It went well,” an official said. It is late.\n\n“Very,” he said.')).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('indirect speech', () => {
  test.each([
    ['Officials said that the talks went well.', 'Officials | said | the talks went well'],
    ['Officials said the talks went well.', 'Officials | said | the talks went well'],
    ['The talks went well, officials said on Monday.', 'officials | said | The talks went well'],
    ['According to the ministry, the talks went well.', 'the ministry | According to | the talks went well'],
    ['The talks went well, according to the ministry.', 'the ministry | according to | The talks went well'],
    ['Khar told reporters in Islamabad that the talks went well.', 'Khar | told | the talks went well'],
    ['Khar is quoted as saying the talks went well.', 'Khar | saying | the talks went well'],
    ['The talks went well, said Khar, the foreign minister.', 'Khar | said | The talks went well'],
    [
      'Moscow suspects that extremists have links with militants.',
      'Moscow | suspects | extremists have links with militants',
    ],
  ])('%s', (text, expected) => {
    expect(quotesIn(text)).toContain(`indirect | ${expected}`);
  });

  test.each([
    'The statement was read in the hall.',
    'He leads the team for the talks that are expected to last.',
    'The claims of the officials were not heard that day.',
    'In February, Asif visited Moscow and agreed to form a commission.',
    'Russia was told that the talks went well.',
  ])('none: %s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});
