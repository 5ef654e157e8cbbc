import type { Language } from '../../lang/language.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Article, Role } from '../../model/article.ts';

/** Prose in which reuse counts: a body sentence may come back as another article's pull quote or caption. */
const PROSE: ReadonlySet<Role> = new Set(['body', 'subheading', 'deck', 'caption', 'pull-quote']);

/** The article with its captions and pull quotes kept, so that sentences are found in them too. */
export const keepProse = (article: Article): Article => ({
  ...article,
  blocks: article.blocks.map((block) => ({ ...block, keep: PROSE.has(block.role) })),
});

export type Tokenized = Annotated<'sentences' | 'tokens'>;

/** The words of many articles in one row, as numbers: equal numbers, equal words. */
export interface WordStream {
  readonly articles: readonly Tokenized[];
  /** Below zero: a wall, where text was left out or an article ends; no two walls are equal. */
  readonly ids: Int32Array;
  /** For every place: index of its article, and of the token in it. */
  readonly owner: Int32Array;
  readonly token: Int32Array;
}

/** Puts the words of the articles in one row. Spellings of one word are one word. */
export function toWordStream(articles: readonly Tokenized[], language: Language): WordStream {
  const length = articles.reduce((sum, { tokens }) => sum + 2 * tokens.length + 1, 0);
  const ids = new Int32Array(length);
  const owner = new Int32Array(length);
  const token = new Int32Array(length);
  const known = new Map<string, number>();
  let at = 0;
  const push = (id: number, article: number, index: number): void => {
    ids[at] = id;
    owner[at] = article;
    token[at] = index;
    at += 1;
  };
  for (const [number, article] of articles.entries()) {
    for (const [index, { norm }] of article.tokens.entries()) {
      if (isWalledOff(article, index)) push(-1 - at, number, index);
      const word = language.statements.spell(norm);
      const id = known.get(word) ?? known.size;
      known.set(word, id);
      push(id, number, index);
    }
    push(-1 - at, number, article.tokens.length);
  }
  return { articles, ids: ids.slice(0, at), owner, token };
}

/** True when something that is no prose, or another kind of it, stands before the token. */
function isWalledOff({ blocks, sentences, tokens }: Tokenized, index: number): boolean {
  const blockOf = (at: number): number => sentences[tokens[at]?.sentence ?? -1]?.block ?? -1;
  if (index === 0 || tokens[index]?.sentence === tokens[index - 1]?.sentence) return false;
  const [before, here] = [blockOf(index - 1), blockOf(index)];
  return here > before + 1 || blocks[before]?.role !== blocks[here]?.role;
}
