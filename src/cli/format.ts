/** How results are written. */
export type Format = 'text' | 'json' | 'ndjson' | 'csv' | 'markdown';
