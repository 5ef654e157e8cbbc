import { type Option, Command as Program } from 'commander';
import type { CommandEntry } from '../command.ts';
import { addGlobalOptions } from '../options.ts';

/** One option as a shell completes it. */
export interface OptionWords {
  /** `--json`, `-o` … */
  readonly flags: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** One command as a shell completes it. */
export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
}

/** All that can be typed. */
export interface CommandTree {
  readonly globals: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

/** The command tree in words; loads every command. */
export async function toCommandTree(entries: readonly CommandEntry[]): Promise<CommandTree> {
  const program = new Program();
  addGlobalOptions(program);
  const commands = await Promise.all(
    entries.map(async ({ name, summary, load }) => ({
      name,
      about: summary,
      options: (await load()).options.map(toWords),
    })),
  );
  const help: OptionWords = { flags: ['-h', '--help'], about: 'show help', takesValue: false, choices: [] };
  return { globals: [...program.options.map(toWords), help], commands };
}

const toWords = (option: Option): OptionWords => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined),
  about: option.description,
  takesValue: option.required || option.optional,
  choices: option.argChoices ?? [],
});
