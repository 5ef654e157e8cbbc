import type { Command, CommandEntry } from '../command.ts';
import { toBash } from '../completion/bash.ts';
import { toFish } from '../completion/fish.ts';
import { type CommandTree, toCommandTree } from '../completion/tree.ts';
import { toZsh } from '../completion/zsh.ts';
import { UsageError } from '../errors.ts';

const SHELLS: Readonly<Record<string, (tree: CommandTree) => string>> = { bash: toBash, zsh: toZsh, fish: toFish };

/** The command that completes all commands, itself among them. */
export const toCompletion = (commands: readonly CommandEntry[]): Command => ({
  arguments: '<shell>',
  about: 'Prints a script that lets a shell complete commands and options. Shells: bash, zsh, fish.',
  examples: [
    ['source <(corpus completion bash)', 'for this session; add the line to ~/.bashrc to keep it'],
    ['corpus completion fish | source', 'the same for fish'],
  ],
  formats: [],
  options: [],
  async run(session, [shell = '']) {
    const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (!write) throw new UsageError(`no completion for ${shell}; known are ${Object.keys(SHELLS).join(', ')}`);
    await session.out.write(write(await toCommandTree(commands)));
    return undefined;
  },
});
