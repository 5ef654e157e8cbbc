// Bundles one program of src/training into a temporary folder and runs it: node .dev/train.mjs entities --data DIR
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const name = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'corpus-train-'));
const outfile = join(folder, 'program.mjs');
process.argv.splice(1, 2, outfile);

try {
  await build({
    entryPoints: [`src/training/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    loader: { '.txt': 'text', '.bin': 'binary' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
