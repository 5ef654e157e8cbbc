/** One NDJSON line. */
export const toLine = (record: object): string => `${escapeUnseen(JSON.stringify(record))}\n`;

/** One JSON document, indented for people and `diff`. */
export const toDocument = (document: object): string => `${escapeUnseen(JSON.stringify(document, undefined, 2))}\n`;

/**
 * The parts of a JSON document whose first list is too long to hold: what stands before it, each member behind those already
 * written, and the end with the fields that follow. Together they are what `toDocument` would give.
 */
export function documentParts(
  fields: object,
  list: string,
): {
  head: string;
  member: (record: object, first: boolean) => string;
  end: (later: object, empty: boolean) => string;
} {
  const open = JSON.stringify({ ...fields, [list]: [] }, undefined, 2);
  return {
    head: escapeUnseen(open.slice(0, -']\n}'.length)),
    member: (record, first) =>
      `${first ? '' : ','}\n    ${escapeUnseen(JSON.stringify(record, undefined, 2)).replaceAll('\n', '\n    ')}`,
    end: (later, empty) => {
      const rest = escapeUnseen(JSON.stringify(later, undefined, 2)).slice('{'.length);
      return `${empty ? '' : '\n  '}],${rest}\n`;
    },
  };
}

/**
 * JSON with the characters escaped that it may hold raw but that act on whoever shows it: DEL and C1 controls, bidirectional
 * controls, and the separators U+2028 and U+2029, which some readers take for line ends. Parsed, it is the same.
 */
const escapeUnseen = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
