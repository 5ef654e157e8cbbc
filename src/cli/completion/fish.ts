import type { CommandTree, OptionWords } from './tree.ts';

/** A completion script for fish. */
export function toFish({ globals, commands }: CommandTree): string {
  const lines = [
    ...commands.map(
      ({ name, about }) => `complete -c corpus -n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`,
    ),
    ...globals.map((option) => `complete -c corpus${optionWords(option)}`),
    ...commands.flatMap(({ name, options }) =>
      options.map((option) => `complete -c corpus -n '__fish_seen_subcommand_from ${name}'${optionWords(option)}`),
    ),
  ];
  return `# corpus: completion for fish. Load it with: corpus completion fish | source\n${lines.join('\n')}\n`;
}

function optionWords({ flags, about, takesValue, choices }: OptionWords): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`));
  const value = choices.length > 0 ? ` -x -a ${quote(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `${names.join('')}${value} -d ${quote(about)}`;
}

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
