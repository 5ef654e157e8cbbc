import { expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { english } from '../../src/lang/en/index.ts';
import { cleanedText } from '../../src/model/article.ts';
import { readHtml } from '../../src/read/html.ts';
import { cleanText } from './article.ts';

const MENU = ['1', '2', '3', '4', '5', '6', '7', '8'];
const STORIES: readonly (readonly [language: string, headline: string, story: readonly string[]])[] = [
  [
    'German',
    'Ministerin kündigt neue Hafenbrücke an',
    [
      'Die Verkehrsministerin hat am Montag den Bau einer neuen Brücke über den Hafen angekündigt, die im nächsten Jahr beginnen soll.',
      'Die Kosten belaufen sich nach Angaben des Ministeriums auf rund zweihundert Millionen Euro, die Stadt übernimmt ein Drittel davon.',
      'Kritiker bemängeln, dass die Anwohner nicht ausreichend beteiligt worden seien, und kündigten eine Klage an.',
    ],
  ],
  [
    'Japanese',
    '大臣が新しい橋の建設を発表',
    [
      '運輸大臣は月曜日、港に新しい橋を建設すると発表し、工事は来年始まる予定だと述べた。',
      '省によると費用はおよそ二億ユーロで、そのうち三分の一を市が負担することになっている。',
      '反対派は住民の意見が聞かれなかったと批判し、裁判に訴える考えを示している。',
    ],
  ],
  [
    'Hindi',
    'मंत्री ने नए पुल की घोषणा की',
    [
      'परिवहन मंत्री ने सोमवार को बंदरगाह पर एक नए पुल के निर्माण की घोषणा की, जिसका काम अगले वर्ष शुरू होगा।',
      'मंत्रालय के अनुसार इसकी लागत लगभग बीस करोड़ यूरो होगी और शहर इसका एक तिहाई हिस्सा देगा।',
      'आलोचकों का कहना है कि निवासियों से राय नहीं ली गई और वे इस फैसले के खिलाफ अदालत जाएंगे।',
    ],
  ],
];

test.each(STORIES)('a plain %s text loses none of its prose', (_, headline, story) => {
  const kept = cleanedText(
    cleanText([...MENU.map((name) => `${headline.slice(0, 3)} ${name}`), headline, ...story].join('\n\n')),
  );
  for (const paragraph of story) expect(kept).toContain(paragraph);
});

test.each(STORIES)('of a %s page the menu goes and the prose stays', (_, headline, story) => {
  const menu = MENU.map((name) => `<li><a href="/${name}">${headline.slice(0, 3)} ${name}</a></li>`).join('');
  const prose = story.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const markup = `<title>${headline}</title><nav><ul>${menu}</ul></nav><article><h1>${headline}</h1>${prose}</article>`;
  const article = clean(readHtml(markup, { id: 't', source: '-' }), english);
  expect(cleanedText(article)).toBe(story.join('\n\n'));
});
