import type { Block } from '../model/article.ts';
import type { Decision, Decisions } from './decide.ts';
import type { Page } from './page.ts';

/** The paragraphs as blocks: neighbours removed for the same reason share one, kept prose has a block a paragraph. */
export function toBlocks({ paragraphs }: Page, decided: Decisions): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < paragraphs.length; ) {
    const { role, rule, pages } = decided[from] ?? KEPT;
    const keep = role === 'body' || role === 'subheading';
    let to = from + 1;
    while (!keep && to < paragraphs.length && isSame(decided[from], decided[to])) to += 1;
    const [first, last] = [paragraphs[from], paragraphs[to - 1]];
    if (!first || !last) break;
    blocks.push({
      start: first.start,
      end: last.end,
      lines: [first.lines[0], last.lines[1]],
      role,
      keep,
      rule,
      ...(pages === undefined ? {} : { pages }),
    });
    from = to;
  }
  return blocks;
}

const KEPT: Decision = { role: 'body', rule: 'body/kept-unless-told' };

const isSame = (left: Decision | undefined, right: Decision | undefined): boolean =>
  left?.role === right?.role && left?.rule === right?.rule && left?.pages === right?.pages;
