import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Validator } from '@seriousme/openapi-schema-validator'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { startPrism } from '../packages/testing/src/index.ts'

/* What we publish must be good for others: each bundled document loads in tools nobody here wrote, without an error. */
const root = path.resolve(import.meta.dirname, '..')
const { apis } = parse(await readFile(path.join(root, 'redocly.yaml'), 'utf8')) as {
  apis: Record<string, { root: string }>
}
const documents = Object.entries(apis).map(([name, api]) => ({
  name,
  file: path.join(root, path.dirname(api.root), 'dist/openapi.json'),
}))

const require = createRequire(import.meta.url)
const bin = (name: string, file: string): string =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), file)
const env = { REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-documents-'))
  await writeFile(path.join(folder, 'spectral.yaml'), 'extends: ["spectral:oas"]\n')
  await writeFile(path.join(folder, 'redocly.yaml'), 'extends: [minimal]\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(documents)('$name', ({ file }) => {
  test('Redocly', async () => {
    const args = [bin('@redocly/cli', 'bin/cli.js'), 'lint', file, '--config', path.join(folder, 'redocly.yaml')]
    const { exitCode, all } = await execa(process.execPath, args, { cwd: folder, env, all: true, reject: false })
    expect({ exitCode, all }).toEqual({ exitCode: 0, all: expect.any(String) as string })
  })

  test('Spectral, with its own rules for OpenAPI', async () => {
    const args = [
      bin('@stoplight/spectral-cli', 'dist/index.js'),
      'lint',
      file,
      '-r',
      path.join(folder, 'spectral.yaml'),
    ]
    const { exitCode, stdout } = await execa(process.execPath, [...args, '--fail-severity', 'error'], {
      env,
      reject: false,
    })
    expect({ exitCode, errors: stdout.split('\n').filter((line) => / error /.test(line)) }).toEqual({
      exitCode: 0,
      errors: [],
    })
  })

  test('the schema of OpenAPI', async () => {
    const { valid, errors } = await new Validator().validate(await readFile(file, 'utf8'))
    expect({ valid, errors: errors ?? [] }).toEqual({ valid: true, errors: [] })
  })

  test('Prism', async () => {
    await using prism = await startPrism(file)
    expect((await fetch(prism.url)).status).toBeGreaterThanOrEqual(400)
  })
})
