import { describe, expect, it } from 'vitest';
import { annotate, loadAnnotator } from '../../src/annotate/annotate.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated } from '../../src/model/annotated.ts';
import type { Article, Role } from '../../src/model/article.ts';
import { textOf } from '../../src/model/span.ts';

const annotator = await loadAnnotator(english);

type Paragraph = readonly [role: Role, text: string];

/** An article of paragraphs, each with its role. */
function read(...paragraphs: readonly Paragraph[]): Annotated {
  let at = 0;
  const blocks = paragraphs.map(([role, text], line) => {
    const start = at;
    at += text.length + 2;
    const keep = role === 'body';
    return { start, end: start + text.length, lines: [line, line] as const, role, keep, rule: 'test' };
  });
  const article: Article = {
    id: '001',
    source: '001.txt',
    format: 'text',
    text: paragraphs.map(([, text]) => text).join('\n\n'),
    declarations: [],
    blocks,
    metadata: { authors: [{ value: 'Marta Novak', rule: 'test' }], rejected: [] },
    diagnostics: [],
  };
  return annotate(article, annotator);
}

const shown = (...paragraphs: readonly Paragraph[]): string[] => {
  const { text, display } = read(...paragraphs);
  return display.mentions.map((mention) => `${mention.role}: ${textOf(text, mention)} (${mention.entity})`);
};

const BODY = [
  'body',
  'ANKARA: Turkish Foreign Minister Leyla Demir met the Polish ambassador, Jan Kowalski, in Ankara on Monday. Mr Kowalski thanked Ms Demir.',
] as const;

describe('names in display copy', () => {
  it('stand apart from those of the prose, with the role of their block, and name the same entities', () => {
    const article = read(['headline', 'Demir welcomes Kowalski in Ankara'], BODY);
    expect(article.display.mentions.map(({ role, entity }) => [role, entity])).toEqual([
      ['headline', 'leyla-demir'],
      ['headline', 'jan-kowalski'],
      ['headline', 'ankara'],
    ]);
    expect(article.mentions.every(({ start }) => start > 30)).toBe(true);
    expect(article.sentences.map(({ block }) => block)).toEqual(article.sentences.map(() => 1));
    expect(article.mentions.map(({ sentence }) => sentence).every((at) => at < article.sentences.length)).toBe(true);
  });

  it('leave what is drawn from the prose as it is', () => {
    const bare = read(BODY);
    const full = read(BODY, ['caption', 'Foreign Minister Leyla Demir in Ankara on Monday.']);
    for (const layer of ['sentences', 'tokens', 'offices', 'values', 'quotes', 'statements'] as const) {
      expect(full[layer]).toEqual(bare[layer]);
    }
    const places = ({ mentions }: Annotated) => mentions.map(({ start, end, entity }) => [start, end, entity]);
    expect(places(full)).toEqual(places(bare));
  });

  it('carry the offices written beside them', () => {
    const { text, display } = read(BODY, ['caption', 'Foreign Minister Leyla Demir speaks in Ankara.']);
    expect(display.offices.map((office) => textOf(text, office))).toEqual(['Foreign Minister']);
    expect(textOf(text, display.mentions[display.offices[0]?.mention ?? -1] ?? { start: 0, end: 0 })).toBe(
      'Leyla Demir',
    );
  });

  it('end and are typed as in the prose where every word is a capital', () => {
    expect(shown(['headline', 'DEMIR THANKS KOWALSKI FOR ANKARA VISIT'], BODY)).toEqual([
      'headline: DEMIR (leyla-demir)',
      'headline: KOWALSKI (jan-kowalski)',
      'headline: ANKARA (ankara)',
    ]);
    expect(shown(['headline', 'Why Leyla Demir Met Jan Kowalski'], BODY)).toEqual([
      'headline: Leyla Demir (leyla-demir)',
      'headline: Jan Kowalski (jan-kowalski)',
    ]);
  });

  it('do not take a verb for an acronym', () => {
    const body = ['body', 'The Islamic State (IS) claimed the attack on Monday. Police said IS had lied.'] as const;
    expect(shown(['headline', 'What Is Known About the Attack So Far'], body)).toEqual([]);
    expect(shown(['headline', 'WHAT IS KNOWN ABOUT THE ATTACK'], body)).toEqual([]);
    expect(shown(['headline', 'Police Doubt IS Claim on the Attack'], body)).toEqual(['headline: IS (islamic-state)']);
  });

  it('are not those of writers and photographers', () => {
    expect(
      shown(['deck', 'By Pedro Alves and Ana Lima'], ['deck', 'Marta Novak - 3 March 2018'], BODY, [
        'caption',
        'Leyla Demir arrives in the palace. — Photo by Reuters',
      ]),
    ).toEqual(['caption: Leyla Demir (leyla-demir)']);
  });

  it('count once when a caption is pasted twice', () => {
    const caption = ['caption', 'Leyla Demir speaks to reporters.'] as const;
    expect(shown(caption, caption, BODY)).toEqual(['caption: Leyla Demir (leyla-demir)']);
  });
});
