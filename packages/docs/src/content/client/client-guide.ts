import type { RootContent } from 'mdast'

import { clientModule } from '../client-code/client-module.ts'
import { authOptions, credentialsFor } from '../client-code/credentials.ts'
import { sampleCall } from '../client-code/sample-call.ts'
import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { guideLink } from '../links.ts'
import { code, heading, type Inline, mono, paragraph, table } from '../tree.ts'
import { clientRecipes } from './client-recipes.ts'
import { firstCall } from './first-call.ts'

/** The generated client: how to install and use it. */
export const clientGuide: Guide = {
  slug: 'client',
  kind: 'client',
  section: ['Client'],
  label: 'Using the client',
  title: () => 'TypeScript client',
  description: ({ api }) => `The typed client of the ${api.title}: installing it, making calls, options and recipes.`,
  applies: ({ client, methods }) => client !== undefined && methods.length > 0,
  write: (context) => [...start(context), ...options(context), ...clientRecipes(context)],
}

function start(context: GuideContext): RootContent[] {
  const { client } = context
  const called = firstCall(context)
  if (client === undefined || called === undefined) return []
  const auth = authOptions(context, credentialsFor(context, called.operation))
  return [
    code('sh', `npm install ${client.packageName}`),
    code('ts', clientModule(context, client.packageName, auth)),
    code('ts', `const result = await ${sampleCall(context, called)}\nconsole.log(result)`),
    paragraph(
      'It runs wherever there is ',
      mono('fetch'),
      ': Node 20 or later, browsers, Bun, Deno, workers. The samples below use this ',
      mono('api'),
      '.',
      context.has('client/api')
        ? [' ', guideLink(context, 'client/api', 'Every method and type'), ' is on a page of its own.']
        : undefined,
    ),
  ]
}

function options(context: GuideContext): RootContent[] {
  const { api, surface } = context
  const usable = surface.credentials.some(({ kind }) => kind !== undefined)
  const rows: (Inline[] | undefined)[] = [
    [mono('baseUrl'), api.servers[0] === undefined ? '' : mono(api.servers[0].url), 'Where the API is.'],
    usable
      ? [
          mono('auth'),
          'none',
          [
            'Credentials by the name of their scheme, see ',
            guideLink(context, 'authentication', 'authentication'),
            '.',
          ],
        ]
      : undefined,
    [mono('headers'), 'none', 'Headers sent with every request.'],
    [
      mono('retries'),
      '2',
      ['How often a request is sent again, see ', guideLink(context, 'rate-limits', 'retries'), '.'],
    ],
    [mono('timeout'), '1 minute', 'How long one try may take, in milliseconds.'],
    [mono('totalTimeout'), 'none', 'How long a call may take with all its tries and waits, in milliseconds.'],
    context.wire?.rateLimit && [mono('pace'), 'none', [mono('pacing'), ' keeps the client within the rate limit.']],
    [mono('middleware'), 'none', 'What sees each request and each answer.'],
    [mono('fetch'), mono('globalThis.fetch'), 'What sends requests.'],
  ]
  return [
    heading(2, 'Options'),
    ...table(
      ['Option', 'Default', 'Means'],
      rows.filter((row) => row !== undefined),
    ),
    paragraph(
      'The last argument of every call has options, too: ',
      mono('headers'),
      ', ',
      mono('retries'),
      ', ',
      mono('timeout'),
      ', ',
      mono('totalTimeout'),
      ' and ',
      mono('signal'),
      '. There they win over those of the client.',
    ),
  ]
}
