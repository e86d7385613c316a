import { stringify } from 'yaml'

/** An API as `redocly.yaml` lists it; paths relative to that file. */
export interface ListedApi {
  readonly name: string
  readonly file: string
  readonly overlay: string | undefined
}

/** The text of a `redocly.yaml` for one API, or only of its entry. */
export function workspaceFile({ name, file, overlay }: ListedApi, isWhole: boolean): string {
  const api = { root: file, ...(overlay === undefined ? {} : { 'x-concord': { overlays: [overlay] } }) }
  const apis = { apis: { [name]: api } }
  return stringify(isWhole ? { ...apis, extends: ['recommended'], telemetry: 'off' } : apis, { lineWidth: 0 })
}
