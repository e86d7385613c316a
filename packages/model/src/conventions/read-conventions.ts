import { asArray, asObject, asString, isObject, type JsonObject, member } from '../document/json.ts'
import type {
  Conventions,
  ErrorShape,
  OperationConventions,
  Pagination,
  Place,
  RateLimit,
  StatusPattern,
} from './conventions.ts'

/**
 * The conventions a document declares, or undefined when it declares none. Members that are not valid are left out:
 * {@link validateConventions} reports them, and no tool relies on its having run.
 */
export function readConventions(document: unknown): Conventions | undefined {
  const declared = member(document, 'x-conventions')
  if (!isObject(declared)) return undefined
  const wire = asObject(declared['wire'])
  const require = asObject(declared['require'])
  const credentials = asObject(wire['credentials'])
  const update = asObject(wire['update'])
  const method = oneOf(update['method'], ['PATCH', 'POST', 'PUT'])
  const semantics = oneOf(update['semantics'], ['merge-patch', 'replace', 'sparse'])
  return {
    wire: {
      style: 'resource',
      payload: { item: readPlace(asObject(wire['payload'])['item']) ?? { in: 'body', at: '' } },
      errors: asArray(wire['errors']).flatMap((error) => readErrorShape(error) ?? []),
      credentials: defined({
        missing: readStatus(credentials['missing']),
        invalid: readStatus(credentials['invalid']),
        forbidden: readStatus(credentials['forbidden']),
      }),
      pagination: new Map(
        Object.entries(asObject(wire['pagination'])).flatMap(([name, value]) => {
          const strategy = readPagination(asObject(value))
          return strategy === undefined ? [] : [[name, strategy] as const]
        }),
      ),
      protocol: readStatuses(wire['protocol']),
      ...defined({
        rateLimit: readRateLimit(wire['rateLimit']),
        update: method !== undefined && semantics !== undefined ? { method, semantics } : undefined,
      }),
    },
    require: {
      statuses: readStatuses(require['statuses']),
      naming: readNaming(asObject(require['naming'])),
    },
  }
}

/** The `x-operation` of an operation object; empty when there is none. */
export function readOperationConventions(operation: unknown): OperationConventions {
  const declared = asObject(member(operation, 'x-operation'))
  return defined({
    resource: asString(declared['resource']),
    verb: asString(declared['verb']),
    pagination: asString(declared['pagination']),
    safe: asBoolean(declared['safe']),
    idempotent: asBoolean(declared['idempotent']),
  })
}

function readPlace(value: unknown): Place | undefined {
  const at = typeof value === 'string' ? value : asString(member(value, 'at'))
  const where = typeof value === 'string' ? 'body' : oneOf(member(value, 'in'), ['body', 'header'])
  if (at === undefined || where === undefined) return undefined
  // Whoever follows a place in a body may count on its being a JSON Pointer.
  return where === 'body' && at !== '' && !at.startsWith('/') ? undefined : { in: where, at }
}

function readErrorShape(value: unknown): ErrorShape | undefined {
  const status = readStatusPattern(asObject(member(value, 'when'))['status'])
  if (status === undefined) return undefined
  return {
    when: { status },
    ...defined({ message: readPlace(member(value, 'message')), code: readPlace(member(value, 'code')) }),
  }
}

function readPagination(value: JsonObject): Pagination | undefined {
  const send = asObject(value['send'])
  const read = asObject(value['read'])
  const offset = readParameter(send['offset'])
  const items = readPlace(read['items'])
  if (value['style'] !== 'offset' || offset === undefined || items === undefined) return undefined
  const limit = asObject(value['limit'])
  return {
    style: 'offset',
    send: { offset, ...defined({ limit: readParameter(send['limit']) }) },
    read: { items, ...defined({ total: readPlace(read['total']) }) },
    limit: defined({
      default: asInteger(limit['default']),
      maximum: asInteger(limit['maximum']),
      over: oneOf(limit['over'], ['reject', 'clamp']),
    }),
  }
}

function readParameter(value: unknown): { in: 'query'; name: string } | undefined {
  const name = asString(member(value, 'name'))
  return name !== undefined && member(value, 'in') === 'query' ? { in: 'query', name } : undefined
}

function readRateLimit(value: unknown): RateLimit | undefined {
  const status = readStatus(member(value, 'status'))
  if (status === undefined) return undefined
  const reset = readPlace(member(value, 'reset'))
  const unit = oneOf(member(member(value, 'reset'), 'unit'), ['delta-seconds', 'epoch-seconds'])
  return {
    status,
    ...defined({
      limit: readPlace(member(value, 'limit')),
      remaining: readPlace(member(value, 'remaining')),
      reset: reset !== undefined && unit !== undefined ? { ...reset, unit } : undefined,
      retryAfter: readPlace(member(value, 'retryAfter')),
    }),
  }
}

function readNaming(naming: JsonObject): Conventions['require']['naming'] {
  const cases = ['PascalCase', 'camelCase', 'kebab-case', 'snake_case'] as const
  return defined({
    properties: oneOf(naming['properties'], cases),
    paths: oneOf(naming['paths'], cases),
    operations: oneOf(naming['operations'], cases),
    time: oneOf(naming['time'], ['rfc3339']),
  })
}

function readStatuses(value: unknown): number[] {
  return asArray(value).flatMap((status) => readStatus(status) ?? [])
}

function readStatus(value: unknown): number | undefined {
  const status = asInteger(value)
  return status !== undefined && status >= 100 && status <= 599 ? status : undefined
}

function readStatusPattern(value: unknown): StatusPattern | undefined {
  return oneOf(value, ['4XX', '5XX']) ?? readStatus(value)
}

function asInteger(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === value)
}

/** The members that are not undefined: an absent member and an undefined one are different things here. */
function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
