import type { Language } from '../../lang/language.ts';
import type { Rejected, Sourced } from '../../model/article.ts';
import { fold } from '../../text/fold.ts';
import type { Decision, Decisions } from '../decide.ts';
import type { Page, Paragraph } from '../page.ts';
import { LESSER_HEADLINE } from '../rules/opening.ts';
import { declarationsOf } from './declared.ts';
import { shifted, sourced, toPlain } from './sourced.ts';

/** Titles that were declared or stand over the story and are not `title`, each with what spoke against it. */
export function findRivalTitles({ document, paragraphs }: Page, decided: Decisions, title?: Sourced): Rejected[] {
  if (!title) return [];
  const declared = declarationsOf(document, 'title').map(({ value, rule }): Rejected => {
    const plain = toPlain(value);
    const isLonger = fold(plain).includes(fold(title.value));
    return { field: 'title', value: plain, rule: `title/${isLonger ? 'with-outlet' : 'rival'} ${rule}` };
  });
  const seen: Rejected[] = [];
  for (const paragraph of paragraphs) {
    const rule = whyNoTitle(paragraph, decided[paragraph.index]);
    if (rule !== undefined) seen.push({ field: 'title', ...sourced(paragraph.text, rule, paragraph) });
  }
  return distinct([...declared, ...seen], [title]);
}

function whyNoTitle({ hint, text }: Paragraph, decision: Decision | undefined): string | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  if (decision?.role === 'headline') return 'title/unlike-declared';
  if (decision?.rule === LESSER_HEADLINE) return 'title/less-likely';
  return hint?.tag === 'h1' ? 'title/other-heading' : undefined;
}

/** Longest line that is told as a rival title, in characters. */
const LONGEST_TITLE = 300;

/** Names that were declared or signed and are not among `authors`, each with what spoke against it. */
export function findRivalAuthors(
  page: Page,
  decided: Decisions,
  authors: readonly Sourced[],
  { cleaning }: Language,
): Rejected[] {
  const declared = declarationsOf(page.document, 'author').map(
    ({ value, rule }): Rejected => ({
      field: 'author',
      value: toPlain(value),
      rule: `author/${authors.some((author) => author.rule === rule) ? 'no-name' : 'rival'} ${rule}`,
    }),
  );
  const signed = page.signed.flatMap((paragraph) => {
    const { byline, index } = paragraph;
    const rule = whyNoAuthor(decided[index], authors.length > 0);
    return (byline?.authors ?? []).map(
      (name): Rejected => ({ field: 'author', ...sourced(name.name, rule, shifted(paragraph, name)) }),
    );
  });
  const agencies = page.signed.flatMap((paragraph): Rejected[] => {
    const { byline } = paragraph;
    if (!byline?.agency) return [];
    const name = paragraph.text.slice(byline.agency.start, byline.agency.end);
    const known = cleaning.agencies.get(fold(name)) !== undefined;
    return known ? [{ field: 'author', ...sourced(name, 'author/agency', shifted(paragraph, byline.agency)) }] : [];
  });
  return distinct([...declared, ...signed, ...agencies], authors);
}

function whyNoAuthor(decision: Decision | undefined, isSigned: boolean): string {
  if (decision?.rule.startsWith('teaser/')) return 'author/teaser';
  if (decision?.role === 'caption' || decision?.role === 'credit') return 'author/picture';
  if (decision?.role === 'reader-comment') return 'author/comment';
  if (decision?.role === 'body' || decision?.role === 'subheading') return 'author/in-prose';
  return isSigned ? 'author/rival-byline' : 'author/outside-the-article';
}

/** Rivals without those that say what was taken, each value and rule once. */
function distinct(rivals: readonly Rejected[], taken: readonly Sourced[]): Rejected[] {
  const values = new Set(taken.map(({ value }) => fold(value)));
  const open = rivals.filter(({ value }) => !values.has(fold(value)));
  return [...new Map(open.map((rival) => [`${fold(rival.value)} ${rival.rule}`, rival])).values()];
}
