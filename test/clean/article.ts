import { readdirSync, readFileSync } from 'node:fs';
import { clean } from '../../src/clean/clean.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { Document } from '../../src/model/document.ts';

/** A plain text as the reader would hand it over. */
export const toDocument = (text: string, rest: Partial<Document> = {}): Document => ({
  id: 't',
  source: '-',
  format: 'text',
  text,
  declarations: [],
  ...rest,
});

export const cleanText = (text: string, rest: Partial<Document> = {}): Article =>
  clean(toDocument(text, rest), english);

/** One of the five sample articles, by its number. */
export function cleanSample(number: string): Article {
  const file = readdirSync('corpus').find((name) => name.startsWith(number)) ?? '';
  return cleanText(readFileSync(`corpus/${file}`, 'utf8'), { id: number, source: file });
}

/** Numbers of the raw lines that were kept. */
export const keptLines = (article: Article): number[] =>
  article.blocks.filter(({ keep }) => keep).flatMap(({ lines: [first, last] }) => range(first, last));

/** Role of the block that holds a raw line. */
export const roleOf = (article: Article, line: number): string | undefined =>
  article.blocks.find(({ lines: [first, last] }) => first <= line && line <= last)?.role;

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
