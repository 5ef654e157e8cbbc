import type { CommandTree, OptionWords } from './tree.ts';

/** A completion script for zsh, with what every command and option is for. */
export function toZsh({ globals, commands }: CommandTree): string {
  const names = commands.map(({ name, about }) => `    ${quote(`${name}:${about.replaceAll(':', '\\:')}`)}`);
  const cases = commands.map(
    ({ name, options }) => `    ${name})\n      _arguments ${specsOf([...options, ...globals])} '*:article:_files' ;;`,
  );
  return `#compdef corpus
# corpus: completion for zsh. Save it as _corpus in a folder of $fpath, or: source <(corpus completion zsh)
_corpus() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  local command="\${words[(r)${commands.map(({ name }) => name).join('|')}]}"
  case "$command" in
${cases.join('\n')}
    *)
      _describe 'command' commands
      _arguments ${specsOf(globals)} ;;
  esac
}
if [ "$funcstack[1]" = "_corpus" ]; then _corpus "$@"; else compdef _corpus corpus; fi
`;
}

const specsOf = (options: readonly OptionWords[]): string =>
  options.flatMap((option) => option.flags.map((flag) => specOf(flag, option))).join(' ');

function specOf(flag: string, { about, takesValue, choices }: OptionWords): string {
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:_files' : '';
  return quote(`${flag}[${about.replaceAll(/[[\]:]/g, '\\$&')}]${value}`);
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
