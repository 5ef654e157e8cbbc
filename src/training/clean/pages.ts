import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../../model/document.ts';
import { readHtml } from '../../read/html.ts';
import { labelLines } from './label.ts';

/** A page of the training data, which of its lines are body, and the body as published. */
export interface TrainingPage {
  readonly set: string;
  readonly variant: string;
  /** Pages of one host share a template: they stay together when data are divided. */
  readonly host: string;
  readonly document: Document;
  /** 1 body, 0 not, by raw line from 0. */
  readonly labels: readonly (0 | 1 | null)[];
  readonly body: string;
  readonly title?: string;
  readonly url?: string;
}

interface ManifestRow {
  readonly id: string;
  readonly set: string;
  readonly html: string;
  readonly url?: string;
  readonly body?: string;
  readonly title?: string;
}

const SETS = ['scrapinghub', 'wcxb'];
const VARIANTS = ['page', 'box', 'reader'];

/** Plain-text pages under `folder`: `manifest.jsonl`, and `text/<set>/<variant>/` with `labels.jsonl` and one file a page. */
export function readTextPages(folder: string): TrainingPage[] {
  const rows = new Map(readManifest(folder).map((row) => [`${row.set}/${row.id}`, row]));
  return SETS.flatMap((set) =>
    VARIANTS.flatMap((variant) => {
      const at = join(folder, 'text', set, variant);
      if (!existsSync(at)) return [];
      return readRows<{ id: string; labels: TrainingPage['labels'] }>(join(at, 'labels.jsonl')).flatMap(
        ({ id, labels }) => {
          const row = rows.get(`${set}/${id}`);
          if (!row?.body) return [];
          const text = readFileSync(join(at, `${id}.txt`), 'utf8');
          const document: Document = { id, source: '-', format: 'text', text, declarations: [] };
          const { body, title, url } = row;
          return [
            { set, variant, host: hostOf(row), document, labels, body, ...(title && { title }), ...(url && { url }) },
          ];
        },
      );
    }),
  );
}

/** HTML pages under `folder`, as the program reads them; their lines are labelled by the published body. */
export function readMarkupPages(folder: string): TrainingPage[] {
  return readManifest(folder).flatMap((row) => {
    if (!row.body || !SETS.includes(row.set)) return [];
    const markup = gunzipSync(readFileSync(join(folder, row.html))).toString('utf8');
    const document = readHtml(markup, { id: row.id, source: '-' });
    const labels = labelLines(document.text.split('\n'), row.body);
    return [{ set: row.set, variant: 'html', host: hostOf(row), document, labels, body: row.body }];
  });
}

const readManifest = (folder: string): ManifestRow[] => readRows(join(folder, 'manifest.jsonl'));

/** Lines of a JSON-lines file, Python's `NaN` read as null. The data are the trainer's own: their form is taken on trust. */
const readRows = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line.replace(/: NaN\b/g, ': null')) as Row);

const hostOf = ({ id, url }: ManifestRow): string => (url ? new URL(url).hostname.replace(/^www\./, '') : id);
