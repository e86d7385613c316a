import { type EnvironmentVariables, joinPointer, member, type SecurityScheme } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'

export const environment = defineRule({
  id: 'concord-environment',
  summary: 'The environment variables of a security scheme hold the parts that its credentials have.',
  group: 'auth',
  severity: 'error',
  reads: ['wire.environment'],
  *check(api) {
    const seen = new Map<string, string>()
    for (const [name, variables] of Object.entries(api.conventions?.wire.environment ?? {})) {
      const scheme = api.securitySchemes.get(name)
      const pointer = joinPointer(`${wirePointer}/environment`, name)
      if (scheme !== undefined) yield* checkParts(name, scheme, variables, pointer)
      yield* checkShared(name, variables, pointer, seen)
    }
  },
})

type Part = keyof Exclude<EnvironmentVariables, string>

function* checkParts(
  name: string,
  scheme: SecurityScheme,
  variables: EnvironmentVariables,
  pointer: string,
): Iterable<Problem> {
  const parts = partsOf(scheme)
  if (parts === undefined) return
  const declared = typeof variables === 'string' ? [] : Object.keys(variables)
  if (parts.length === declared.length && parts.every((part) => declared.includes(part))) return
  const form =
    parts.length === 0 ? 'the name of one variable' : `\`{ ${parts.map((part) => `${part}: …`).join(', ')} }\``
  const has = parts.length === 0 ? 'of one part' : `of ${parts.map((part) => `\`${part}\``).join(' and ')}`
  yield { pointer, message: `a credential of \`${name}\` is ${has}: set ${form}` }
}

/** The parts of a credential; none when it is in one piece, undefined when that is not known. */
function partsOf(scheme: SecurityScheme): readonly Part[] | undefined {
  if (scheme.type === 'apiKey') return []
  if (scheme.type === 'http') {
    if (scheme.scheme === 'basic') return ['username', 'password']
    return scheme.scheme === 'bearer' ? [] : undefined
  }
  const flows = member(scheme.node, 'flows')
  return member(flows, 'clientCredentials') === undefined ? undefined : ['clientId', 'clientSecret']
}

/** One variable cannot hold two credentials. */
function* checkShared(
  name: string,
  variables: EnvironmentVariables,
  pointer: string,
  seen: Map<string, string>,
): Iterable<Problem> {
  const entries = typeof variables === 'string' ? [[undefined, variables] as const] : Object.entries(variables)
  for (const [part, variable] of entries) {
    const other = seen.get(variable)
    if (other === undefined) seen.set(variable, name)
    else {
      const at = part === undefined ? pointer : joinPointer(pointer, part)
      yield {
        pointer: at,
        message: `\`${variable}\` holds a credential of \`${other}\` already: use another variable for \`${name}\``,
      }
    }
  }
}
