// Kills `corpus index` at 20 random moments of its work, then lets two run at once: nothing may be torn, and the answers must be
// those given without an index. node .dev/kill-test.mjs [articles] [kills]; ends with 1 when they differ.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [articles = '1500', kills = '20'] = process.argv.slice(2);
const bin = join(process.cwd(), 'bin/corpus.js');
const made = spawnSync(process.execPath, ['.dev/make-articles.mjs', articles], { maxBuffer: 1 << 30 });
const cwd = mkdtempSync(join(tmpdir(), 'corpus-kill-'));
mkdirSync(join(cwd, 'corpus'));
writeFileSync(join(cwd, 'corpus/articles.ndjson'), made.stdout);

const run = (...args) => spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
const timed = performance.now();
run('index');
const whole = performance.now() - timed;
run('index', '--remove');
for (let kill = 0; kill < Number(kills); kill += 1) {
  const child = spawn(process.execPath, [bin, 'index'], { cwd, stdio: 'ignore' });
  const delay = Math.random() * whole;
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  clearTimeout(timer);
  if (!signal) run('index', '--remove');
  console.log(`${kill + 1}: ${signal ? `killed after ${Math.round(delay)} ms` : 'was done before; begun anew'}`);
}
const both = [1, 2].map(
  () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [bin, 'index'], { cwd, stdio: ['ignore', 'inherit', 'ignore'] });
      child.once('close', resolve);
    }),
);
const codes = await Promise.all(both);
const left = readdirSync(join(cwd, 'corpus/.index')).filter((name) => !/^files\.json$|\.segment$/.test(name));
const answers = [[], ['--no-index']].map((more) => run('entities', '--json', '-q', ...more));
const same =
  codes.every((code) => code === 0) &&
  left.length === 0 &&
  answers[0].stdout.length > 0 &&
  answers[0].stdout === answers[1].stdout;
console.log(
  same ? 'the answers are the same with the index and without' : `THE ANSWERS DIFFER, OR THIS IS LEFT: ${left}`,
);
process.exitCode = same ? 0 : 1;
rmSync(cwd, { recursive: true });
