// Builds dist/: one bundle a command so that start-up stays low, declaration files for the library, and the
// licences of everything that was bundled. `--no-types` skips the declarations.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { fingerprint } from './fingerprint.mjs';

rmSync('dist', { recursive: true, force: true });
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const { metafile } = await build({
  entryPoints: {
    'cli/main': 'src/cli/main.ts',
    'cli/worker': 'src/cli/worker.ts',
    // Where the pool looks for its own half of a worker: beside the chunk it becomes part of.
    'chunks/entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    index: 'src/index.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  loader: { '.txt': 'text', '.bin': 'file' },
  plugins: [bytesBeside()],
  define: { __CORPUS_VERSION__: JSON.stringify(version), __CORPUS_BUILD__: JSON.stringify(fingerprint()) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
});

writeLicences(metafile);
if (!process.argv.includes('--no-types')) emitTypes();

/** Trained weights lie beside the code and are read when it is loaded: as text inside it they would be parsed each time. */
function bytesBeside() {
  return {
    name: 'bytes-beside',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.bin$/ }, ({ path, resolveDir, namespace }) =>
        namespace === 'bytes' ? undefined : { path: resolve(resolveDir, path), namespace: 'bytes' },
      );
      onLoad({ filter: /\.bin$/, namespace: 'bytes' }, ({ path }) => ({
        contents: `import { readFileSync } from 'node:fs';
import place from ${JSON.stringify(path)};
export default readFileSync(new URL(place, import.meta.url));`,
        resolveDir: dirname(path),
      }));
    },
  };
}

/** MIT and its relatives ask that the notice travels with the code: here it does. */
function writeLicences({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'see its package.json'}\n`;
  });
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
}

function emitTypes() {
  const tsc = join(dirname(new URL(import.meta.resolve('typescript/package.json')).pathname), 'bin', 'tsc');
  const options = [
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--rewriteRelativeImportExtensions',
    '--rootDir',
    'src',
    '--outDir',
    'dist/types',
  ];
  const done = spawnSync(process.execPath, [tsc, '-p', '.dev/tsconfig.build.json', ...options], { stdio: 'inherit' });
  process.exitCode = done.status ?? 1;
}
