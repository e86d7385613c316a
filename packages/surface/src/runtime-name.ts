import type { Surface } from './surface.ts'

/** The names of a client's types and classes. */
export function ownNames({ models, groups, errors }: Surface): ReadonlySet<string> {
  // Those for a status are the runtime's own.
  const outcomes = errors.filter(({ outcome }) => outcome !== undefined)
  return new Set([...[...models, ...outcomes].map(({ name }) => name), ...groups.map(({ className }) => className)])
}

/** The name by which a client gives on something of the runtime, where something of its own may have the same. */
export function runtimeName(own: ReadonlySet<string>, name: string): string {
  return own.has(name) ? renamed(name) : name
}

export function renamed(name: string): string {
  return `${/^[a-z]/.test(name) ? 'runtime' : 'Runtime'}${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
