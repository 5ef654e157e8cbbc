import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { walk } from './tree.ts';

/**
 * Puts the parts of a page that arrived late where they belong. React streams them as `<div hidden id="S:0">` at the
 * end of the page and leaves `<template id="B:0">` in their place for a script to fill; readers see the filled page.
 */
export function placeStreamed(page: Tree.Document): void {
  const parts = new Map<string, Tree.Element>();
  const gaps: { readonly key: string; readonly gap: Tree.Element }[] = [];
  walk(page, {
    enter: (element) => {
      const id = element.attrs.find(({ name }) => name === 'id')?.value ?? '';
      const key = id.slice(2);
      if (element.tagName === 'div' && id.startsWith('S:')) parts.set(key, element);
      if (element.tagName === 'template' && id.startsWith('B:')) gaps.push({ key, gap: element });
      return true;
    },
  });
  for (const { key, gap } of gaps) {
    const part = parts.get(key);
    if (!part || holds(part, gap)) continue;
    parts.delete(key);
    detach(part);
    part.attrs = part.attrs.filter(({ name }) => name !== 'hidden');
    replace(gap, part);
  }
}

function holds(part: Tree.Element, gap: Tree.Element): boolean {
  for (let at: Tree.ParentNode | null = gap; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === part) return true;
  return false;
}

function detach(element: Tree.Element): void {
  const siblings = element.parentNode?.childNodes;
  siblings?.splice(siblings.indexOf(element), 1);
}

function replace(gap: Tree.Element, part: Tree.Element): void {
  const siblings = gap.parentNode?.childNodes;
  siblings?.splice(siblings.indexOf(gap), 1, part);
  part.parentNode = gap.parentNode;
}
