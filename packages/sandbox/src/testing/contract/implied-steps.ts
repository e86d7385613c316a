import type { Api, Operation } from '@concord-api/model'

import type { Step } from './step.ts'

/** Statuses that no request can bring about by itself. */
const byFault = new Set([429, 500, 501, 503])

/**
 * What every document implies, without knowing what it is about: the examples succeed, nobody and who may do nothing
 * are refused, other methods are not allowed, and a fault is answered as documented.
 */
export function impliedSteps(api: Api, operation: Operation): Step[] {
  const { id, method, responses, security, parameters, path } = operation
  const documents = (status: number): boolean => responses.some((response) => response.status === String(status))
  const steps: Step[] = []
  const credentials = api.conventions?.wire.credentials
  if (security.length > 0 && security.every((requirement) => requirement.size > 0)) {
    if (documents(401))
      steps.push({
        shows: 'without credentials',
        operation: id,
        as: 'nobody',
        expect: statusOf(credentials?.missing, 401),
      })
    if (documents(403))
      steps.push({
        shows: 'with credentials that may do nothing',
        operation: id,
        as: 'no-access',
        expect: statusOf(credentials?.forbidden, 403),
      })
  }
  for (const status of byFault) {
    if (documents(status))
      steps.push({
        shows: `when asked for ${status}`,
        operation: id,
        headers: { 'sandbox-fault': `status=${status}` },
        expect: status,
      })
  }
  const others = new Set(api.operations.filter((other) => other.path === path).map((other) => other.method))
  const unused = (['PUT', 'PATCH', 'DELETE', 'POST'] as const).find((other) => !others.has(other))
  if (documents(405) && unused !== undefined) {
    steps.push({ shows: `by ${unused}`, operation: id, method: unused, expect: 405, has: { allow: `/${method}/` } })
  }
  if (documents(413))
    steps.push({
      shows: 'with 2 MB',
      operation: id,
      raw: ' '.repeat(2_000_000),
      contentType: 'application/json',
      expect: 413,
    })
  const wrong =
    operation.requestBody === undefined ? undefined : documents(400) ? 400 : documents(422) ? 422 : undefined
  if (wrong !== undefined && api.conventions?.wire.outcome === undefined) {
    steps.push({ shows: 'with a body that is none', operation: id, body: 'text', expect: wrong })
  }
  const number = parameters.find(({ in: where, name }) => where === 'query' && /limit|page/i.test(name))
  if (number !== undefined && operation.requestBody === undefined) {
    const expect = documents(400) ? 400 : documents(422) ? 422 : undefined
    if (expect !== undefined)
      steps.push({
        shows: `with a ${number.name} that is none`,
        operation: id,
        query: { [number.name]: 'many' },
        expect,
      })
  }
  return steps
}

const statusOf = (answer: unknown, usual: number): number =>
  typeof answer === 'number' ? answer : ((answer as { status?: number } | undefined)?.status ?? usual)
