import { type Article, cleanedText, type Metadata, type Sourced } from '../../model/article.ts';
import { type SpanJson, toSpan } from './span.ts';

type Field = Exclude<keyof Metadata, 'authors' | 'rejected'>;
type Evidence = Partial<SpanJson> & { readonly rule: string };

/** Metadata as the public JSON gives it: plain values, then where each was seen. Unknown is absent. */
export interface MetadataJson {
  readonly outlet?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly dateline?: string;
  readonly agency?: string;
  readonly language?: string;
  readonly url?: string;
  readonly evidence?: { readonly [F in Field]?: Evidence } & { readonly authors?: readonly Evidence[] };
}

/** One block as the public JSON gives it. */
export interface BlockJson {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly [first: number, last: number];
  readonly role: string;
  readonly keep: boolean;
  readonly rule: string;
  readonly pages?: number;
}

/** One article of `corpus clean`. */
export type CleanArticleJson = { readonly id: string; readonly source: string } & MetadataJson & {
    readonly text: string;
    readonly blocks: readonly BlockJson[];
  };

const FIELDS: readonly (Field | 'authors')[] = [
  'outlet',
  'title',
  'authors',
  'published',
  'updated',
  'dateline',
  'agency',
  'language',
  'url',
];

/** The article for `corpus clean`: metadata, cleaned text, blocks. */
export const toCleanArticle = (article: Article): CleanArticleJson => ({
  id: article.id,
  source: article.source,
  ...toMetadata(article),
  text: cleanedText(article),
  blocks: toBlocks(article),
});

/** What is known about the article, field by field in a fixed order. */
export function toMetadata(article: Article): MetadataJson {
  const { metadata, text } = article;
  const values: Record<string, unknown> = {};
  const evidence: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const found = metadata[field];
    if (found === undefined || (isList(found) && found.length === 0)) continue;
    values[field] = isList(found) ? found.map(({ value }) => value) : found.value;
    evidence[field] = isList(found) ? found.map((one) => toEvidence(text, one)) : toEvidence(text, found);
  }
  return Object.keys(values).length === 0 ? {} : { ...values, evidence };
}

/** The blocks without anything a later stage may have added. */
export const toBlocks = (article: Article): BlockJson[] =>
  article.blocks.map(({ start, end, lines, role, keep, rule, pages }) => ({
    start,
    end,
    lines,
    role,
    keep,
    rule,
    ...(pages === undefined ? {} : { pages }),
  }));

const toEvidence = (text: string, { span, rule }: Sourced): Evidence => ({ ...(span ? toSpan(text, span) : {}), rule });

const isList = (found: Sourced | readonly Sourced[]): found is readonly Sourced[] => Array.isArray(found);
