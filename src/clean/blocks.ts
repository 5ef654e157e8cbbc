import type { Block } from '../model/article.ts';
import type { Decision, Decisions } from './decide.ts';
import type { Page } from './page.ts';

/** The paragraphs as blocks: neighbours removed for the same reason share one, kept prose has a block a paragraph. */
export function toBlocks({ paragraphs }: Page, decided: Decisions): Block[] {
  const blocks: Block[] = [];
  for (const { index, start, end, lines } of paragraphs) {
    const { role, rule } = decided[index] ?? KEPT;
    const keep = role === 'body' || role === 'subheading';
    const before = blocks.at(-1);
    if (before && !keep && before.role === role && before.rule === rule) {
      blocks[blocks.length - 1] = { ...before, end, lines: [before.lines[0], lines[1]] };
    } else blocks.push({ start, end, lines, role, keep, rule });
  }
  return blocks;
}

const KEPT: Decision = { role: 'body', rule: 'body/kept-unless-told' };
