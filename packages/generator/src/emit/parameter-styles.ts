import { isJson, type LocatedSchema, type Parameter, resolveSchema } from '@concord-api/model'
import type { Method, ParametersArgument } from '@concord-api/surface'

import { type Context, useRuntime } from '../context.ts'
import type { Module } from '../text/module.ts'
import { objectOf } from '../text/object-of.ts'
import { memberKey, stringLiteral } from '@concord-api/samples'

/** The styles of a query that are not `form`, exploded, which is how one is written. */
const queryStyles = new Set(['deepObject', 'form', 'pipeDelimited', 'spaceDelimited'])

/** The members of a descriptor that say how parameters are written, where that is not as the runtime does by itself. */
export function parameterWriters(context: Context, module: Module, { path, query, cookies }: Method): string[] {
  return [
    ...queryWriter(context, module, parametersOf(query)),
    ...pathStyles(
      context,
      module,
      path.map(({ parameter }) => parameter),
    ),
    ...cookieWriter(context, module, parametersOf(cookies)),
  ]
}

function parametersOf(argument: ParametersArgument | undefined): readonly Parameter[] {
  return argument?.parameters.map(({ parameter }) => parameter) ?? []
}

/** `query: styledQuery({ ids: 'form' })`: how query parameters are written that are not of the style `form`, exploded. */
function queryWriter(context: Context, module: Module, parameters: readonly Parameter[]): string[] {
  const styles = parameters
    .map(
      (parameter) =>
        [parameter.name, isJsonParameter(parameter) ? 'json' : parameter.style, parameter.explode] as const,
    )
    .filter(([, style, explode]) => style === 'json' || (queryStyles.has(style) && !(style === 'form' && explode)))
    .map(([name, style]) => `${memberKey(name)}: ${stringLiteral(style)}`)
  if (styles.length === 0) return []
  return [`query: /* @__PURE__ */ ${useRuntime(context, module, 'styledQuery')}(${objectOf(styles, '  ', 'query: ,')})`]
}

/** `pathStyles: { ids: matrix }`: how path parameters are written that are more than one plain value. */
function pathStyles(context: Context, module: Module, parameters: readonly Parameter[]): string[] {
  const styles = parameters.flatMap((parameter) => {
    const isPlain = parameter.style !== 'label' && parameter.style !== 'matrix' && isScalar(context, parameter.schema)
    const name = isPlain && !isJsonParameter(parameter) ? undefined : styleName(parameter)
    return name === undefined ? [] : [`${memberKey(parameter.name)}: ${useRuntime(context, module, name)}`]
  })
  return styles.length === 0 ? [] : [`pathStyles: ${objectOf(styles, '  ', 'pathStyles: ,')}`]
}

/** `headers: headerParameters({}, { ids: simple })`: cookies, of which one that is not exploded is a list with commas. */
function cookieWriter(context: Context, module: Module, parameters: readonly Parameter[]): string[] {
  if (parameters.length === 0) return []
  const styles = parameters.flatMap((parameter) => {
    if (parameter.explode && !isJsonParameter(parameter)) return []
    const name = isJsonParameter(parameter) ? 'jsonValue' : 'simple'
    return [`${memberKey(parameter.name)}: ${useRuntime(context, module, name)}`]
  })
  const writer = useRuntime(context, module, 'headerParameters')
  const argument = styles.length === 0 ? '' : `{}, ${objectOf(styles, '  ', 'headers: /* @__PURE__ */ (),')}`
  return [`headers: /* @__PURE__ */ ${writer}(${argument})`]
}

/** `simpleExploded`: the function of the runtime that writes a parameter outside the query. */
function styleName(parameter: Parameter): string {
  if (isJsonParameter(parameter)) return 'jsonValue'
  const style = parameter.style === 'label' || parameter.style === 'matrix' ? parameter.style : 'simple'
  return parameter.explode ? `${style}Exploded` : style
}

function isJsonParameter({ mediaType }: Parameter): boolean {
  return mediaType !== undefined && isJson(mediaType)
}

/** Whether a schema says that a value is neither a list nor an object. */
function isScalar({ api }: Context, located: LocatedSchema | undefined): boolean {
  const schema = located === undefined ? undefined : resolveSchema(api.document, located)?.schema
  if (typeof schema !== 'object') return false
  const types = [schema['type']].flat()
  const values: readonly unknown[] =
    'const' in schema ? [schema['const']] : Array.isArray(schema['enum']) ? schema['enum'] : []
  if (values.length > 0) return values.every((value) => typeof value !== 'object')
  return types[0] !== undefined && types.every((type) => type !== 'array' && type !== 'object')
}
