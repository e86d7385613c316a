import { formats } from '@concord-api/findings'
import { onActivity } from '@concord-api/model'
import { reportFormats, thresholds } from '@concord-api/review'
import { authKinds, errorKinds, namings, paginationKinds } from '@concord-api/starter'
import { Argument, Command, CommanderError, Option } from 'commander'

import { describeActivity } from './describe-activity.ts'
import { describeError } from './describe-error.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { outputTo, type Streams } from './output.ts'
import { readOrigin } from './docs/read-origin.ts'
import { readTitle } from './init/read-title.ts'
import { readPort, readRateLimit, readSeed, readTime } from './sandbox/read-value.ts'
import { addVerbosity, verbosityOf } from './verbosity.ts'
import { readShard } from './shard.ts'
import { version } from './version.ts'

/**
 * Runs the command with its arguments (those after the name of the command) and gives the exit status. Commands are
 * loaded when they are called, so that none pays for another.
 */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let status: ExitCode = exitCode.fine
  const program = createProgram(streams, (result) => {
    status = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.unusable
    streams.err(`${describeError(error, process.cwd())}\n`)
    return exitCode.unusable
  }
}

function createProgram(streams: Streams, done: (status: ExitCode) => void): Command {
  // As its own options have it, once a command is called.
  let output = outputTo(streams, 'normal')
  const program = new Command('concord')
    .description("Keeps an API's OpenAPI document and everything that must agree with it in agreement.")
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .showHelpAfterError('(run with --help for what there is)')
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .hook('preAction', (_program, command) => {
      output = outputTo(streams, verbosityOf(command))
      onActivity((activity) => output.detail(describeActivity(activity, process.cwd())))
    })
    .addHelpText(
      'after',
      [
        '',
        'An API is named as in redocly.yaml, or by the path of its document.',
        'Exit status: 0 fine, 1 findings or stale output, 2 bad usage or unreadable input.',
      ].join('\n'),
    )

  subcommand('lint', 'check structure and conventions')
    .addArgument(apis())
    .addOption(overlay())
    .addOption(format(...formats))
    .option('-o, --output <file>', 'write to a file; otherwise to standard output')
    .addOption(new Option('--fail-on <severity>', 'what makes it exit 1').choices(['error', 'warn']).default('error'))
    .addOption(new Option('--profile <profile>', 'how much to demand').choices(['recommended', 'strict']))
    .option('--since <ref>', 'report only what is new against a branch, a tag or a commit')
    .option('--fix', 'mend what can be mended without a person first', false)
    .option('--dry-run', 'with --fix: show what would change, and write nothing; exit 1 when something would', false)
    .option('--write-waivers', 'accept what is found, in the waiver file beside the document', false)
    .addOption(shard())
    .addHelpText(
      'after',
      examples('concord lint', 'concord lint users --format sarif -o lint.sarif', 'concord lint --since origin/main'),
    )
    .action(async (names: string[], flags) =>
      done(await (await import('./commands/lint.ts')).lint(names, flags, output)),
    )

  subcommand('bundle', 'put a document and its files together into one')
    .argument('<api>', 'name or path')
    .addOption(overlay())
    .option('-o, --output <file>', 'write to a file, as YAML or JSON by its ending; otherwise to standard output')
    .addOption(new Option('--format <format>', 'what to write, whatever the ending').choices(['yaml', 'json']))
    .addHelpText('after', examples('concord bundle users', 'concord bundle users -o dist/users.json'))
    .action(async (name: string, flags) =>
      done(await (await import('./commands/bundle.ts')).bundle(name, flags, output)),
    )

  subcommand('generate', 'generate typed client packages')
    .addArgument(apis())
    .addOption(overlay())
    .option('-o, --output <folder>', 'folder of the package; with several APIs, of a folder for each')
    .option('--check', 'write nothing; exit 1 when the committed package is stale', false)
    .addOption(shard())
    .addOption(format('terminal', 'json'))
    .addHelpText(
      'after',
      examples('concord generate', 'concord generate users --check', 'concord generate a.yaml -o a'),
    )
    .action(async (names: string[], flags) =>
      done(await (await import('./commands/generate.ts')).generate(names, flags, output)),
    )

  subcommand('docs', 'build the documentation site')
    .addArgument(apis())
    .addOption(overlay())
    .option('-o, --output <folder>', 'folder of the site (default: site, beside redocly.yaml)')
    .option('--base <path>', 'path the site is published below')
    .addOption(new Option('--site <url>', 'origin of the published site, for links that name it').argParser(readOrigin))
    .option('--serve', 'write nothing; serve the site here, and build it again when a document changes', false)
    .addOption(
      new Option('--port <number>', 'with --serve: port; 0 takes any that is free').argParser(readPort).default(4020),
    )
    .addOption(format('terminal', 'json'))
    .addHelpText('after', examples('concord docs', 'concord docs users -o public --base /docs', 'concord docs --serve'))
    .action(async (names: string[], flags) =>
      done(await (await import('./commands/docs.ts')).docs(names, flags, output)),
    )

  subcommand('review', 'compare two versions of an API: what breaks, for whom, and what to do')
    .argument('[document...]', 'base and head, each a path or REF:path; with --base, names of APIs, or none for all')
    .option('--base <ref>', 'review every API of redocly.yaml against a branch, a tag or a commit')
    .addOption(overlay('apply an OpenAPI Overlay to both sides, at a commit as it was then; repeatable'))
    .addOption(format(...reportFormats))
    .option('-o, --output <file>', 'write to a file; otherwise to standard output')
    .addOption(new Option('--fail-on <level>', 'what makes it exit 1').choices(thresholds).default('breaking'))
    .option('--approved', 'what breaks is approved, as by a label: exit 0, and all of it stays listed', false)
    .option('--write-waivers', 'accept what is found, in the waiver file beside the document', false)
    .addOption(shard())
    .option('--link-base <url>', 'for markdown: link lines as URL/COMMIT/FILE#L1, on GitHub …/OWNER/REPO/blob')
    .addHelpText(
      'after',
      examples(
        'concord review old.yaml new.yaml',
        'concord review v1.2.0:spec/users/openapi.yaml spec/users/openapi.yaml --format changelog',
        'concord review --base origin/main --format markdown -o comment.md',
      ),
    )
    .action(async (names: string[], flags) =>
      done(await (await import('./commands/review.ts')).review(names, flags, output)),
    )

  subcommand('sandbox', 'serve an API, for development and tests')
    .argument('<api>', 'name or path')
    .addOption(overlay())
    .addOption(new Option('--port <number>', 'port; 0 takes any that is free').argParser(readPort).default(4010))
    .option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in', '127.0.0.1')
    .option('--store <file>', 'keep records in a file; otherwise they are gone at the end')
    .addOption(new Option('--seed <number>', 'what ids are made of').argParser(readSeed))
    .addOption(new Option('--now <time>', 'what time it is at the start').argParser(readTime))
    .addOption(
      new Option('--rate-limit <requests>', 'another limit than the declared one, or off').argParser(readRateLimit),
    )
    .option('--fault <faults>', 'spoil every answer: status=503, delay=250, drop, truncate, content-type="text/html"')
    .addOption(format('terminal', 'json'))
    .addHelpText(
      'after',
      examples(
        'concord sandbox users',
        'concord sandbox users --port 0 --format json',
        'concord sandbox users --store users.db --fault delay=250',
      ),
    )
    .action(async (name: string, flags) =>
      done(await (await import('./commands/sandbox.ts')).sandbox(name, flags, output)),
    )

  subcommand('init', 'begin an API: a document with its conventions, and what works on it')
    .argument('[folder]', 'an empty folder, or one to make', '.')
    .addOption(new Option('--title <title>', 'what the API is called').argParser(readTitle))
    .addOption(new Option('--auth <kind>', 'how callers say who they are').choices(authKinds))
    .addOption(new Option('--pagination <kind>', 'how lists come in pages').choices(paginationKinds))
    .addOption(new Option('--errors <kind>', 'what a failure looks like').choices(errorKinds))
    .addOption(new Option('--naming <case>', 'how properties are written').choices(namings))
    .option('-y, --yes', 'ask nothing: what is not given is as usual', false)
    .option('--from <document>', 'adopt a document: infer the conventions it keeps, and declare them in it')
    .option('--name <name>', "with --from: the API's name in redocly.yaml")
    .option('--as-overlay [file]', 'with --from: declare them in an OpenAPI Overlay, and leave the document as it is')
    .option('--dry-run', 'write nothing; say what would be written', false)
    .addOption(format('terminal', 'json'))
    .addHelpText(
      'after',
      examples(
        'concord init',
        'concord init shop --title "Shop API" --auth oauth2 --pagination next-link --yes',
        'concord init --from openapi.yaml',
        'concord init --from openapi.json --as-overlay',
      ),
    )
    .action(async (folder: string, flags) =>
      done(await (await import('./commands/init.ts')).init(folder, flags, output)),
    )

  program.commands.forEach(addVerbosity)
  return program

  /** A command that inherits how errors and output are handled. */
  function subcommand(name: string, description: string): Command {
    return program.command(name).description(description)
  }
}

function apis(): Argument {
  return new Argument('[api...]', 'names or paths; every API of redocly.yaml when left out')
}

/** One file a time it is given; in that order they are applied. */
function overlay(description = 'apply an OpenAPI Overlay to the document; repeatable'): Option {
  return new Option('--overlay <file>', description).argParser((file: string, earlier: readonly string[] = []) => [
    ...earlier,
    file,
  ])
}

function shard(): Option {
  return new Option('--shard <i/n>', 'work on one of n shares of the APIs, as one of n jobs').argParser(readShard)
}

function format(...formats: readonly string[]): Option {
  return new Option('--format <format>', 'for people, or for programs').choices(formats).default(formats[0])
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`
}
