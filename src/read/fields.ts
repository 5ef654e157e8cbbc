/** An object read from JSON: nothing is known of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** `value` as an object with fields; an empty one when it is no object. */
export const toFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}; // an object: every field is unknown

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The elements of `value` that are records; none when it is no list. */
export const toList = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(toFields) : []);
