import type { Page } from '../../page.ts'
import { operationList } from './operation-list.ts'
import type { OperationContext, WritingContext } from './operation-context.ts'
import { operationPage } from './operation-page.ts'
import { operationPaths } from './operation-paths.ts'

/** A page for each operation of an API, and before them the one that lists them all; none where there is no operation. */
export function operationPages(context: OperationContext): readonly Page[] {
  const { api, folder, surface } = context
  if (api.operations.length === 0) return []
  const writing: WritingContext = {
    ...context,
    paths: operationPaths(api, folder),
    methods: new Map(surface.groups.flatMap(({ methods }) => methods.map((method) => [method.operation, method]))),
    byId: new Map(api.operations.map((operation) => [operation.id, operation])),
  }
  return [operationList(writing), ...api.operations.map((operation) => operationPage(writing, operation))]
}
