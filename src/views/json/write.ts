/** One NDJSON line. U+2028 and U+2029 are escaped: some readers take them for line ends. */
export const toLine = (record: object): string =>
  `${JSON.stringify(record).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;

/** One JSON document, indented for people and `diff`. */
export const toDocument = (document: object): string => `${JSON.stringify(document, undefined, 2)}\n`;
