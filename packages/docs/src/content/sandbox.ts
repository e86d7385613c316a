import type { RootContent } from 'mdast'

import { clientModule } from './client-code/client-module.ts'
import { credentialsFor } from './client-code/credentials.ts'
import { sampleCall } from './client-code/sample-call.ts'
import { firstCall } from './client/first-call.ts'
import type { Guide } from './guide.ts'
import type { GuideContext } from './guide-context.ts'
import type { SandboxCredential, SiteSandbox } from './site-content.ts'
import { code, heading, type Inline, mono, paragraph, table } from './tree.ts'

/** A server to try the API with. */
export const sandbox: Guide = {
  slug: 'sandbox',
  kind: 'guide',
  section: ['Guides'],
  title: () => 'Sandbox',
  description: ({ api }) => `A server on your machine that behaves like the ${api.title}.`,
  applies: ({ site }) => site.sandbox !== undefined,
  write: (context) => {
    const { sandbox: known } = context.site
    if (known === undefined) return []
    return [
      paragraph(
        'The sandbox is a server on your machine that behaves like the API: it keeps what it is given, asks for credentials, ' +
          'limits rates, and refuses what the API refuses, in the same words. Nothing leaves your machine.',
      ),
      code('sh', known.command),
      paragraph(
        'It listens at ',
        mono(known.baseUrl),
        ' until you stop it with Ctrl-C. Then all records are as they were before.',
      ),
      ...credentials(context, known),
      ...client(context, known),
      ...faults(context, known),
      ...options(known),
    ]
  },
}

function credentials({ api }: GuideContext, known: SiteSandbox): RootContent[] {
  const rows = Object.entries(known.credentials).flatMap(([scheme, credentialsOf]) =>
    credentialsOf.map((credential): Inline[] => [
      mono(scheme),
      credential.name,
      Object.entries(credential.parts).map(([part, value], index) => [index === 0 ? '' : ', ', part, ' ', mono(value)]),
    ]),
  )
  if (rows.length === 0 || api.securitySchemes.size === 0) return []
  return [
    heading(2, 'Credentials'),
    paragraph('Its credentials are known to everybody, and good for nothing else:'),
    ...table(['Scheme', 'Name', 'Credential'], rows),
  ]
}

/** The parts of a credential as the client takes them. */
function credentialValue(kind: string | undefined, { parts }: SandboxCredential): unknown {
  if (kind === 'clientCredentials') return { clientId: parts['client_id'], clientSecret: parts['client_secret'] }
  if (kind === 'basic') return { username: parts['username'], password: parts['password'] }
  return Object.values(parts)[0]
}

function client(context: GuideContext, known: SiteSandbox): RootContent[] {
  const { client: made } = context
  const called = firstCall(context)
  if (made === undefined || called === undefined) return []
  const auth = credentialsFor(context, called.operation).flatMap(({ name, kind }) => {
    const all = Object.hasOwn(known.credentials, name) ? (known.credentials[name] ?? []) : []
    const credential = all.find((candidate) => candidate.name === 'full') ?? all[0]
    return credential === undefined ? [] : [[name, credentialValue(kind?.kind, credential)] as const]
  })
  const options = { baseUrl: known.baseUrl, ...(auth.length > 0 && { auth: Object.fromEntries(auth) }) }
  return [
    heading(2, 'With the client'),
    code(
      'ts',
      `${clientModule(context, made.packageName, options)}\n\nconsole.log(await ${sampleCall(context, called)})`,
    ),
  ]
}

function faults(context: GuideContext, known: SiteSandbox): RootContent[] {
  const { client: made } = context
  const called = firstCall(context)
  return [
    heading(2, 'When things go wrong'),
    paragraph('The request header ', mono('Sandbox-Fault'), ' spoils an answer, to see what your program makes of it:'),
    ...table(
      ['Fault', 'What happens'],
      [
        [mono('status=503'), 'The answer has this status.'],
        [mono('delay=250'), 'The answer comes so many milliseconds later.'],
        [mono('drop'), 'The connection breaks before there is an answer.'],
        [mono('truncate'), 'The connection breaks in the middle of the body.'],
        [mono('content-type="text/html"'), 'An HTML page comes in place of the body, as from a proxy.'],
        [mono('status=503, times=3'), 'The same happens to the next requests of this caller.'],
      ],
    ),
    ...(made === undefined || called === undefined
      ? []
      : [code('ts', `await ${sampleCall(context, called, { headers: { 'Sandbox-Fault': 'status=503' } })}`)]),
    paragraph('For every request: ', mono(`${known.command} --fault delay=250`), '.'),
  ]
}

function options({ command }: SiteSandbox): RootContent[] {
  return [
    heading(2, 'Options'),
    ...table(
      ['Option', 'What it does'],
      [
        [mono('--port 4020'), 'Listens on another port; 0 takes any that is free.'],
        [mono('--store records.db'), 'Keeps records in a file, for the next time.'],
        [mono('--rate-limit 5'), ['Another limit than that of the API; ', mono('off'), ' for none.']],
        [mono('--format json'), 'Says where it is and its credentials as JSON, for programs.'],
      ],
    ),
    paragraph(mono(`${command} --help`), ' has the others.'),
  ]
}
