import path from 'node:path'

import { isObject, LoadError } from '@concord-api/model'
import {
  BaseResolver,
  type Config,
  createConfig,
  type Document,
  isAbsoluteUrl,
  loadConfig,
  loadIgnoreConfig,
  ResolveError,
  type Source,
} from '@redocly/openapi-core'

/** How `redocly.yaml` sets Redocly's rules for an API. */
export interface StructureConfig {
  readonly config: Config
  /** The files of configuration whose plugins are left out, by absolute path. */
  readonly withPlugins: readonly string[]
}

/** Redocly runs a plugin that lies in a folder beside the configuration, whatever that says. In a file there is none. */
const nowhere = path.join(import.meta.filename, 'redocly.yaml')

/**
 * Reads how `redocly.yaml` sets Redocly's rules for an API; its recommended ones where there is no such file. To check a
 * repository is not to run it: plugins are code, and are left out with the presets they bring; nothing is fetched.
 * @throws {LoadError} when Redocly cannot use it.
 */
export async function structureConfig(api: string, configFile: string | undefined): Promise<StructureConfig> {
  if (configFile === undefined) {
    return { config: await createConfig({ extends: ['recommended'] }, { configPath: nowhere }), withPlugins: [] }
  }
  const resolver = new DataResolver(configFile)
  try {
    const config = await loadConfig({ configPath: nowhere, externalRefResolver: resolver })
    // Redocly goes on without what it cannot read.
    if (resolver.remote !== undefined) throw new Error(`\`${resolver.remote}\` is not fetched: extend a file`)
    config.ignore = await loadIgnoreConfig(configFile, resolver)
    return { config: config.forAlias(api), withPlugins: [...resolver.withPlugins] }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new LoadError('config-invalid', message, { file: configFile }, { cause })
  }
}

/** Reads configuration as data. */
class DataResolver extends BaseResolver {
  readonly withPlugins = new Set<string>()
  /** An address it was to read. */
  remote: string | undefined
  readonly #configFile: string

  constructor(configFile: string) {
    super()
    this.#configFile = configFile
  }

  override async loadExternalRef(ref: string): Promise<Source> {
    if (isAbsoluteUrl(ref)) {
      this.remote = ref
      throw new ResolveError(new Error('remote configuration is not fetched'))
    }
    return super.loadExternalRef(ref === nowhere ? this.#configFile : ref)
  }

  override parseDocument(source: Source, isRoot = false): Document {
    const { parsed } = super.parseDocument(source, isRoot)
    const data = withoutPlugins(parsed)
    if (data !== parsed) this.withPlugins.add(source.absoluteRef)
    return { source, parsed: data }
  }
}

/** Configuration, of a workspace or of one API, without plugins and presets of theirs; itself where it has none. */
function withoutPlugins(config: unknown): unknown {
  if (!isObject(config)) return config
  const changed = Object.entries(config).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'plugins') return []
    if (name === 'extends' && Array.isArray(value)) return [[name, value.filter((preset) => !isOfPlugin(preset))]]
    if (name !== 'apis' || !isObject(value)) return [[name, value]]
    return [[name, Object.fromEntries(Object.entries(value).map(([api, own]) => [api, withoutPlugins(own)]))]]
  })
  const isSame = JSON.stringify(changed) === JSON.stringify(Object.entries(config))
  return isSame ? config : Object.fromEntries(changed)
}

/** Presets of Redocly have one name, files an extension. */
function isOfPlugin(preset: unknown): boolean {
  return typeof preset === 'string' && preset.includes('/') && path.extname(preset) === '' && !isAbsoluteUrl(preset)
}
