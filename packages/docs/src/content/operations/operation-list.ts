import type { Page } from '../../page.ts'
import { heading, inline, link, mono, table } from '../tree.ts'
import type { WritingContext } from './operation-context.ts'
import { operationGroups } from './operation-groups.ts'
import { operationTitle } from './operation-page.ts'

/** The page that lists every operation, group by group. */
export function operationList(context: WritingContext): Page {
  const { api, folder, paths } = context
  const groups = [...operationGroups(api)]
  return {
    path: `${folder}/operations`,
    kind: 'list',
    title: 'Operations',
    description: `The operations of ${api.title}: ${api.operations.length} in ${groups.length} groups.`,
    api: api.name,
    section: ['Operations'],
    label: 'All operations',
    method: undefined,
    body: {
      type: 'root',
      children: groups.flatMap(([title, operations]) => [
        heading(2, title),
        ...table(
          ['Operation', 'Request'],
          operations.map((operation) => [
            [
              link(`/${paths.get(operation) ?? ''}/`, operationTitle(operation)),
              inline(operation.deprecated ? ' (deprecated)' : ''),
            ],
            mono(`${operation.method} ${operation.path}`),
          ]),
        ),
      ]),
    },
    source: undefined,
  }
}
