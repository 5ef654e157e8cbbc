import { LineCounter, parseDocument } from 'yaml';
import type { Corrections, FilePath } from '../../corpus/corrections.ts';
import { parseCorrections } from '../../corpus/corrections-file.ts';
import { UsageError } from '../errors.ts';

/** A file of corrections as read. */
export interface ReadCorrections {
  readonly corrections: Corrections;
  /** Line, counted from 1, of what stands at a path. */
  readonly lineOf: (path: FilePath) => number;
}

/** The corrections that YAML `text` holds. What is wrong with it is a usage error that names `source` and the line. */
export function readCorrections(text: string, source: string): ReadCorrections {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) throw new UsageError(`${source}, line ${lineAt(broken.pos[0])}: ${toSentence(broken.message)}`);
  const lineOf = (path: FilePath): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      const range = isNode(node) ? node.range : undefined;
      if (range) return lineAt(range[0]);
    }
    return 1;
  };
  const corrections = parseCorrections(document.toJS());
  if (!('path' in corrections)) return { corrections, lineOf };
  throw new UsageError(`${source}, line ${lineOf(corrections.path)}: ${corrections.message}`);
}

const isNode = (node: unknown): node is { readonly range?: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);

/** The parser's words on one line. */
const toSentence = (message: string): string => message.replace(/\s+/g, ' ').replace(/[:.]+$/, '');
