import { type Operation, type PageLimit, type Pagination, readPlaces, sentPlaces } from '@concord-api/model'
import type { Method } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { clientIntro } from '../client/client-intro.ts'
import { itemName } from '../client-code/names.ts'
import { type CallArguments, sampleCall } from '../client-code/sample-call.ts'
import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { operationLinks } from '../links.ts'
import { counted } from '../people.ts'
import { code, heading, type Inline, mono, paragraph, table } from '../tree.ts'
import { placeText, pointerNote } from './place-text.ts'
import { pageTrace } from './page-trace.ts'

/** How to read a list that comes in pages. */
export const pagination: Guide = {
  slug: 'pagination',
  kind: 'guide',
  section: ['Guides'],
  title: () => 'Pagination',
  description: ({ api }) => `How lists of the ${api.title} come in pages, and how to read all of one.`,
  applies: ({ api }) => api.operations.some((operation) => operation.pagination !== undefined),
  write: (context) => {
    const used = usedStrategies(context)
    const [first] = used
    return [
      ...(used.length > 1 ? [paragraph(`Lists come in pages, in one of ${used.length} ways.`)] : []),
      ...pointerNote(used.flatMap(({ strategy }) => readPlaces(strategy).map(({ place }) => place))),
      ...used.flatMap((strategy) => aboutStrategy(context, strategy, used)),
      ...(first === undefined ? [] : inClient(context, first)),
    ]
  },
}

interface UsedStrategy {
  readonly name: string
  readonly strategy: Pagination
  readonly operations: readonly Operation[]
  readonly method: Method
}

/** The strategies that operations have, in the order of the conventions, each as its first operation reads it. */
export function usedStrategies({ api, methods, wire }: Pick<GuideContext, 'api' | 'methods' | 'wire'>): UsedStrategy[] {
  return [...(wire?.pagination.keys() ?? [])].flatMap((name) => {
    const operations = api.operations.filter(({ pagination: used }) => used?.name === name)
    const method = methods.find(({ operation }) => operation === operations[0])
    const strategy = operations[0]?.pagination?.strategy
    return method === undefined || strategy === undefined ? [] : [{ name, strategy, operations, method }]
  })
}

/** What a way of paging is called. */
export const styleTitles: Readonly<Record<Pagination['style'], string>> = {
  cursor: 'By cursor',
  'last-id': 'After the last item',
  link: 'By the address of the next page',
  offset: 'By offset',
  page: 'By page number',
}

const howTo: Readonly<Record<Pagination['style'], string>> = {
  cursor: 'Each page gives a cursor for the next one. Send it back as it is: what is in it may change at any time.',
  'last-id': 'Each request names the last item that came; the page after it begins there.',
  link: 'Each page gives the address of the next one. Ask for it as it is: what is in it may change at any time.',
  offset: 'Each request says how many items to skip.',
  page: 'Each request names the page it wants.',
}

function aboutStrategy(
  context: GuideContext,
  { name, strategy, operations, method }: UsedStrategy,
  all: readonly UsedStrategy[],
): RootContent[] {
  const isOnlyOne = all.filter((other) => other.strategy.style === strategy.style).length === 1
  return [
    heading(2, isOnlyOne ? styleTitles[strategy.style] : `${styleTitles[strategy.style]}: ${name}`),
    paragraph(howTo[strategy.style], ' ', endText(strategy)),
    paragraph('Lists: ', operationLinks(context, operations), '.'),
    ...parts(strategy),
    ...limits(strategy.limit),
    paragraph('Three pages, with what matters here of each answer:'),
    code('http', pageTrace(context, method, strategy)),
  ]
}

/** How a reader knows that a page is the last. */
function endText(strategy: Pagination): Inline {
  const { read } = strategy
  if ('more' in read && read.more !== undefined)
    return ['The last page says so: ', placeText(read.more), ' is ', mono('false'), '.']
  if ('next' in read && read.next !== undefined) {
    return read.next.in === 'body'
      ? ['On the last page ', placeText(read.next), ' is missing, null or empty.']
      : ['The last page has no such ', read.next.in === 'link' ? 'link' : 'header', '.']
  }
  if ('pages' in read && read.pages !== undefined)
    return ['The last page is the one with the number at ', placeText(read.pages), '.']
  if ('total' in read && read.total !== undefined)
    return ['It is over when you have as many items as ', placeText(read.total), ' says.']
  return 'It is over when a page has no items.'
}

const roles = {
  after: 'the last item you have',
  cursor: 'the cursor',
  items: 'the items',
  last: 'the last item',
  limit: 'how many items to return',
  more: 'whether there is another page',
  next: 'the way to the next page',
  offset: 'how many items to skip',
  page: 'the number of the page',
  pages: 'how many pages there are',
  total: 'how many items there are on all pages',
} as const

function parts(strategy: Pagination): RootContent[] {
  const where = { body: 'the body', header: 'a header', query: 'the query' }
  const sent = sentPlaces(strategy).map(({ role, place }) => [
    'the request',
    [mono(place.name), ' in ', where[place.in]],
    roles[role],
  ])
  const fixed = Object.entries(strategy.send.fixed ?? {}).map(([name, value]) => [
    'the request',
    mono(`${name}=${value}`),
    'always the same',
  ])
  const read = readPlaces(strategy).map(({ role, place }) => ['the answer', placeText(place), roles[role]])
  return table(['Part of', 'Where', 'What'], [...sent, ...fixed, ...read])
}

function limits(limit: PageLimit | undefined): RootContent[] {
  const sentences = limitSentences(limit)
  return sentences === '' ? [] : [paragraph(sentences)]
}

function limitSentences({ default: usual, maximum, over }: PageLimit = {}): string {
  const beyond = { clamp: ': whoever asks for more gets that many', reject: ': a request for more is refused' }
  const end = over === undefined ? '.' : `${beyond[over]}.`
  if (usual !== undefined && usual === maximum)
    return `A page has ${counted(usual, 'item')}, or as few as you ask for${end}`
  const most = maximum === undefined ? '' : `${counted(maximum, 'item')} ${maximum === 1 ? 'is' : 'are'} the most${end}`
  return [usual === undefined ? '' : `A page has ${counted(usual, 'item')} unless you say otherwise.`, most]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function inClient(context: GuideContext, { method, strategy }: UsedStrategy): RootContent[] {
  if (context.client === undefined || method.result.kind !== 'page') return []
  const item = itemName(method.result)
  const most = limitArguments(strategy)
  const hasTotal = 'total' in strategy.read && strategy.read.total !== undefined
  return [
    heading(2, 'In the client'),
    ...clientIntro(context, method),
    paragraph('Iterate over the call, and every item of every page comes, page after page as you go:'),
    code('ts', `for await (const ${item} of ${sampleCall(context, method)}) {\n  console.log(${item})\n}`),
    paragraph('Await it for one page:'),
    code(
      'ts',
      [
        `const page = await ${sampleCall(context, method, most)}`,
        `console.log(page.items${hasTotal ? ', page.total' : ''})`,
        'if (page.hasNext) console.log((await page.next())?.items)',
      ].join('\n'),
    ),
    paragraph(
      mono('page.cursor'),
      ' is text to keep. With it a list goes on where it was left, in another process as well; pass the same other ',
      'arguments again:',
    ),
    code(
      'ts',
      [
        `const first = await ${sampleCall(context, method)}`,
        'const kept = first.cursor',
        '',
        `const rest = ${sampleCall(context, method, { options: ['from: kept'] })}`,
        `for await (const ${item} of rest) console.log(${item})`,
      ].join('\n'),
    ),
    paragraph(
      'Leaving a loop stops asking. A page that leads back to one that came before ends with a ',
      mono('PaginationError'),
      ', so that no loop goes on for ever.',
    ),
  ]
}

/** The largest page there is, or a larger one than usual. */
function limitArguments({ send, limit }: Pagination): CallArguments {
  const place = send.limit
  const count = limit?.maximum ?? (limit?.default === undefined ? 50 : limit.default * 2)
  if (place === undefined || place.in === 'header') return {}
  if (place.in === 'query') return { query: { [place.name]: count } }
  const [, name = '', ...deeper] = place.name.split('/')
  return deeper.length > 0 ? {} : { body: { [name]: count } }
}
