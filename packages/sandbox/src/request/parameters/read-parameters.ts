import {
  member,
  type Operation,
  type Parameter,
  type ParameterLocation,
  type Schema,
  valueAt,
} from '@concord-api/model'

import type { FieldProblem } from '../../refusal.ts'
import { problemsOf } from '../problems/problems-of.ts'
import { textProblem } from '../problems/text-problem-of.ts'
import { defaultOf } from '../schemas/defaults.ts'
import type { Tools } from '../tools.ts'
import { TextProblem } from '../values/text-problem.ts'
import { createCollect } from './collect.ts'
import type { Source } from './source.ts'

/** Reads the parameters of an operation in one place; what is wrong is added to the problems. */
type ReadParameters = (source: Source, problems: FieldProblem[]) => Readonly<Record<string, unknown>>

type ReadParameter = (source: Source, problems: FieldProblem[]) => unknown

const nothing: Readonly<Record<string, unknown>> = Object.freeze({})

/** Described by other parts of a document; as parameters they are ignored. */
const otherHeaders = new Set(['accept', 'authorization', 'content-type'])

export function createReadParameters(tools: Tools, operation: Operation, location: ParameterLocation): ReadParameters {
  const readers = operation.parameters
    .filter(
      ({ in: place, name }) => place === location && !(place === 'header' && otherHeaders.has(name.toLowerCase())),
    )
    .map((parameter) => ({ name: parameter.name, read: createReadParameter(tools, parameter) }))
  if (readers.length === 0) return () => nothing
  return (source, problems) => {
    const values: Record<string, unknown> = {}
    for (const { name, read } of readers) {
      const value = read(source, problems)
      if (value !== undefined) values[name] = value
    }
    return values
  }
}

function createReadParameter(tools: Tools, parameter: Parameter): ReadParameter {
  const { name, required } = parameter
  const schema: Schema = parameter.schema?.schema ?? true
  const collect = createCollect(tools, parameter, schema)
  const validate = tools.validators.of(schema)
  const fallback = required ? undefined : defaultOf(tools.validators.graph, schema)
  const mayBeEmpty = allowsEmptyValue(tools, parameter)
  return (source, problems) => {
    try {
      const value = collect(source)
      if (value === undefined) return absent(problems)
      const failure = validate(value)
      if (failure === undefined) return value
      if (mayBeEmpty && isEmpty(source.query.get(name))) return ''
      problems.push(...problemsOf(tools.validators, failure, parameter.in, [name]))
    } catch (error) {
      if (!(error instanceof TextProblem)) throw error
      problems.push(textProblem(error, parameter.in, name))
    }
    return undefined
  }

  function absent(problems: FieldProblem[]): unknown {
    if (required) problems.push({ in: parameter.in, name, message: `${name} is required`, code: 'required' })
    return typeof fallback === 'object' ? structuredClone(fallback) : fallback
  }
}

function allowsEmptyValue({ api }: Tools, { in: place, pointer }: Parameter): boolean {
  return place === 'query' && member(valueAt(api.document, pointer), 'allowEmptyValue') === true
}

function isEmpty(values: readonly string[] | undefined): boolean {
  return values?.length === 1 && values[0] === ''
}
