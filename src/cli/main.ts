const args = process.argv.slice(2);

// Answered before anything is loaded: scripts ask for the version often.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`corpus: cannot write the version: ${code}\n`);
    process.exitCode = 2;
  });
  process.stdout.write(`corpus ${__CORPUS_VERSION__}\n`);
} else {
  const [{ run }, { processIo }] = await Promise.all([import('./program.ts'), import('./io.ts')]);
  process.exitCode = await run(args, processIo());
}
