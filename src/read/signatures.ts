import { findMark, findWide } from './encoding.ts';

/** First bytes of files that are no text, as Latin-1, with what to tell a reader who passes one. */
const SIGNATURES: readonly (readonly [bytes: string, what: string, advice?: string])[] = [
  ['%PDF-', 'a PDF document', 'turn it into text first, for example with pdftotext'],
  ['\x89PNG\r\n\x1a\n', 'a PNG image', 'an image needs text recognition (OCR) first'],
  ['\xff\xd8\xff', 'a JPEG image', 'an image needs text recognition (OCR) first'],
  ['GIF87a', 'a GIF image', 'an image needs text recognition (OCR) first'],
  ['GIF89a', 'a GIF image', 'an image needs text recognition (OCR) first'],
  ['II*\0', 'a TIFF image', 'an image needs text recognition (OCR) first'],
  ['MM\0*', 'a TIFF image', 'an image needs text recognition (OCR) first'],
  ['PK\x03\x04', 'a ZIP archive or an office document', 'unpack it, or save the document as plain text'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document', 'save it as plain text'],
  ['{\\rtf', 'a rich-text document', 'save it as plain text'],
  ['Rar!\x1a\x07', 'a RAR archive', 'unpack it first'],
  ["7z\xbc\xaf'\x1c", 'a 7z archive', 'unpack it first'],
  ['BZh91AY&SY', 'bzip2 data', 'unpack it first, or use gzip'],
  ['\xfd7zXZ\0', 'xz data', 'unpack it first, or use gzip'],
  ['\x28\xb5\x2f\xfd', 'Zstandard data', 'unpack it first, or use gzip'],
  ['\x1f\x8b', 'gzip data inside gzip data', 'unpack it first'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\0', 'a database', 'export its articles as NDJSON'],
  ['PAR1', 'a Parquet table', 'export its articles as NDJSON'],
  ['WARC/1.', 'a web archive', 'export its pages as HTML files'],
];

/** Bytes looked at: control characters further down would not change what a file is. */
const SAMPLE = 1 << 16;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** Says why `bytes` are no text, as a sentence that goes after the file's name; undefined when they may be text. */
export function explainBinary(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return `it is ${known[1]}${known[2] ? `; ${known[2]}` : ', not text'}`;
  const wide = findMark(bytes) ?? findWide(bytes);
  return !wide && isMostlyControl(bytes.subarray(0, SAMPLE)) ? 'it is binary data, not text' : undefined;
}

/**
 * A tenth of control characters is more than the escape sequences of any terminal recording and less than compressed
 * data (27 of 256 values). NULs count only beyond a quarter, as damaged disks leave stretches of them in text.
 */
function isMostlyControl(bytes: Uint8Array): boolean {
  let controls = 0;
  let nuls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls += 1;
    else if (byte < 0x20 ? byte < 8 || (byte > 13 && byte !== 0x1b) : byte === 0x7f) controls += 1;
  }
  return controls > Math.max(8, bytes.length / 10) || nuls > bytes.length / 4;
}
