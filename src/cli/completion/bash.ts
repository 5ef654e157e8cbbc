import type { CommandTree, OptionWords } from './tree.ts';

/** A completion script for bash: commands, then options of the command typed, values of options with choices, files. */
export function toBash({ globals, commands }: CommandTree): string {
  const all = [...globals, ...commands.flatMap(({ options }) => options)];
  const cases = commands.map(({ name, options }) => `    ${name}) words="${flagsOf([...options, ...globals])}" ;;`);
  return `# corpus: completion for bash. Load it with: source <(corpus completion bash)
_corpus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command= words= word
  case "$previous" in
${choicesOf(all)}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${commands.map(({ name }) => name).join('|')}) command="$word"; break ;;
    esac
  done
  case "$command" in
    '') words="${commands.map(({ name }) => name).join(' ')} ${flagsOf(globals)}" ;;
${cases.join('\n')}
  esac
  if [[ "$current" == -* || -z "$command" ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _corpus corpus
`;
}

const flagsOf = (options: readonly OptionWords[]): string => options.flatMap(({ flags }) => flags).join(' ');

/** Values that may follow an option: its choices, else files. */
function choicesOf(options: readonly OptionWords[]): string {
  const withValue = options.filter(({ takesValue }) => takesValue);
  const lines = withValue.map(({ flags, choices }) => {
    const values = choices.length > 0 ? `-W "${choices.join(' ')}"` : '-f';
    return `    ${flags.join('|')}) COMPREPLY=($(compgen ${values} -- "$current")); return ;;`;
  });
  return lines.join('\n');
}
