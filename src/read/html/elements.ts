/** Elements whose content no reader sees on the page, or sees only as a control; readings of characters double the text. */
const UNSEEN = new Set(
  'head script style template noscript noframes iframe object embed audio video canvas svg select datalist textarea rp rt rtc'.split(
    ' ',
  ),
);

/** Elements that begin and end a line, and those among them that stand off by a blank line. */
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre figure ul ol dl table hr article section main header footer nav aside form'.split(
    ' ',
  ),
);
const LINES = new Set(
  'html body div li dt dd tr caption thead tbody tfoot figcaption address center details summary dialog fieldset legend dir menu hgroup search optgroup option frameset noframes listing plaintext xmp'.split(
    ' ',
  ),
);

const CELLS = new Set(['td', 'th']);

/** Elements that name the part of the page they are. */
const REGIONS = new Set('article main nav aside footer header figure form table'.split(' '));

/** ARIA roles that say the same (WAI-ARIA 1.2, HTML Accessibility API Mappings). */
const REGION_OF_ROLE: Readonly<Record<string, string>> = {
  article: 'article',
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  figure: 'figure',
  form: 'form',
  main: 'main',
  navigation: 'nav',
  search: 'form',
  table: 'table',
};

/** How an element lays out its content: in the line, as a cell, on lines of its own, or as a paragraph. */
export type Layout = 'inline' | 'cell' | 'line' | 'paragraph';

export type Attributes = ReadonlyMap<string, string>;

/** The layout browsers give an element; its own `style` goes first. */
export function layoutOf(tag: string, attributes: Attributes): Layout {
  const display = /(?:^|[;\s])display\s{0,5}:\s{0,5}([\w-]{1,20})/i.exec(styleOf(attributes))?.[1]?.toLowerCase();
  const natural = PARAGRAPHS.has(tag) ? 'paragraph' : LINES.has(tag) ? 'line' : CELLS.has(tag) ? 'cell' : 'inline';
  if (display === 'inline') return 'inline';
  return natural === 'inline' && /^(?:block|flex|grid|list-item|table)$/.test(display ?? '') ? 'line' : natural;
}

/**
 * Whether the page keeps the element from being seen. Hidden from screen readers only is seen, and so are panels that
 * open at a click (ARIA Authoring Practices: accordion, tabs).
 */
export function isUnseen(tag: string, attributes: Attributes): boolean {
  if (UNSEEN.has(tag)) return true;
  if (/^(?:region|tabpanel)$/i.test(attributes.get('role') ?? '')) return false;
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return true;
  if (tag === 'dialog' && !attributes.has('open')) return true;
  return /(?:^|[;\s])(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(styleOf(attributes));
}

/** Whether line breaks in the element's text are line breaks on the page. */
export const keepsBreaks = (tag: string, attributes: Attributes): boolean =>
  tag === 'pre' || tag === 'listing' || /white-space\s{0,5}:\s{0,5}pre/i.test(styleOf(attributes));

/** The part of the page the element is, when it says so. */
export function regionOf(tag: string, attributes: Attributes): string | undefined {
  const role = attributes.get('role')?.trim().toLowerCase();
  return (role && REGION_OF_ROLE[role]) ?? (REGIONS.has(tag) ? tag : undefined);
}

/** Attributes whose words tell what an element is for. */
const LABELLING = ['id', 'class', 'role', 'itemprop', 'rel'] as const;
/** Generated class lists run to hundreds of words that say nothing. */
const MAX_LABELS = 24;

/** What the author of the page calls the element, lower case. The whole page's names tell nothing of a line. */
export function labelsOf(tag: string, attributes: Attributes): readonly string[] {
  if (tag === 'html' || tag === 'body') return [];
  const words = LABELLING.flatMap((name) => attributes.get(name)?.slice(0, 1000).toLowerCase().split(/\s+/) ?? []);
  return words.filter((word) => word !== '').slice(0, MAX_LABELS);
}

const styleOf = (attributes: Attributes): string => attributes.get('style')?.slice(0, 2000) ?? '';
