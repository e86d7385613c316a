import { registerHooks } from 'node:module'

// GitHub's parser imports JSON as bundlers take it; Node asks for an attribute.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')
const { parseAction } = await import('@actions/workflow-parser/actions/index')
hooks.deregister()

/** What GitHub's own schema says of the text of a workflow, or of an action's `action.yml`. */
export function schemaErrors(kind: 'action' | 'workflow', content: string): string[] {
  const file = { name: `${kind}.yml`, content }
  const trace = new NoOperationTraceWriter()
  const { context } = kind === 'action' ? parseAction(file, trace) : parseWorkflow(file, trace)
  return context.errors.getErrors().map(({ message }) => message)
}
