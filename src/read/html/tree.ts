import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes } from './elements.ts';

/** What is done on the way through a page. */
export interface Visitor {
  readonly text?: (text: string) => void;
  /** False leaves the element's content out, and `leave` with it. */
  readonly enter: (element: Tree.Element) => boolean;
  readonly leave?: (element: Tree.Element) => void;
}

/** Visits a page in document order without recursion: pages may nest thousands deep. */
export function walk(root: Tree.ParentNode, visitor: Visitor): void {
  const open: { readonly node: Tree.ParentNode; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      if ('tagName' in top.node && open.length > 0) visitor.leave?.(top.node);
    } else if (isText(child)) visitor.text?.(child.value);
    else if ('tagName' in child && visitor.enter(child)) open.push({ node: child, next: 0 });
  }
}

export const attributesOf = (element: Tree.Element): Attributes =>
  new Map(element.attrs.map(({ name, value }) => [name, value]));

/** The text inside an element, as written. */
export function textIn(element: Tree.Element): string {
  const parts: string[] = [];
  walk(element, { text: (text) => parts.push(text), enter: () => true });
  return parts.join('');
}

const isText = (node: Tree.ChildNode): node is Tree.TextNode => node.nodeName === '#text';
