import type { Operation, SecurityScheme } from '@concord-api/model'
import { asObject, asString, isObject } from '@concord-api/model'
import { stringLiteral } from '@concord-api/samples'
import { type CredentialOption, kebabCase } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { credentialVariables } from '../client-code/credential-variables.ts'
import { clientModule } from '../client-code/client-module.ts'
import { authOptions, credentialsFor } from '../client-code/credentials.ts'
import { Code } from '../client-code/literal.ts'
import { sampleCall } from '../client-code/sample-call.ts'
import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { operationLinks } from '../links.ts'
import { documentLine, documentText } from '../markdown/document-text.ts'
import { counted } from '../people.ts'
import { code, heading, type Inline, joined, joinedFew, list, mono, paragraph, table } from '../tree.ts'
import { credentialFailures } from './credential-failures.ts'
import { credentialOnWire, schemeKind } from './credential-on-wire.ts'

/** How to prove who calls. */
export const authentication: Guide = {
  slug: 'authentication',
  kind: 'guide',
  section: ['Guides'],
  title: () => 'Authentication',
  description: ({ api }) =>
    `How to send the credentials of the ${api.title}, change them, and tell what is wrong with them.`,
  applies: ({ api }) => api.securitySchemes.size > 0,
  write: (context) => [
    ...whoNeedsThem(context),
    ...context.surface.credentials.flatMap((credential) => aboutScheme(context, credential)),
    ...rotation(context),
    ...requirements(context),
    ...credentialFailures(context),
  ],
}

const isOpen = ({ security }: Operation): boolean =>
  security.length === 0 || security.some((requirement) => requirement.size === 0)

function whoNeedsThem(context: GuideContext): RootContent[] {
  const { operations } = context.api
  const open = operations.filter(isOpen)
  if (open.length === 0) return [paragraph('Every operation asks for credentials.')]
  if (open.length === operations.length) return [paragraph('No operation insists on credentials.')]
  const others = open.length === 1 ? 'One operation needs' : `${counted(open.length, 'operation')} need`
  return [paragraph(`${others} no credentials: `, operationLinks(context, open), '. All others do.')]
}

function aboutScheme(context: GuideContext, credential: CredentialOption): RootContent[] {
  const { name, scheme } = credential
  const called = context.methods.find(({ operation }) => operation.security.some((schemes) => schemes.has(name)))
  const wire = credentialOnWire(context, credential, called)
  return [
    heading(2, `${schemeKind(scheme)}: ${name}`),
    ...documentText(scheme.description, 4),
    ...tokens(scheme),
    ...(wire === undefined ? [] : [heading(3, `${name} on the wire`), code('http', wire)]),
    ...inClient(context, credential, called),
    ...scopes(context, credential),
  ]
}

function tokens(scheme: SecurityScheme): RootContent[] {
  if (scheme.type !== 'other') return []
  const rows = Object.entries(asObject(scheme.node['flows'])).flatMap(([flow, node]) => {
    const at = (key: string): Inline => {
      const url = asString(asObject(node)[key])
      return url === undefined ? '' : mono(url)
    }
    return isObject(node) ? [[grants.get(flow) ?? flow, at('authorizationUrl'), at('tokenUrl')]] : []
  })
  const openId = asString(scheme.node['openIdConnectUrl'])
  return [
    ...table(['Grant', 'Authorisation', 'Tokens'], rows),
    ...(openId === undefined ? [] : [paragraph('The provider describes itself at ', mono(openId), '.')]),
  ]
}

const grants: ReadonlyMap<string, string> = new Map([
  ['authorizationCode', 'Authorisation code'],
  ['clientCredentials', 'Client credentials'],
  ['implicit', 'Implicit'],
  ['password', 'Password'],
])

function inClient(
  context: GuideContext,
  credential: CredentialOption,
  called: GuideContext['methods'][number] | undefined,
): RootContent[] {
  const { client } = context
  if (client === undefined) return []
  const { name, kind } = credential
  if (kind === undefined)
    return [paragraph('The client does not send this one by itself: give it a ', mono('fetch'), ' that does.')]
  const used = credentialsFor(context, called?.operation, name)
  const auth = authOptions(context, used.length === 0 ? [credential] : used)
  const call = called === undefined ? [] : ['', `const result = await ${sampleCall(context, called)}`]
  const declared = credentialVariables(context, credential).filter((variable) => variable.declared)
  return [
    heading(3, `${name} in the client`),
    code('ts', [clientModule(context, client.packageName, auth), ...call].join('\n')),
    ...(declared.length === 0
      ? []
      : [
          paragraph(
            'Left out, it is read from the environment: ',
            joined(declared.map(({ variable }) => mono(variable))),
            '.',
          ),
        ]),
    ...(kind.kind === 'clientCredentials'
      ? [
          paragraph(
            'The client takes a token with the first call, keeps it for all others, and takes the next one shortly before ' +
              'it expires. Where you have a token already, pass that text in place of the id and the secret.',
          ),
        ]
      : []),
  ]
}

function scopes(context: GuideContext, { name, scheme }: CredentialOption): RootContent[] {
  const declared = new Map<string, string | undefined>()
  if (scheme.type === 'other') {
    for (const flow of Object.values(asObject(scheme.node['flows']))) {
      for (const [scope, text] of Object.entries(asObject(asObject(flow)['scopes'])))
        declared.set(scope, asString(text))
    }
  }
  const users = new Map<string, Operation[]>()
  for (const operation of context.api.operations) {
    const asked = new Set(operation.security.flatMap((schemes) => schemes.get(name) ?? []))
    for (const scope of asked) users.set(scope, [...(users.get(scope) ?? []), operation])
  }
  const names = [...new Set([...declared.keys(), ...users.keys()])]
  const described = names.some((scope) => declared.get(scope) !== undefined)
  const rows = names.map((scope) => [
    mono(scope),
    ...(described ? [documentLine(declared.get(scope))] : []),
    operationLinks(context, users.get(scope) ?? []),
  ])
  if (rows.length === 0) return []
  return [
    heading(3, `Scopes of ${name}`),
    ...table(['Scope', ...(described ? ['Lets you'] : []), 'Asked for by'], rows),
  ]
}

function rotation(context: GuideContext): RootContent[] {
  const { api, client, surface } = context
  const credential = surface.credentials.find(({ kind }) => kind !== undefined)
  if (client === undefined || credential === undefined) return []
  const file = stringLiteral(`/run/secrets/${kebabCase(api.name, 'api')}`)
  const read = `await readFile(${file}, 'utf8')`
  const isText = credential.kind?.kind !== 'basic' && credential.kind?.kind !== 'clientCredentials'
  const current = `async () => ${isText ? `(${read}).trim()` : `JSON.parse(${read})`}`
  const option = { auth: { [credential.name]: new Code(current) } }
  return [
    heading(2, 'Changing a credential'),
    paragraph(
      'A credential may be a function. It is called for each try of a request, so one that has changed is sent from the ' +
        'next try on, and nothing is restarted:',
    ),
    code('ts', `import { readFile } from 'node:fs/promises'\n${clientModule(context, client.packageName, option)}`),
    list(
      [
        'Create the new credential.',
        'Put it where the function looks.',
        'Where the old one still works, take it back once nothing is sent with it any more. Where the API lets one be ' +
          'valid at a time, calls between the first two steps are refused.',
      ],
      true,
    ),
  ]
}

/** What operations ask for, where they differ in it. */
function requirements(context: GuideContext): RootContent[] {
  const groups = new Map<string, Operation[]>()
  for (const operation of context.api.operations) {
    const key = JSON.stringify(operation.security.map((requirement) => [...requirement]))
    groups.set(key, [...(groups.get(key) ?? []), operation])
  }
  // What scopes of the only scheme are for is said with that scheme.
  if (groups.size < 2 || (context.api.securitySchemes.size === 1 && !context.api.operations.some(isOpen))) return []
  const rows = [...groups.values()].map((operations) => [
    requirementText(operations[0] as Operation),
    operationLinks(context, operations),
  ])
  return [heading(2, 'What each operation asks for'), ...table(['Credentials', 'Operations'], rows)]
}

function requirementText({ security }: Operation): Inline {
  if (security.length === 0) return 'none'
  const alternatives = security.map((requirement): Inline => {
    if (requirement.size === 0) return 'none'
    return joined(
      [...requirement].map(([name, needed]) =>
        needed.length === 0 ? mono(name) : [mono(name), ' with ', joinedFew(needed.map((scope) => mono(scope)))],
      ),
    )
  })
  return alternatives.flatMap((text, index) => (index === 0 ? [text] : [', or ', text]))
}
