import type { CredentialPart } from '../credentials/variables.ts'
import type { SentCredential } from '../credentials/requirement.ts'
import { shellWord, type WordPiece } from './shell-word.ts'
import { percentEncoded } from './percent-encoded.ts'

/** How a curl command says who sends. */
export interface CurlCredentials {
  /** Commands that come before, to take a token. */
  readonly before: readonly string[]
  readonly options: readonly string[]
  readonly cookies: readonly (readonly WordPiece[])[]
  readonly query: readonly (readonly WordPiece[])[]
}

/** Where a credential comes from. */
export interface CredentialSource {
  /** Its part, as it is given to a server. */
  readonly part: (credential: SentCredential, part: CredentialPart) => WordPiece
  /** The address that gives tokens. */
  readonly tokenUrl: (credential: SentCredential, documented: string) => string
}

/** Takes the token out of the answer. */
const tokenIn = String.raw`| sed 's/.*"access_token": *"\([^"]*\)".*/\1/'`

/** Says who sends: the credentials are sent together. */
export function curlCredentials(credentials: readonly SentCredential[], source: CredentialSource): CurlCredentials {
  const all = {
    before: [] as string[],
    options: [] as string[],
    cookies: [] as WordPiece[][],
    query: [] as WordPiece[][],
  }
  for (const credential of credentials) {
    const { kind } = credential
    const part = (name: CredentialPart): WordPiece => source.part(credential, name)
    switch (kind.kind) {
      case 'basic':
        all.options.push(`-u ${shellWord(part('username'), ':', part('password'))}`)
        break
      case 'bearer':
        all.options.push(`-H ${shellWord('Authorization: Bearer ', part('value'))}`)
        break
      case 'clientCredentials': {
        const user = shellWord(part('clientId'), ':', part('clientSecret'))
        const url = shellWord(source.tokenUrl(credential, kind.tokenUrl))
        const take = [`curl -s ${url}`, `-u ${user}`, '-d grant_type=client_credentials', tokenIn].join(' \\\n  ')
        all.before.push(`token=$(${take})`)
        all.options.push('-H "Authorization: Bearer $token"')
        break
      }
      case 'cookieKey':
        all.cookies.push([`${kind.name}=`, part('value')])
        break
      case 'headerKey':
        all.options.push(`-H ${shellWord(`${kind.name}: `, part('value'))}`)
        break
      case 'queryKey':
        all.query.push([`${percentEncoded(kind.name)}=`, part('value')])
        break
    }
  }
  return all
}
