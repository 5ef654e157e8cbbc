/** Elements that begin pages and pieces of pages. */
const FIRST_TAG =
  /<(?:!doctype\s+html|html|head|meta|title|link|base|style|body|header|nav|main|article|section|aside|footer|div|p|h[1-6]|ul|ol|table|figure|blockquote|span|a|b|strong|em|i|br|img|center|font)[\s/>]/iy;

const ROOT_TAG = /<(?<name>[\w:.-]{1,50})/y;

/** Lists of articles, whose pieces of HTML stand inside character data. */
const FEEDS = new Set(['rss', 'feed', 'rdf:rdf', 'opml', 'urlset', 'sitemapindex']);

const CLOSING_TAG = /<\/(?:p|div|span|a|li|h[1-6]|b|strong|em|i|article|section|body)>|<br\s{0,5}\/?>/gi;

/** How much of a text is looked at. */
const SAMPLE = 1 << 16;

/** Whether `text` is a page or a piece of one: it begins with a tag of pages, or holds more tags than lines. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, SAMPLE);
  const begin = skipProlog(head);
  if (matchesAt(FIRST_TAG, head, begin)) return true;
  const tags = head.match(CLOSING_TAG)?.length ?? 0;
  return tags >= 3 && (matchesAt(ROOT_TAG, head, begin) !== null || tags >= head.split('\n').length);
}

/** Name of the root element of an XML document that is neither a web page nor marked up like one: a feed, a table. */
export function findForeignRoot(text: string): string | undefined {
  const head = text.slice(0, SAMPLE);
  const name = matchesAt(ROOT_TAG, head, skipProlog(head))?.groups?.['name'];
  if (name === undefined || FEEDS.has(name.toLowerCase())) return name;
  return /^\s{0,1000}<\?xml\s/.test(head) && !looksLikeHtml(text) ? name : undefined;
}

/** Whether `text` begins as one record (`{"`) or a list of them (`[{`), or is an empty one. */
export const looksLikeRecords = (text: string): boolean =>
  /^\ufeff?\s{0,1000}(?:\{\s{0,1000}"|\[\s{0,1000}\{|\{\s{0,1000}\}\s{0,1000}$|\[\s{0,1000}\]\s{0,1000}$)/.test(text);

/** Whether `text` is JSON of some other shape than records. */
export function isOtherJson(text: string): boolean {
  if (!/^\s{0,1000}[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The encoding a page's first kilobytes declare, in a `<meta>` or an XML declaration. */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  return (
    /<meta\s[^>]{0,500}?charset\s{0,5}=\s{0,5}["']?\s{0,5}(?<label>[\w:-]{2,30})/i.exec(head)?.groups?.['label'] ??
    /^\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["'](?<label>[\w:-]{2,30})/i.exec(head)?.groups?.['label']
  );
}

/** Where the first tag may stand: behind white space, comments, processing instructions and a foreign doctype. */
function skipProlog(head: string): number {
  let at = 0;
  for (;;) {
    while (at < head.length && /\s/.test(head.charAt(at))) at += 1;
    const close = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '>' : undefined;
    const end = close ? head.indexOf(close, at) : -1;
    if (!close || end === -1) return at;
    at = end + close.length;
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text);
}
