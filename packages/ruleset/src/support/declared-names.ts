import { asObject, parsePointer } from '@concord-api/model'

/** Every name in the conventions, also those in their pointers: what is declared there is not for other rules to judge. */
export function declaredNames(declared: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  collect(declared, names)
  return names
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') {
    for (const name of value.startsWith('/') ? parsePointer(value) : [value]) names.add(name)
  } else if (value instanceof Map || Array.isArray(value)) {
    for (const item of value.values()) collect(item, names)
  } else {
    for (const item of Object.values(asObject(value))) collect(item, names)
  }
}
