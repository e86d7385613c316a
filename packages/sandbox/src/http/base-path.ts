import type { Api } from '@concord-api/model'

/** The path of the first server's address, its variables at their defaults; without a slash at the end. */
export function basePath({ servers, document }: Api): string {
  const url = servers[0]?.url ?? ''
  const [declared] = Array.isArray(document['servers']) ? (document['servers'] as unknown[]) : []
  const variables = (declared as { variables?: Record<string, { default?: unknown }> } | undefined)?.variables ?? {}
  const filled = url.replace(/\{([^{}]+)\}/g, (_, name: string) => String(variables[name]?.default ?? name))
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(\/.*)?$/i.exec(filled)?.[1] ?? (filled.startsWith('/') ? filled : '')
  return path.replace(/[?#].*$/, '').replace(/\/+$/, '')
}
