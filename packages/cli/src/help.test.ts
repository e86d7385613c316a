import { concord } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

/*
 * What every command has, also one that comes later: they are those that the command itself lists.
 */

const { stdout: listed } = await concord(['--help'])
const commands = [...(listed.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)

test('the commands are listed', () => {
  expect(commands).toEqual(expect.arrayContaining(['bundle', 'docs', 'generate', 'lint', 'review', 'sandbox']))
})

describe.each(commands)('concord %s', (command) => {
  test('--help has examples of it, and the options that every command has', async () => {
    const { exitCode, stdout, stderr } = await concord([command, '--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const [, examples = ''] = stdout.split('\nExamples:\n')
    expect(examples.split('\n').filter((line) => !line.startsWith(`  $ concord ${command}`))).toEqual([])
    expect(stdout).toMatch(/^ {2}--quiet .*^ {2}--verbose .*^ {2}-h, --help /ms)
  })

  test.each([
    {
      args: [command.slice(0, -1)],
      said: `error: unknown command '${command.slice(0, -1)}'\n(Did you mean ${command}?)`,
    },
    { args: [command, '--verbos'], said: "error: unknown option '--verbos'\n(Did you mean --verbose?)" },
    {
      args: [command, '--quiet', '--verbose'],
      said: "error: option '--quiet' cannot be used with option '--verbose'",
    },
  ])('$args is refused', async ({ args, said }) => {
    const { exitCode, stdout, stderr } = await concord(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toBe(`${said}\n(run with --help for what there is)`)
  })
})
