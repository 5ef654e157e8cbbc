import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the training data: its text, which of its lines are body, and the body as published. */
export interface TrainingPage {
  readonly id: string;
  readonly set: string;
  readonly variant: string;
  /** Pages of one host share a template: they stay together when data are divided. */
  readonly host: string;
  readonly text: string;
  /** 1 body, 0 not, by raw line from 0. */
  readonly labels: readonly (0 | 1 | null)[];
  readonly body: string;
}

interface ManifestRow {
  readonly id: string;
  readonly set: string;
  readonly url?: string;
  readonly body?: string;
}

/** The pages under `folder`: `manifest.jsonl`, and `text/<set>/<variant>/` with `labels.jsonl` and one file a page. */
export function readPages(folder: string, sets: readonly string[], variants: readonly string[]): TrainingPage[] {
  const manifest = readRows<ManifestRow>(join(folder, 'manifest.jsonl'));
  const rows = new Map(manifest.map((row) => [`${row.set}/${row.id}`, row]));
  return sets.flatMap((set) =>
    variants.flatMap((variant) => {
      const at = join(folder, 'text', set, variant);
      if (!existsSync(at)) return [];
      return readRows<Pick<TrainingPage, 'id' | 'labels'>>(join(at, 'labels.jsonl')).flatMap(({ id, labels }) => {
        const row = rows.get(`${set}/${id}`);
        const text = readFileSync(join(at, `${id}.txt`), 'utf8');
        return row?.body ? [{ id, set, variant, host: hostOf(row), text, labels, body: row.body }] : [];
      });
    }),
  );
}

/** Lines of a JSON-lines file, Python's `NaN` read as null. The data are the trainer's own: their form is taken on trust. */
const readRows = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line.replace(/: NaN\b/g, ': null')) as Row);

const hostOf = ({ id, url }: ManifestRow): string => (url ? new URL(url).hostname.replace(/^www\./, '') : id);
