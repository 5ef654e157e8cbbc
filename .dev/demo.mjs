// Runs the main job over the articles in corpus/ as a person would see it: each command line, then what it prints.
import { spawnSync } from 'node:child_process';

const LINES = [
  'corpus clean',
  'corpus clean 001 --explain',
  'corpus entities --person',
  'corpus keywords --top 15',
  'corpus diff 002 004',
];

const isTerminal = process.stdout.isTTY === true;
const env = isTerminal ? process.env : { CORPUS_FORCE_TTY: '100', ...process.env };

for (const line of LINES) {
  console.log(isTerminal ? `\n\u001b[1m$ ${line}\u001b[0m\n` : `\n$ ${line}\n`);
  const [, ...args] = line.split(' ');
  const done = spawnSync(process.execPath, ['bin/corpus.js', ...args, '--quiet'], { stdio: 'inherit', env });
  if (done.status !== 0) process.exitCode = 1;
}
