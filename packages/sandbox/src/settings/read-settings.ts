import type { Api } from '@concord-api/model'

import { nameProblem } from './read-settings-names.ts'
import { schemaProblem, type SettingsProblem } from './read-settings-schema.ts'
import { readYaml } from './read-settings-yaml.ts'
import { SettingsError } from './settings-error.ts'
import type { SandboxSettings } from './settings.ts'

/**
 * Reads the content of a `sandbox.yaml`, and checks it against the API it is for.
 * @param file what errors call it.
 * @throws {SettingsError} when it is no YAML, is not as its schema wants it, holds an expression that cannot be read,
 *   or names something the API does not have; with the place of the first thing that is wrong.
 */
export function readSettings(text: string, file: string, api: Api): SandboxSettings {
  const { value, placeOf } = readYaml(text, file)
  check(schemaProblem(value))
  const settings = value as SandboxSettings
  check(nameProblem(settings, api))
  return settings

  function check(problem: SettingsProblem | undefined): void {
    if (problem === undefined) return
    const { code, message, pointer, part } = problem
    throw new SettingsError(code, message, placeOf(pointer, part))
  }
}
