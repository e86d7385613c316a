import type { Api } from '@concord-api/model'
import type { Group, Method, Surface } from '@concord-api/surface'

import type { SentCredential } from '../credentials/requirement.ts'
import type { SampleRequest } from '../request/sample-request.ts'
import { callWith } from './call-expression.ts'
import { clientExpression } from './client-expression.ts'
import { loopOver } from './loop-over.ts'
import { resultName } from './result-name.ts'
import { stringLiteral } from './string-literal.ts'
import { hasFile } from './value-literal.ts'

/** What a sample in TypeScript is made of. */
export interface TypeScriptParts {
  readonly api: Api
  readonly surface: Surface
  readonly group: Group
  readonly method: Method
  readonly request: SampleRequest
  readonly credentials: readonly SentCredential[]
  /** The name of the client's package. */
  readonly packageName: string
  /** Where the API is, if not where its document says. */
  readonly baseUrl: string | undefined
}

/** A module that makes a client, calls a method of it and shows what comes. */
export function typescriptSample(parts: TypeScriptParts): string {
  const { api, surface, group, method, request, credentials, packageName, baseUrl } = parts
  const imports = [
    ...(hasFile(request.body?.value) ? ["import { openAsBlob } from 'node:fs'", ''] : []),
    `import { ${surface.factory} } from ${stringLiteral(packageName)}`,
  ]
  const client = `const api = ${clientExpression(api, surface, credentials, baseUrl)}`
  const beside = `const ${resultName(method, 'result')} = await `.length
  return [...imports, '', client, '', ...statement(method, callWith(request, group, method, beside)), ''].join('\n')
}

function statement(method: Method, call: string): string[] {
  const { result, events } = method
  if (result.kind === 'page') return loopOver(resultName(method, 'item'), call)
  // What may be a stream is one only where the request asks for it.
  if (events?.accept.length === 1) return loopOver('event', call)
  if (result.kind === 'none') return [`await ${call}`]
  const name = resultName(method, 'result')
  return [`const ${name} = await ${call}`, `console.log(${name})`]
}
