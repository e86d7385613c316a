import type { ApiDescriptor } from '../descriptor.ts'

/**
 * A credential from the environment variables the document names: a text, or an object of its parts. Undefined where one
 * of them is not set, or where there is no environment, as in a browser.
 */
export function credentialFromEnvironment({ environment = {} }: ApiDescriptor, scheme: string): unknown {
  // A scheme may be called `constructor`.
  const names = Object.hasOwn(environment, scheme) ? environment[scheme] : undefined
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } }
  const variables = process?.env
  if (names === undefined || variables === undefined) return undefined
  if (typeof names === 'string') return variables[names]
  const parts = Object.entries(names).map(([part, name]) => [part, variables[name]] as const)
  return parts.every(([, value]) => value) ? Object.fromEntries(parts) : undefined
}
