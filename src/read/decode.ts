import type { Diagnostic } from '../model/diagnostic.ts';
import { canonicalName, findMark, findWide, guessLegacy, measureUtf8 } from './encoding.ts';
import { UnreadableError } from './unreadable.ts';

export interface Decoded {
  /** Without byte-order mark, NULs and lone surrogates. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DecodeOptions {
  /** What the caller knows; only a byte-order mark overrules it. */
  readonly encoding?: string | undefined;
  /** What the page says of itself; overruled by bytes that are UTF-8 beyond doubt, for pages saved with their old label. */
  readonly declared?: string | undefined;
}

/** The text that `bytes` spell, with a word on every guess and loss. */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> {
  const { encoding, guessed, skip } = await chooseEncoding(bytes, options);
  const spelled = await toText(bytes.subarray(skip), encoding);
  const text = spelled.includes('\0') ? spelled.replaceAll('\0', '') : spelled;
  const replaced = countReplaced(bytes, text, encoding);
  return {
    text,
    diagnostics: [
      ...(guessed ? [{ code: 'DECODED_AS', encoding } as const] : []),
      ...(replaced > 0 ? [{ code: 'REPLACED_BYTES', count: replaced } as const] : []),
      ...(text.length < spelled.length ? [{ code: 'NUL_REMOVED', count: spelled.length - text.length } as const] : []),
    ],
  };
}

interface Choice {
  readonly encoding: string;
  readonly guessed: boolean;
  /** Length of the byte-order mark. */
  readonly skip: number;
}

async function chooseEncoding(bytes: Uint8Array, options: DecodeOptions): Promise<Choice> {
  const mark = findMark(bytes);
  if (mark) return { encoding: mark.encoding, guessed: false, skip: mark.length };
  const known = options.encoding === undefined ? undefined : canonicalName(options.encoding);
  if (options.encoding !== undefined && known === undefined) {
    throw new UnreadableError(`no encoding is called ${options.encoding}; try utf-8, windows-1252 or windows-1251`);
  }
  if (known) return { encoding: known, guessed: false, skip: 0 };
  const wide = findWide(bytes);
  if (wide) return { encoding: wide, guessed: true, skip: 0 };
  const { shaped, stray } = measureUtf8(bytes);
  const declared = options.declared && canonicalName(options.declared);
  if (declared && (stray > 0 || shaped === 0)) return { encoding: toReadable(declared), guessed: false, skip: 0 };
  // Legacy text hits upon UTF-8's shape by chance, East Asian text in about one character of ten.
  if (stray <= 4 * shaped) return { encoding: 'utf-8', guessed: false, skip: 0 };
  return { encoding: await guessLegacy(bytes), guessed: true, skip: 0 };
}

/** A page whose label could be read in ASCII is not in a two-byte encoding (WHATWG HTML, "prescan a byte stream"). */
const toReadable = (declared: string): string => (/^utf-(?:16|32)/.test(declared) ? 'utf-8' : declared);

/** Node 20 spells Windows-1252 as Latin-1 and knows no UTF-32: iconv-lite does. */
async function toText(bytes: Uint8Array, encoding: string): Promise<string> {
  if (encoding !== 'windows-1252' && !encoding.startsWith('utf-32')) {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  }
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(bytes, encoding);
  return text.isWellFormed() ? text : text.toWellFormed();
}

/** Replacement characters the decoder put in, not those the writer's own text holds. */
function countReplaced(bytes: Uint8Array, text: string, encoding: string): number {
  if (!text.includes('\ufffd')) return 0;
  const own = encoding === 'utf-8' ? countOf(Buffer.from(bytes).toString('latin1'), '\xef\xbf\xbd') : 0;
  return Math.max(0, countOf(text, '\ufffd') - own);
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}
