/** Word lists and weights become part of the bundle; see `.dev/build.mjs` and `.dev/vitest.config.ts`. */
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}

declare const __CORPUS_VERSION__: string;
declare const __CORPUS_BUILD__: string;
