import type { Api } from '@concord-api/model'
import type { Surface } from '@concord-api/surface'

import type { SentCredential } from '../credentials/requirement.ts'
import { credentialParts, credentialVariables } from '../credentials/variables.ts'
import { memberKey, stringLiteral } from './string-literal.ts'
import { widest } from './value-literal.ts'

/** `createUsersClient({ auth: { bearerAuth: process.env.USERS_API_KEY } })` */
export function clientExpression(
  api: Api,
  surface: Pick<Surface, 'credentials' | 'factory'>,
  credentials: readonly SentCredential[],
  baseUrl?: string,
): string {
  const { factory } = surface
  const variables = credentialVariables(api, surface)
  const auth = credentials.map((credential): Member => {
    const names = variables.get(credential.name) ?? {}
    const parts = credentialParts(credential.kind).map((part) => [part, fromEnvironment(names[part] ?? '')] as const)
    const [first] = parts
    const value = first?.[0] === 'value' ? first[1] : parts.map(([part, text]): Member => [part, `${text} ?? ''`])
    return [memberKey(credential.name), value]
  })
  const options: Member[] = [
    ...(baseUrl === undefined ? [] : [['baseUrl', stringLiteral(baseUrl)] as Member]),
    ...(auth.length === 0 ? [] : [['auth', auth] as Member]),
  ]
  return options.length === 0 ? `${factory}()` : `${factory}(${objectText(options, '', factory.length + 15)})`
}

type Member = readonly [key: string, value: string | readonly Member[]]

function objectText(members: readonly Member[], indent: string, beside: number): string {
  const line = `{ ${members.map((member) => memberText(member, '', -Infinity)).join(', ')} }`
  if (indent.length + beside + line.length <= widest) return line
  const deeper = `${indent}  `
  return `{\n${members.map((member) => `${deeper}${memberText(member, deeper, 1)},\n`).join('')}${indent}}`
}

function memberText([key, value]: Member, indent: string, beside: number): string {
  return `${key}: ${typeof value === 'string' ? value : objectText(value, indent, beside + key.length + 2)}`
}

function fromEnvironment(variable: string): string {
  return /^[A-Za-z_]\w*$/.test(variable) ? `process.env.${variable}` : `process.env[${stringLiteral(variable)}]`
}
