import { type Api, member, type SecurityScheme } from '@concord-api/model'

import type { Credential, CredentialParts } from './credential.ts'
import { allScopes, readScopes } from './scopes.ts'
import type { CredentialSetting, CredentialSettings } from './settings.ts'
import { flowsOf, tokenPathOf, transportOf } from './transport.ts'

const defaults: readonly CredentialSetting[] = [
  { name: 'full', may: 'everything' },
  { name: 'read-only', may: 'read' },
  { name: 'no-access', may: 'nothing' },
]

/**
 * The credentials a sandbox knows: for each security scheme those of the settings, or three that may do everything,
 * only what changes nothing, and nothing. Their values are made of names, so that they are the same in every run.
 */
export function knownCredentials(api: Api, settings: CredentialSettings = {}): Credential[] {
  return [...api.securitySchemes].flatMap(([name, scheme]) => {
    const declared = member(settings, name) as CredentialSettings[string] | undefined
    return (declared ?? defaults).map((setting) => toCredential(api, name, scheme, setting))
  })
}

function toCredential(api: Api, name: string, scheme: SecurityScheme, setting: CredentialSetting): Credential {
  const may = setting.may ?? 'everything'
  return {
    scheme: name,
    name: setting.name,
    scopes: new Set(setting.scopes ?? scopesFor(may, api, name)),
    may,
    parts: partsOf(api, scheme, setting, ['sandbox', api.name, name, setting.name].map(plain).join('-')),
    answer: setting.answer,
    attributes: setting.attributes ?? {},
  }
}

function scopesFor(may: Credential['may'], api: Api, scheme: string): ReadonlySet<string> {
  if (may === 'nothing') return new Set()
  return may === 'read' ? readScopes(api, scheme) : allScopes(api, scheme)
}

function partsOf(api: Api, scheme: SecurityScheme, setting: CredentialSetting, value: string): CredentialParts {
  if (transportOf(scheme).kind === 'basic')
    return { username: setting.username ?? value, password: setting.password ?? `${value}-password` }
  if (tokenPathOf(scheme, api) === undefined) return { token: setting.token ?? value }
  // Tokens of the other flows of a scheme are not issued here, so that there is one from the start.
  const otherFlows = Object.keys(flowsOf(scheme)).some((flow) => flow !== 'clientCredentials')
  const token = setting.token ?? (otherFlows ? value : undefined)
  return {
    client_id: setting.client_id ?? value,
    client_secret: setting.client_secret ?? `${value}-secret`,
    ...(token === undefined ? {} : { token }),
  }
}

/** Text that fits a header, a cookie and a query as it is. */
function plain(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_.-]+/g, '-')
}
