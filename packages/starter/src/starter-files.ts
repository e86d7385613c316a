import type { OutputFile } from '@concord-api/model'
import { stringify } from 'yaml'

import type { Choices } from './choices.ts'
import { starterDocument } from './document/document.ts'
import { tasksOf } from './document/tasks.ts'
import { apiNameOf, propertyName } from './names.ts'
import { readme } from './readme.ts'
import { docsWorkflow, reviewWorkflow } from './workflows.ts'

export interface StarterOptions {
  /** The version of `@concord-api/cli` that the workspace uses. */
  readonly cliVersion: string
}

/** The files of a new workspace: a document with its conventions, and what is needed to work on it. */
export function starterFiles(choices: Choices, { cliVersion }: StarterOptions): OutputFile[] {
  const name = apiNameOf(choices.title)
  return [
    { path: 'openapi.yaml', content: yaml(starterDocument(choices)) },
    { path: 'sandbox.yaml', content: yaml(sandboxOf(choices), '# What the sandbox has from the start.\n') },
    {
      path: 'redocly.yaml',
      content: yaml(redoclyOf(name), '# The APIs of this workspace, and the rules they are held to.\n'),
    },
    { path: 'package.json', content: `${JSON.stringify(manifestOf(name, cliVersion), null, 2)}\n` },
    { path: '.gitignore', content: 'node_modules/\nsite/\n' },
    { path: 'README.md', content: readme(choices) },
    { path: '.github/workflows/review.yml', content: reviewWorkflow },
    { path: '.github/workflows/docs.yml', content: docsWorkflow },
  ]
}

/** YAML as people write it; what stands in two places is written twice, not as an alias. */
function yaml(value: unknown, comment = ''): string {
  return comment + stringify(value, { lineWidth: 120, aliasDuplicateObjects: false, singleQuote: true })
}

function sandboxOf(choices: Choices): unknown {
  const { records } = tasksOf(choices)
  return { version: 1, collections: { tasks: { key: propertyName(choices.naming, 'id'), records } } }
}

function redoclyOf(name: string): unknown {
  return { apis: { [name]: { root: 'openapi.yaml' } }, extends: ['recommended'] }
}

function manifestOf(name: string, cliVersion: string): unknown {
  return {
    name,
    private: true,
    scripts: {
      lint: 'concord lint',
      generate: 'concord generate',
      docs: 'concord docs',
      review: 'concord review --base HEAD',
      sandbox: `concord sandbox ${name}`,
    },
    devDependencies: { '@concord-api/cli': cliVersion },
  }
}
