import type { CredentialOption } from '@concord-api/surface'

import { type Context, useRuntime } from '../context.ts'
import type { Module } from '../text/module.ts'
import { propertyKey } from '@concord-api/samples'

/** `readonly bearerAuth?: Credential`, among the options of a client; undefined for what cannot be sent. */
export function credentialMember(
  context: Context,
  module: Module,
  { name, kind }: CredentialOption,
): string | undefined {
  if (kind === undefined) return undefined
  const type = credentialType(context, module, kind)
  const credential = useRuntime(context, module, 'Credential', true)
  return `readonly ${propertyKey(name)}?: ${credential}${type === 'string' ? '' : `<${type}>`}`
}

function credentialType(context: Context, module: Module, { kind }: NonNullable<CredentialOption['kind']>): string {
  if (kind === 'basic') return '{ username: string; password: string }'
  if (kind !== 'clientCredentials') return 'string'
  return `${useRuntime(context, module, 'ClientCredentials', true)} | string`
}
