/** What a reader is told of its input besides the bytes. */
export interface ReadOptions {
  /** Path relative to the collection, or `-`. */
  readonly source: string;
  /** Id of the article; records bring their own and fall back to it. */
  readonly id: string;
  /** The caller vouches that the text is clean. */
  readonly asIs?: boolean | undefined;
  /** What the input is; judged from its content when absent. */
  readonly format?: 'text' | 'html' | 'records' | undefined;
  /** Label of the encoding; judged from the bytes when absent. */
  readonly encoding?: string | undefined;
  /** Largest document in bytes, once unpacked; 50 MB when absent. */
  readonly maxBytes?: number | undefined;
  /** Makes an id its own among those given out before; within one input when absent. */
  readonly claim?: ((id: string) => string) | undefined;
}

/** A book holds one megabyte of text, a news page with all its scripts rarely five. */
const MAX_BYTES = 50_000_000;

export const maxBytesOf = (options: ReadOptions): number => options.maxBytes ?? MAX_BYTES;

/** Gives every id out once: the second `x` becomes `x~2`. */
export function claimIds(): (id: string) => string {
  const given = new Map<string, number>();
  return (id) => {
    let count = (given.get(id) ?? 0) + 1;
    let own = count === 1 ? id : `${id}~${count}`;
    while (own !== id && given.has(own)) {
      count += 1;
      own = `${id}~${count}`;
    }
    given.set(id, count);
    if (own !== id) given.set(own, 1);
    return own;
  };
}
