import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { LayoutHint } from '../../model/document.ts';
import { type Attributes, isUnseen, keepsBreaks, type Layout, labelsOf, layoutOf, regionOf } from './elements.ts';
import { MAX_DEPTH, type Place } from './place.ts';
import { attributesOf, walk } from './tree.ts';
import { PageWriter } from './writer.ts';

export interface Rendered {
  readonly text: string;
  /** One a line of `text`. */
  readonly hints: readonly LayoutHint[];
}

/** The text a reader of the page would copy, with what the page says of each line. */
export function render(page: Tree.Document): Rendered {
  const writer = new PageWriter();
  let frame: Frame = { outer: undefined, place: OUTERMOST, layout: 'line', link: undefined, keeps: false };
  let lastLink: string | undefined;
  const write = (text: string): void => {
    lastLink = undefined;
    if (frame.keeps) writer.keep(text, frame.place, frame.link !== undefined);
    else writer.flow(text, frame.place, frame.link !== undefined);
  };
  walk(page, {
    text: write,
    enter: (element) => {
      const attributes = attributesOf(element);
      if (isUnseen(element.tagName, attributes) && !isStandIn(element)) return false;
      if (element.tagName === 'br') writer.lineBreak();
      frame = toFrame(element.tagName, attributes, frame);
      begin(frame.layout, writer);
      // Two links side by side are entries of a menu, set apart by its style; one link in two pieces is a word.
      if (element.tagName === 'a' && lastLink !== undefined && frame.link !== lastLink) writer.separate(' ');
      if (element.tagName === 'q') write('“');
      return true;
    },
    leave: ({ tagName }) => {
      if (tagName === 'q') write('”');
      end(frame.layout, writer);
      lastLink = tagName === 'a' ? frame.link : lastLink;
      frame = frame.outer ?? frame;
    },
  });
  return writer.finish();
}

const OUTERMOST: Place = {
  parent: undefined,
  depth: 0,
  tag: 'body',
  isBlock: true,
  region: undefined,
  labels: [],
};

/** A notice to switch scripts on is shorter than this; a story put there for readers without scripts is longer. */
const NOTICE = 400;

/** Whether a `<noscript>` holds the story that a script would otherwise have to put in. */
function isStandIn(element: Tree.Element): boolean {
  if (element.tagName !== 'noscript') return false;
  let length = 0;
  walk(element, {
    text: (text) => {
      length += text.trim().length;
    },
    enter: (inner) => !isUnseen(inner.tagName, attributesOf(inner)),
  });
  return length > NOTICE;
}

/** What an element means for the text inside it. */
interface Frame {
  readonly outer: Frame | undefined;
  readonly place: Place;
  readonly layout: Layout;
  /** Address of the link it is in. */
  readonly link: string | undefined;
  readonly keeps: boolean;
}

function toFrame(tag: string, attributes: Attributes, outer: Frame): Frame {
  const layout = layoutOf(tag, attributes);
  return {
    outer,
    place: toPlace(tag, attributes, { outer: outer.place, layout }),
    layout,
    link: (tag === 'a' ? attributes.get('href') : undefined) ?? outer.link,
    keeps: outer.keeps || keepsBreaks(tag, attributes),
  };
}

function toPlace(tag: string, attributes: Attributes, { outer, layout }: { outer: Place; layout: Layout }): Place {
  const region = regionOf(tag, attributes);
  const labels = labelsOf(tag, attributes);
  const isBlock = layout !== 'inline';
  if (outer.depth >= MAX_DEPTH || (!isBlock && !region && labels.length === 0)) return outer;
  return { parent: outer, depth: outer.depth + 1, tag, isBlock, region, labels };
}

function begin(layout: Layout, writer: PageWriter): void {
  if (layout === 'line') writer.endLine(1);
  else if (layout === 'paragraph') writer.endLine(2);
  else if (layout === 'cell') writer.separate('\t');
}

function end(layout: Layout, writer: PageWriter): void {
  if (layout === 'line') writer.endLine(1);
  else if (layout === 'paragraph') writer.endLine(2);
}
