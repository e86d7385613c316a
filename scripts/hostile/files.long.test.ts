import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { documentFields } from '../../packages/generator/src/testing/corpus/document-fields.ts'
import type { JsonObject } from '../../packages/model/src/index.ts'
import { injectionsInto, repository } from '../../packages/testing/src/index.ts'
import { commandProblems } from './commands.ts'
import { round } from './rounds.ts'
import { enterTestFolder } from './test-folder.ts'
import { writeDocuments } from './write-documents.ts'

/* What stands beside a document is written by others as well: every text that output could show, in every field of it. */
const { leave } = await enterTestFolder()
afterAll(leave)

const shown = injectionsInto('terminal', 'workflow', 'markdown', 'hidden')
const fixtures = path.join(repository, 'packages/testing/fixtures/every-member')
const readYaml = (file: string) => parse(readFileSync(path.join(fixtures, file), 'utf8')) as JsonObject
const document = readYaml('openapi.yaml')

/** What stands beside a document, and commands that read it. */
const files = [
  {
    file: 'overlay.yaml',
    content: {
      ...readYaml('overlay.yaml'),
      extends: 'old.json',
    },
    commands: [
      'lint old.json --overlay overlay.yaml',
      'bundle old.json --overlay overlay.yaml',
      'review old.json new.json --overlay overlay.yaml',
    ],
  },
  {
    file: 'old.waivers.yaml',
    content: {
      waivers: [
        {
          rule: 'concord-oauth-flows',
          subject: '/components/securitySchemes/implicit/flows/implicit',
          names: ['implicit'],
          reason: 'Old.',
          owner: 'Ann',
          until: '2099-01-31',
        },
        { rule: 'operation-removed', subject: '/operations/getPlant', reason: 'Nobody calls it.' },
      ],
    },
    commands: [
      'lint old.json',
      'lint old.json --format markdown',
      'review new.json old.json',
      'review new.json old.json --format markdown',
      'lint old.json --write-waivers',
    ],
  },
  {
    file: 'redocly.yaml',
    content: {
      apis: { garden: { root: 'old.json', 'x-concord': { overlays: ['overlay.yaml'] } } },
      rules: { 'operation-summary': 'error' },
      extends: ['recommended'],
      'x-concord': {
        clients: { folder: 'clients', scope: '@garden', runtime: '1.0.0' },
        docs: {
          title: 'Garden',
          site: 'https://garden.example',
          base: '/docs',
          editUrl: 'https://garden.example/{file}#{line}',
        },
        lint: { profile: 'strict', rules: { 'concord-pagination': 'warn' } },
      },
    },
    commands: [
      'lint',
      'lint --format markdown',
      'generate --check',
      'generate --check --format json',
      'bundle garden',
      'bundle nobody',
    ],
  },
]

describe.each(files)('$file', ({ file, content, commands }) => {
  afterEach(() => writeFile(file, ''))

  test.each(documentFields(content).map(({ pointer, part }, field) => ({ field, at: `the ${part} at ${pointer}` })))(
    'any text is $at',
    async ({ field }) => {
      await writeDocuments(document, document)
      await writeFile(
        'overlay.yaml',
        JSON.stringify({
          overlay: '1.1.0',
          info: { title: 'A', version: '1' },
          actions: [{ target: '$.info', update: {} }],
        }),
      )
      const problems: string[] = []
      for (const [index, text] of shown.entries()) {
        await writeFile(file, JSON.stringify(round(content, (one) => one === field, [text], 0)))
        const args = commands[index % commands.length]?.split(' ') ?? []
        const format = args[args.indexOf('--format') + 1] ?? ''
        problems.push(
          ...(await commandProblems({ args, format: args.includes('--format') ? format : 'terminal' })).problems,
        )
      }
      expect(problems).toEqual([])
    },
  )
})
