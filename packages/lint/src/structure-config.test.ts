import { existsSync } from 'node:fs'

import { LoadError } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { isRuleOff } from './structure.ts'
import { structureConfig } from './structure-config.ts'

/** A plugin that leaves a mark, and brings a rule and a preset. */
const plugin = (mark: string): string => `
import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(mark)}, '')
export default () => ({ id: 'own', rules: { oas3: { rule: () => ({}) } }, configs: { all: { rules: {} } } })
`

test('no plugin is run: not one that is named, one of a file it extends, of an API, or one that only lies there', async () => {
  await using folder = await temporaryFolder()
  const mark = folder.file('mark')
  await folder.write({
    'own.mjs': plugin(mark),
    '@theme/plugin.js': plugin(mark),
    'base.yaml': 'plugins: [./own.mjs]\nrules: { info-license: off }\n',
    'redocly.yaml': [
      'apis: { one: { root: openapi.yaml, plugins: [./own.mjs], rules: { tag-description: off } } }',
      'extends: [recommended, own/all, ./base.yaml]',
      'plugins: [./own.mjs]',
      'rules: { own/rule: error, operation-summary: off }',
    ].join('\n'),
  })
  const { config, withPlugins } = await structureConfig('one', folder.file('redocly.yaml'))
  expect(existsSync(mark)).toBe(false)
  expect(withPlugins).toEqual([folder.file('redocly.yaml'), folder.file('base.yaml')])
  // What is data counts.
  for (const rule of ['info-license', 'tag-description', 'operation-summary'])
    expect(isRuleOff(config, rule)).toBe(true)
  expect(isRuleOff(config, 'operation-4xx-response')).toBe(false)
})

test('where there is no configuration, a plugin that lies in the folder is not run', async () => {
  await using folder = await temporaryFolder()
  const mark = folder.file('mark')
  await folder.write({ '@theme/plugin.js': plugin(mark), 'redocly.yaml/@theme/plugin.js': plugin(mark) })
  const before = process.cwd()
  process.chdir(folder.path)
  try {
    expect((await structureConfig('one', undefined)).withPlugins).toEqual([])
  } finally {
    process.chdir(before)
  }
  expect(existsSync(mark)).toBe(false)
})

test('what the ignore file beside it says counts', async () => {
  await using folder = await temporaryFolder({
    'redocly.yaml': 'extends: [recommended]',
    '.redocly.lint-ignore.yaml': "openapi.yaml:\n  info-license: ['#/info']\n",
  })
  const { config } = await structureConfig('one', folder.file('redocly.yaml'))
  expect(Object.keys(config.ignore)).toEqual([folder.file('openapi.yaml')])
})

test.each([
  {
    title: 'a remote configuration',
    text: 'extends: [http://127.0.0.1:9/redocly.yaml]',
    message: '`http://127.0.0.1:9/redocly.yaml` is not fetched',
  },
  {
    title: 'an assertion of a plugin',
    text: 'rules: { rule/x: { subject: Info, assertions: { own/check: {} } } }',
    message: "Plugin own isn't found",
  },
])('$title is refused', async ({ text, message }) => {
  await using folder = await temporaryFolder({ 'redocly.yaml': text })
  const refused = await structureConfig('one', folder.file('redocly.yaml')).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(LoadError)
  expect((refused as LoadError).message).toContain(message)
})
