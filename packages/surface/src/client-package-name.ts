import { kebabCase } from './identifier.ts'

/** `@concord-api/users-client` for the API `users`; versions of one API (`users@v2`) are packages of their own. */
export function clientPackageName(apiName: string, scope?: string): string {
  const name = `${kebabCase(apiName, 'api')}-client`
  return scope === undefined ? name : `${scope}/${name}`
}
