import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { parse, YAMLParseError } from 'yaml'

import { tellActivity } from '../activity.ts'
import { closest } from '../document/closest.ts'
import { asObject, asString, member } from '../document/json.ts'
import { yamlProblem } from '../document/yaml-problem.ts'
import { checkExtent } from './check-extent.ts'
import type { ApiEntry } from './load-api.ts'
import { LoadError } from './load-error.ts'

/** The APIs of a folder and where what is made of them goes: its `redocly.yaml`. */
export interface Workspace {
  /** Absolute path of the folder that holds `redocly.yaml`; the current folder where there is none. */
  readonly folder: string
  readonly configFile: string | undefined
  readonly apis: readonly ApiEntry[]
  readonly clients: ClientSettings
  readonly docs: DocsSettings
  /** `x-concord.lint`, as it is written: only the linter knows its rules. */
  readonly lint: unknown
}

/** `x-concord.clients`: what generated client packages have in common. */
export interface ClientSettings {
  /** Folder that holds one client package per API, relative to the workspace. @default "clients" */
  readonly folder: string
  /** npm scope of their names, with the `@`; none makes plain names. */
  readonly scope: string | undefined
  /** Version range of the runtime they depend on. */
  readonly runtime: string | undefined
}

/** `x-concord.docs`: where the documentation site is published, and what it is called. */
export interface DocsSettings {
  readonly title: string | undefined
  /** Its origin: `https://docs.example.com`. */
  readonly site: string | undefined
  /** The path it stands below. */
  readonly base: string | undefined
  /** Where a source is edited, with `{file}` and `{line}` in it. */
  readonly editUrl: string | undefined
}

const configNames = ['redocly.yaml', 'redocly.yml']

/**
 * Finds `redocly.yaml` in a folder or one above it.
 * @throws {LoadError} when it is there and cannot be used.
 */
export async function findWorkspace(from: string): Promise<Workspace> {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    for (const name of configNames) {
      const configFile = path.join(folder, name)
      const text = await readFile(configFile, 'utf8').catch(() => undefined)
      if (text === undefined) continue
      tellActivity({ did: 'read', file: configFile })
      return readWorkspace(configFile, text)
    }
    if (folder === path.dirname(folder)) break
  }
  return {
    folder: path.resolve(from),
    configFile: undefined,
    apis: [],
    clients: readClients({}),
    docs: readDocs({}),
    lint: undefined,
  }
}

/**
 * Reads the text of a `redocly.yaml`.
 * @throws {LoadError} when it cannot be used.
 */
export function readWorkspace(configFile: string, text: string): Workspace {
  const folder = path.dirname(configFile)
  const config = parseConfig(configFile, text)
  const apis = Object.entries(asObject(member(config, 'apis'))).map(([name, api]) => {
    const root = asString(member(api, 'root'))
    if (root === undefined) {
      throw new LoadError('config-invalid', `the API \`${name}\` has no \`root\`: name its document`, {
        file: configFile,
      })
    }
    const overlays = readOverlays(member(member(api, 'x-concord'), 'overlays'), name, configFile)
    return {
      name,
      file: path.resolve(folder, root),
      ...(overlays.length > 0 && { overlays: overlays.map((file) => path.resolve(folder, file)) }),
    }
  })
  const settings = member(config, 'x-concord')
  return {
    folder,
    configFile,
    apis,
    clients: readClients(member(settings, 'clients')),
    docs: readDocs(member(settings, 'docs')),
    lint: member(settings, 'lint'),
  }
}

/** `x-concord.overlays` of an API: paths, relative to `redocly.yaml`. */
function readOverlays(written: unknown, name: string, configFile: string): string[] {
  if (written === undefined) return []
  if (Array.isArray(written) && written.every((file) => typeof file === 'string')) return written
  throw new LoadError('config-invalid', `\`x-concord.overlays\` of the API \`${name}\` must be a list of paths`, {
    file: configFile,
  })
}

function parseConfig(file: string, text: string): unknown {
  try {
    // Whatever is unusual, Redocly's reader of this file says so.
    const config = parse(text, { logLevel: 'error' }) as unknown
    checkExtent(config, text.length)
    return config
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    if (cause instanceof RangeError) throw new LoadError('config-invalid', cause.message, { file }, { cause })
    // Aliases that grow without measure are no error of syntax.
    if (!(cause instanceof YAMLParseError)) {
      throw new LoadError('config-invalid', `the YAML is broken: ${cause.message}`, { file }, { cause })
    }
    const position = cause.linePos?.[0]
    const location = { file, ...(position === undefined ? {} : { line: position.line, column: position.col }) }
    throw new LoadError('config-invalid', yamlProblem(cause), location, { cause })
  }
}

function readClients(value: unknown): ClientSettings {
  return {
    folder: asString(member(value, 'folder')) ?? 'clients',
    scope: asString(member(value, 'scope')),
    runtime: asString(member(value, 'runtime')),
  }
}

function readDocs(value: unknown): DocsSettings {
  return {
    title: asString(member(value, 'title')),
    site: asString(member(value, 'site')),
    base: asString(member(value, 'base')),
    editUrl: asString(member(value, 'editUrl')),
  }
}

/**
 * The entry an argument names: an API of the workspace, or the path of a document.
 * @throws {LoadError} when it is neither; the message suggests the nearest name.
 */
export function findApi(workspace: Workspace, argument: string): ApiEntry {
  const named = workspace.apis.find((api) => api.name === argument)
  if (named !== undefined) return named
  if (/[/\\]|\.(json|ya?ml)$/i.test(argument)) {
    const file = path.resolve(argument)
    return workspace.apis.find((api) => api.file === file) ?? { name: nameOf(file), file }
  }
  const names = workspace.apis.map((api) => api.name)
  const near = closest(argument, names)
  const hint =
    near !== undefined
      ? `did you mean \`${near}\`?`
      : names.length > 0
        ? `known APIs: ${names.join(', ')}`
        : 'name a document by its path, or list it under `apis:` in redocly.yaml'
  throw new LoadError('api-not-found', `there is no API called \`${argument}\`; ${hint}`)
}

/** `spec/users/openapi.yaml` is called `users`; `museum.yaml` is called `museum`. */
function nameOf(file: string): string {
  const { name } = path.parse(file)
  const word = /^(openapi|swagger|index|api)$/i.test(name) ? path.basename(path.dirname(file)) : name
  return (
    word
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'api'
  )
}
