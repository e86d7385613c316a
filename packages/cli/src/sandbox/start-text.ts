import { terminalText } from '@concord-api/findings'
import type { Api, SecurityScheme } from '@concord-api/model'
import type { Sandbox } from '@concord-api/sandbox'
import picocolors from 'picocolors'

import { exampleCurl } from './example-curl.ts'

export interface StartTextOptions {
  /** Where the server is reached, without a path. */
  readonly origin: string
  /** Whether only this machine can reach it. */
  readonly isLocal: boolean
  /** The file records are kept in. */
  readonly store: string | undefined
  /** The file of settings that was read. */
  readonly settings: string | undefined
  readonly color: boolean
}

/** What a person needs to know of a sandbox that has just begun to listen. */
export function startText(
  api: Api,
  sandbox: Pick<Sandbox, 'basePath' | 'credentials'>,
  options: StartTextOptions,
): string {
  const { origin, store, settings, isLocal, color } = options
  const { bold, cyan, dim, yellow } = picocolors.createColors(color)
  const example = exampleCurl(api, sandbox, origin)
  const facts = [
    ['URL', cyan(terminalText(`${origin}${sandbox.basePath}`))],
    ['Records', store === undefined ? 'in memory: they are gone when it stops' : `in ${terminalText(store)}`],
    ...(settings === undefined ? [] : [['Settings', terminalText(settings)]]),
  ]
  return [
    bold(terminalText(`${api.title} ${api.version}`)),
    'A server for development and tests: its credentials are known to everybody.',
    ...(isLocal ? [] : [yellow('Other machines that reach this one can use it.')]),
    '',
    ...facts.map(([label = '', value = '']) => `  ${label.padEnd(10)}${value}`),
    ...credentialLines(api, sandbox, origin, dim),
    ...(example.length === 0 ? [] : ['', '  Try it:', ...example.map((line) => `  ${terminalText(line)}`)]),
    '',
    'Ctrl-C stops it.',
    '',
    '',
  ].join('\n')
}

function credentialLines(
  { securitySchemes }: Api,
  { credentials }: Pick<Sandbox, 'credentials'>,
  origin: string,
  dim: (text: string) => string,
): string[] {
  return Object.entries(credentials).flatMap(([name, known]) => {
    const scheme = securitySchemes.get(name)
    const lines = known.flatMap((shown) => {
      return Object.entries(shown.parts).map(([part, value], index) =>
        terminalText(`    ${(index === 0 ? shown.name : '').padEnd(12)}${part}: ${value}`),
      )
    })
    const tokenPaths = new Set(known.flatMap(({ tokenPath }) => tokenPath ?? []))
    const urls = [...tokenPaths].map((path) => terminalText(`    tokens from ${origin}${path}`))
    return ['', `  ${terminalText(name)} ${dim(terminalText(`(${kindOf(scheme)})`))}`, ...lines, ...urls]
  })
}

function kindOf(scheme: SecurityScheme | undefined): string {
  if (scheme?.type === 'apiKey') return { header: 'a header', query: 'in the query', cookie: 'a cookie' }[scheme.in]
  if (scheme?.type === 'http')
    return { basic: 'HTTP Basic', bearer: 'Authorization: Bearer' }[scheme.scheme] ?? scheme.scheme
  const type = String(scheme?.node['type'])
  return type === 'oauth2' ? 'OAuth 2.0' : type
}
