import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Annotated, Layers } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Unit } from '../../read/unit.ts';
import type { InputOptions } from '../arguments.ts';
import { KEY, openSegment, type Place, type Segment } from './segment.ts';

/** How the name of a segment ends. */
export const SEGMENT = '.segment';

/** Tokens are found again from the sentences in less time than it takes to read them. */
type Kept = Exclude<keyof Layers, 'tokens'>;

/** Layers that are read together; the article itself stands before them. */
const PARTS: readonly (readonly Kept[])[] = [
  ['sentences', 'mentions', 'entities', 'offices', 'display', 'referenceTime', 'values'],
  ['quotes', 'statements'],
];

/** What was found in articles before, by what they are made of. */
export interface Store {
  readonly has: (key: string) => boolean;
  /** The article; undefined when it is not kept, or damaged. */
  readonly article: (key: string) => Article | undefined;
  /** The article with at least the layers `wanted`, tokens left out. */
  readonly layers: (key: string, wanted: readonly (keyof Layers)[]) => Partial<Annotated> | undefined;
  /** The bytes kept. */
  readonly blob: (key: string) => Uint8Array | undefined;
  readonly segments: readonly Segment[];
  /** Files of other builds, and damaged ones. */
  readonly useless: readonly string[];
}

/** The key of a unit: a hash of its bytes, of all that bears on how they are read, and of the build that reads them. */
export function toKey(
  { format, id, source, bytes }: Unit,
  { asIs, encoding }: Pick<InputOptions, 'asIs' | 'encoding'>,
): string {
  const about = JSON.stringify([__CORPUS_BUILD__, format, id, source, asIs === true, encoding ?? '']);
  return createHash('sha256').update(about).update('\n').update(bytes).digest().toString('latin1', 0, KEY);
}

/** The store in `folder`, as it is now; what is added later is not seen. An empty one when there is none. */
export function openStore(folder: string): Store {
  const segments: Segment[] = [];
  const useless: string[] = [];
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const segment = openSegment(path, __CORPUS_BUILD__);
    if (segment) segments.push(segment);
    else useless.push(path);
  }
  const places = new Map<string, readonly [Segment, Place]>();
  for (const segment of segments) for (const [key, place] of segment.keys) places.set(key, [segment, place]);
  const blob = (key: string): Uint8Array | undefined => {
    const [segment, place] = places.get(key) ?? [];
    return segment && place && segment.read(place);
  };
  const part = (key: string, numbers: readonly number[]): Partial<Annotated> | undefined => {
    const bytes = blob(key);
    return bytes && Object.assign({}, ...numbers.map((number) => readPart(bytes, number)));
  };
  return {
    has: (key) => places.has(key),
    // The first part holds an article, the others the layers named above: `toBlob` wrote them.
    article: (key) => part(key, [0]) as Article | undefined,
    layers: (key, wanted) => part(key, [0, ...partsWith(wanted)]),
    blob,
    segments,
    useless,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SEGMENT))
      .sort();
  } catch {
    return [];
  }
}

function partsWith(wanted: readonly (keyof Layers)[]): number[] {
  const needed = wanted.map((layer) => (layer === 'tokens' ? 'sentences' : layer));
  return PARTS.flatMap((kept, at) => (needed.some((layer) => kept.some((one) => one === layer)) ? [at + 1] : []));
}

/** An article with every layer as the store keeps it: the length of each part, then the parts, packed. */
export function toBlob(annotated: Annotated): Uint8Array {
  const { tokens: _, ...kept } = annotated;
  const rest: Record<string, unknown> = { ...kept };
  const later = PARTS.map((names) =>
    Object.fromEntries(
      names.map((name) => {
        const layer = rest[name];
        delete rest[name];
        return [name, layer];
      }),
    ),
  );
  const parts = [rest, ...later].map((part) => deflateRawSync(JSON.stringify(part), { level: 1 }));
  const lengths = Buffer.alloc(4 * parts.length);
  for (const [at, { length }] of parts.entries()) lengths.writeUInt32LE(length, 4 * at);
  return Buffer.concat([lengths, ...parts]);
}

function readPart(blob: Uint8Array, number: number): object {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
  let from = 4 * (PARTS.length + 1);
  for (let at = 0; at < number; at += 1) from += bytes.readUInt32LE(4 * at);
  return JSON.parse(inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(4 * number))).toString());
}
