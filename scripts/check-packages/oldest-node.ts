import type { PublicPackage } from '../packages/public-packages.ts'

/**
 * The Node that each package has to say it needs, by its name: what is made to be called in applications runs on older
 * ones than the tools do.
 */
export function oldestNode(packages: readonly PublicPackage[]): Map<string, string> {
  const clients = packages.filter(({ directory }) => directory.startsWith('packages/clients/'))
  const inApplications = new Set(
    clients.flatMap(({ manifest }) => [manifest.name, ...Object.keys(manifest.dependencies ?? {})]),
  )
  return new Map(packages.map(({ manifest: { name } }) => [name, inApplications.has(name) ? '>=20' : '>=22.12']))
}
