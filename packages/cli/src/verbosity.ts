import { type Command, Option } from 'commander'

/** How much a command says of what went well. */
export type Verbosity = 'normal' | 'quiet' | 'verbose'

/** Gives a command the options that every command has. */
export function addVerbosity(command: Command): void {
  command
    .addOption(new Option('--quiet', 'say nothing of what went well').conflicts('verbose'))
    .addOption(new Option('--verbose', 'say on standard error what is read and written, and how long each step takes'))
}

/** What the options of a command that was called ask for. */
export function verbosityOf(command: Command): Verbosity {
  const { quiet, verbose } = command.opts<{ readonly quiet?: boolean; readonly verbose?: boolean }>()
  if (quiet === true) return 'quiet'
  return verbose === true ? 'verbose' : 'normal'
}
