import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { fingerprint } from './fingerprint.mjs';

/** Imports `.txt` as a string and `.bin` as bytes, as the bundler does for the shipped program. */
const resources = {
  name: 'resources',
  enforce: 'pre' as const,
  load(id: string) {
    if (id.endsWith('.txt')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`;
    if (id.endsWith('.bin'))
      return `export default Uint8Array.from(Buffer.from('${readFileSync(id, 'base64')}', 'base64'))`;
    return undefined;
  },
};

export default defineConfig({
  plugins: [resources],
  define: {
    __CORPUS_VERSION__: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version),
    __CORPUS_BUILD__: JSON.stringify(fingerprint()),
  },
  test: { root: '.', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
