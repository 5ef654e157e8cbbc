/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 cannot hold, escaped or not, and the C1 controls it warns of. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** `text` as the content of an element or an attribute: marks escaped, control characters left out. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (mark) => ENTITIES[mark] ?? mark);

/** An element with text in it, or with others, or with nothing. */
export function toElement(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]))
    .join('');
  if (typeof content === 'string') return `<${name}${said}>${escapeXml(content)}</${name}>`;
  if (content.length === 0) return `<${name}${said}/>`;
  const inner = content.map((line) => line.replace(/^/gm, '  ')).join('\n');
  return `<${name}${said}>\n${inner}\n</${name}>`;
}

/** A whole document. */
export const toXml = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
