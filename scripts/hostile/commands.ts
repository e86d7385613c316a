import { formats } from '../../packages/findings/src/index.ts'
import { reportFormats } from '../../packages/review/src/index.ts'
import { outputProblems } from './output-problems.ts'
import { type Ran, runCommand } from './run-command.ts'

/** A command line, and what it writes. */
export interface CommandLine {
  readonly args: readonly string[]
  readonly format: string
}

/** Every command in every format, on `old.json` and `new.json` of the current folder. */
export const commandLines: readonly CommandLine[] = [
  ...formats.map((format) => ({ args: ['lint', 'new.json', '--profile', 'strict', '--format', format], format })),
  { args: ['lint', 'new.json', '--fix', '--dry-run'], format: 'diff' },
  ...reportFormats.flatMap((format) =>
    [
      ['old.json', 'new.json'],
      ['new.json', 'old.json'],
    ].map((sides) => ({ args: ['review', ...sides, '--format', format], format })),
  ),
  { args: ['bundle', 'new.json', '--format', 'yaml'], format: 'yaml' },
  { args: ['bundle', 'new.json', '--format', 'json'], format: 'json' },
  { args: ['init', '--from', 'plain.json', '--dry-run'], format: 'terminal' },
  { args: ['init', '--from', 'plain.json', '--dry-run', '--format', 'json'], format: 'json' },
  { args: ['init', '--from', 'plain.json', '--dry-run', '--as-overlay', '--verbose'], format: 'terminal' },
  { args: ['generate', 'new.json', '-o', 'client', '--verbose'], format: 'terminal' },
  { args: ['generate', 'new.json', '-o', 'client', '--check', '--format', 'json'], format: 'json' },
]

/** What is wrong with what a command says, and with how it ends. */
export async function commandProblems({ args, format }: CommandLine): Promise<{ problems: string[]; ran: Ran }> {
  const ran = await runCommand(args)
  const at = (problem: string): string => `${args.join(' ')}: ${problem}`
  const problems = [
    ...outputProblems(format, ran.stdout),
    ...outputProblems('terminal', ran.stderr),
    ...(/^(error )?\w*Error|is not a function|Cannot read|URI malformed|Maximum call stack|\n\s+at /m.test(ran.stderr)
      ? [`it failed: ${ran.stderr.slice(0, 300)}`]
      : []),
  ]
  return { problems: problems.map(at), ran }
}
