process.stdout.write(`corpus ${__CORPUS_VERSION__}\n`);
