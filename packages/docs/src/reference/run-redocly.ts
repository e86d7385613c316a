import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { atExit, type JsonObject } from '@concord-api/model'

import { DocsError } from '../docs-error.ts'
import type { SampleLanguage } from '../site/site-input.ts'

const run = promisify(execFile)

/** What `redocly build-docs` makes of a document. */
export interface RedocOutput {
  /** The style elements of the page. */
  readonly head: string
  /** The rendered page and, last, the script that brings it to life. */
  readonly body: string
}

/** Parts the two pieces of output. Only ours can be the first two: no text of the document comes before the second. */
const mark = '<!-- concord -->'

/**
 * Runs `redocly build-docs` in a process and a temporary folder of its own: no configuration, no other file and no
 * network is near it, and nothing is reported to anyone.
 * @throws {DocsError} `redoc-failed` when it exits with another code than 0.
 */
export async function runRedocly(
  name: string,
  document: JsonObject,
  languages: readonly SampleLanguage[] = [],
): Promise<RedocOutput> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-docs-'))
  const callOff = atExit(() => rmSync(folder, { recursive: true, force: true }))
  try {
    await Promise.all([
      writeFile(join(folder, 'openapi.json'), JSON.stringify(document)),
      writeFile(join(folder, 'redocly.yaml'), JSON.stringify(configuration(languages))),
      writeFile(join(folder, 'page.hbs'), `${mark}{{{redocHead}}}${mark}{{{redocHTML}}}`),
    ])
    const args = [
      'build-docs',
      'openapi.json',
      '--config=redocly.yaml',
      '--template=page.hbs',
      '--inlineBundle',
      '-o=page.html',
    ]
    const running = run(process.execPath, ['--max-old-space-size=4096', redoclyBin(), ...args], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
        NO_COLOR: '1',
      },
      maxBuffer: 64 * 1024 * 1024,
    })
    await running.finally(atExit(() => void running.child.kill('SIGKILL')))
    const [, head, ...body] = (await readFile(join(folder, 'page.html'), 'utf8')).split(mark)
    return { head: head ?? '', body: body.join(mark) }
  } catch (error) {
    throw new DocsError('redoc-failed', { api: name }, `Redoc could not render the document: ${reason(error)}`, {
      cause: error,
    })
  } finally {
    callOff()
    await rm(folder, { recursive: true, force: true })
  }
}

/** JSON is YAML. */
function configuration(languages: readonly SampleLanguage[]): unknown {
  return { telemetry: 'off', openapi: redocOptions(languages) }
}

/** What Redoc is told, when it renders and in the browser alike. */
export function redocOptions(languages: readonly SampleLanguage[]): Readonly<Record<string, unknown>> {
  return {
    skipBundle: true,
    disableTelemetry: true,
    ...(languages.length > 0 && { codeSamples: { languages } }),
  }
}

/** What Redoc makes depends on it. */
export async function redoclyVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(redoclyManifest(), 'utf8')) as { version: string }
  return version
}

function redoclyBin(): string {
  return join(dirname(redoclyManifest()), 'bin', 'cli.js')
}

function redoclyManifest(): string {
  return fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))
}

/** The last line the process wrote that says something; the lines before it are a banner. */
function reason(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const lines = stderr.split('\n').map((line) => line.trim())
  const last = lines.findLast((line) => /\w/.test(line) && !/^[║╔╚]/.test(line)) ?? String(error)
  return last.includes('Maximum call stack size exceeded') ? 'its parts lie within each other too often' : last
}
