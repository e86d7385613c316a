import type { Method } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { clientModule } from '../client-code/client-module.ts'
import { authOptions, credentialsFor } from '../client-code/credentials.ts'
import type { GuideContext } from '../guide-context.ts'
import { guideLink } from '../links.ts'
import { code, mono, paragraph } from '../tree.ts'

/** Says what `api` is in the samples of a page; they are complete with these lines before them. */
export function clientIntro(context: GuideContext, called: Method): RootContent[] {
  const { client } = context
  if (client === undefined) return []
  const auth = authOptions(context, credentialsFor(context, called.operation))
  return [
    paragraph('In the samples ', mono('api'), ' is ', guideLink(context, 'client', 'the client'), ':'),
    code('ts', clientModule(context, client.packageName, auth)),
  ]
}
