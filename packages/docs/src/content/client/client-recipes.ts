import type { Method } from '@concord-api/surface'
import { stringLiteral } from '@concord-api/samples'
import { followMember } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { importOf } from '../client-code/client-module.ts'
import { exportOf, itemName } from '../client-code/names.ts'
import { literal } from '../client-code/literal.ts'
import { callArguments, sampleCall } from '../client-code/sample-call.ts'
import type { GuideContext } from '../guide-context.ts'
import { guideLink } from '../links.ts'
import { code, heading, type Inline, mono, paragraph } from '../tree.ts'
import { firstCall } from './first-call.ts'
import { updateRecipe } from './update-recipe.ts'

type Recipe = (context: GuideContext) => RootContent[]

/** What people do with a client, as far as this API has it. */
export const clientRecipes: Recipe = (context) =>
  [reading, lists, failures, answers, selecting, links, updateRecipe, streams, ending, observing, oneByOne].flatMap(
    (recipe) => recipe(context),
  )

const firstLine = (title: string, ...text: readonly Inline[]): RootContent[] => [heading(2, title), paragraph(...text)]

const reading: Recipe = (context) => {
  const sample = context.methods.find(({ body, operation }) => body !== undefined && !operation.safe)
  if (sample === undefined) return []
  return [
    ...firstLine('Sending something', 'What the path names comes first, then the body, then the query, then options:'),
    code('ts', `await ${sampleCall(context, sample)}`),
  ]
}

const lists: Recipe = (context) => {
  const sample = context.methods.find(({ result }) => result.kind === 'page')
  if (sample === undefined) return []
  const item = itemName(sample.result)
  return [
    ...firstLine(
      'Reading a whole list',
      'A list asks for its pages as you go, see ',
      guideLink(context, 'pagination', 'pagination'),
      ':',
    ),
    code('ts', `for await (const ${item} of ${sampleCall(context, sample)}) console.log(${item})`),
  ]
}

const failures: Recipe = (context) => {
  const { client, methods, surface } = context
  const sample = methods.find(({ failures: documented }) => documented.length > 0)
  if (client === undefined || sample === undefined) return []
  const apiError = exportOf(surface, 'ApiError')
  return [
    ...firstLine(
      'Handling errors',
      'A call rejects with an error of the class for its answer, see ',
      guideLink(context, 'errors', 'errors'),
      ':',
    ),
    code(
      'ts',
      [
        importOf(client.packageName, [apiError]),
        '',
        'try {',
        `  await ${sampleCall(context, sample, {}, '  ')}`,
        '} catch (error) {',
        `  if (error instanceof ${apiError}) console.error(error.operation, error.status, error.message)`,
        '  else throw error',
        '}',
      ].join('\n'),
    ),
  ]
}

const answers: Recipe = (context) => {
  const sample = firstCall(context)
  if (sample === undefined) return []
  const call = sampleCall(context, sample)
  return [
    ...firstLine(
      'More than the data',
      'A call is a promise of its data, and more where you need it. However you use it, it sends one request:',
    ),
    code(
      'ts',
      [
        '// the headers, too',
        `const { data, response } = await ${call}.withResponse()`,
        'console.log(data, response.headers)',
        '',
        '// never rejects',
        `const result = await ${call}.result()`,
        'console.log(result.ok ? result.data : result.error)',
        '',
        '// the body as it comes, unread',
        `const { body } = await ${call}.raw()`,
        'console.log(body)',
      ].join('\n'),
    ),
  ]
}

const selecting: Recipe = (context) => {
  const sample = context.methods.find(({ select }) => select !== undefined && select.names.length > 0)
  const [name] = sample?.select?.names.filter((candidate) => !isMarked(sample, candidate)) ?? []
  if (sample?.select === undefined || name === undefined) return []
  const query = { [sample.select.parameter]: [name] }
  return [
    ...firstLine('Choosing what comes', 'The type of the result has what you select:'),
    code('ts', `const result = await ${sampleCall(context, sample, { query })}\nconsole.log(result)`),
  ]
}

const isMarked = ({ select }: Method, name: string): boolean =>
  select?.mark !== undefined && name.startsWith(select.mark)

const links: Recipe = (context) => {
  const { surface, methods } = context
  const member = followMember(surface)
  for (const { model, relations } of surface.linked) {
    const source = methods.find(
      ({ result }) => result.kind === 'item' && result.type.kind === 'model' && result.type.name === model,
    )
    const relation = relations.find(({ many, name }) => !many && name !== 'self') ?? relations[0]
    if (member === undefined || source === undefined || relation === undefined) continue
    const name = itemName(source.result)
    return [
      ...firstLine(
        'Following links',
        'Resources link to others. A link is followed by its relation, and the result has the type it leads to:',
      ),
      code(
        'ts',
        [
          `const ${name} = await ${sampleCall(context, source)}`,
          relation.many
            ? `for await (const linked of api.${member}(${name}, ${stringLiteral(relation.name)})) console.log(linked)`
            : `const linked = await api.${member}(${name}, ${stringLiteral(relation.name)})\nconsole.log(linked)`,
        ].join('\n'),
      ),
    ]
  }
  return []
}

const streams: Recipe = (context) => {
  const sample = context.methods.find(({ events }) => events !== undefined)
  if (sample === undefined) return []
  return [
    ...firstLine(
      'Streams of events',
      'Iterate over the call for the data of its events; leaving the loop ends the request:',
    ),
    code('ts', `for await (const data of ${sampleCall(context, sample)}) console.log(data)`),
  ]
}

const ending: Recipe = (context) => {
  const sample = firstCall(context)
  if (sample === undefined) return []
  const call = sampleCall(context, sample, { options: ['signal: AbortSignal.timeout(5000)'] })
  return [
    ...firstLine('Ending a call', 'A signal ends a call at once, also while it waits for another try:'),
    code('ts', `await ${call}`),
  ]
}

const observing: Recipe = ({ client, surface }) => {
  if (client === undefined) return []
  const logger = exportOf(surface, 'logger')
  const keys = surface.credentials.flatMap(({ kind }) => (kind?.kind === 'queryKey' ? [kind.name] : []))
  const redact = keys.length === 0 ? '' : `, { redact: ${literal(keys)} }`
  return [
    ...firstLine(
      'Seeing what is sent',
      'Middleware sees each request and each answer. ',
      mono('logger'),
      ' tells method, address, status and time, and nothing of headers and bodies; ',
      mono('traceContext'),
      ' passes a trace on.',
    ),
    code(
      'ts',
      [
        importOf(client.packageName, [surface.factory, logger]),
        '',
        `const api = ${surface.factory}({`,
        `  middleware: [${logger}(({ url, status }) => console.log(url, status)${redact})],`,
        '})',
      ].join('\n'),
    ),
  ]
}

const oneByOne: Recipe = (context) => {
  const { client, surface } = context
  const sample = firstCall(context)
  if (client === undefined || sample === undefined) return []
  const given = ['client', ...callArguments(context, sample)]
  return [
    ...firstLine('Smaller bundles', 'Every operation is a function, too. Those you do not import are not bundled:'),
    code(
      'ts',
      [
        importOf(client.packageName, [surface.connect, sample.functionName]),
        '',
        `const client = ${surface.connect}()`,
        `const result = await ${sample.functionName}(${given.join(', ')})`,
        'console.log(result)',
      ].join('\n'),
    ),
  ]
}
