import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { repository } from '../../../packages/testing/src/index.ts'

/** What is measured: what Node is started with, in a folder that holds the documents of one size. */
export interface Command {
  readonly name: string
  readonly args: readonly string[]
  /** The largest size it is measured at; what is slow is not measured at all. */
  readonly most?: number
}

const bin = path.join(repository, 'packages/cli/bin/concord.js')

const module = (name: string): string =>
  JSON.stringify(pathToFileURL(path.join(repository, `packages/${name}/dist/index.js`)).href)

/** What begins with reading the document, as a program: no command does only this. */
function program(rest: string): readonly string[] {
  const text = `
    const { loadApi } = await import(${module('model')})
    const api = await loadApi({ name: 'synthetic', file: 'openapi.json' })
    ${rest}`
  return ['--input-type=module', '-e', text]
}

export const commands: readonly Command[] = [
  { name: 'load', args: program(`if (api.operations.length === 0) throw new Error('not read')`) },
  { name: 'lint', args: [bin, 'lint', 'openapi.json'] },
  { name: 'bundle', args: [bin, 'bundle', 'openapi.json', '-o', 'bundled.json'] },
  { name: 'generate', args: [bin, 'generate', 'openapi.json', '-o', 'client'] },
  { name: 'review', args: [bin, 'review', 'openapi.json', 'changed.json', '--fail-on', 'none', '-o', 'review.txt'] },
  { name: 'init --from', args: [bin, 'init', '--from', 'undeclared.json', '--dry-run'] },
  {
    name: 'sandbox',
    args: program(`
      const { createSandbox } = await import(${module('sandbox')})
      const answer = await createSandbox(api).fetch('https://synthetic.api.test/v1' + api.operations[0].path)
      if (answer.status !== 401) throw new Error('answered with ' + answer.status)`),
  },
  {
    name: 'docs pages',
    args: program(`
      const { createSiteInput } = await import(${module('docs')})
      const content = { title: 'Synthetic', apis: [{ api, folder: 'synthetic' }], rules: [], reviewRules: [], conventions: [] }
      if (createSiteInput(content).pages.length < api.operations.length) throw new Error('pages are missing')`),
  },
  { name: 'docs', args: [bin, 'docs', 'openapi.json', '-o', 'site'], most: 1223 },
]
