import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements the HTML standard opens anew in every block until they are closed ("active formatting elements"). */
const FORMATTING = /<\/?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]{0,2000})?>/gi;

/** Nodes a page may have beyond one element for every three characters, the shortest tag there is. */
const SPARE_NODES = 10_000;

/** The tree of a page. Where formatting left open thousands of times would multiply it without end, without formatting. */
export function parsePage(markup: string): Tree.Document {
  try {
    return parse(markup, { scriptingEnabled: false, treeAdapter: withBudget(SPARE_NODES + markup.length / 3) });
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    return parse(markup.replace(FORMATTING, ''), { scriptingEnabled: false });
  }
}

class BudgetError extends Error {}

function withBudget(nodes: number): typeof defaultTreeAdapter {
  let left = nodes;
  return {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      left -= 1;
      if (left < 0) throw new BudgetError();
      return defaultTreeAdapter.createElement(...args);
    },
  };
}
