import { type Api, joinPointer, type Operation, type ParameterPlace } from '@concord-api/model'

import { normalName } from '../normal-name.ts'
import { isRecord, isTime, mayBeNumber, type View, viewOf } from '../schema/view.ts'

/** A parameter that could move through pages. */
export interface Candidate {
  readonly place: ParameterPlace
  /** The name without its marks. */
  readonly name: string
  readonly view: View
  /** The description of the parameter and of its schema, in lower case. */
  readonly text: string
  readonly required: boolean
}

/** The candidates of an operation by what their names say they are; a name can say several things. */
export type ParameterRoles = Readonly<Record<keyof typeof names, readonly Candidate[]>>

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Names without their marks. What a parameter is, its type and the answer decide. */
const names = {
  limit: words(
    'limit perpage pagesize size count maxresults maxresult max maxitems maxentries maxcount maxkeys maxpagesize maxrecords take top first pagelimit num numresults numitems rows resultsperpage itemsperpage recordsperpage resultperpage pagelen pagelength length hitsperpage limitperpage resultcount nb nbperpage batchsize paginationlimit paginationpagesize numperpage entriesperpage itemperpage pagerows resultlimit recordlimit maxnum pagesz perpagecount listlimit maxnumresults',
  ),
  offset: words(
    'offset skip start startat startindex startfrom startposition from pageoffset offsetindex firstresult startrow startrecord recordoffset resultoffset startnum paginationoffset resultsoffset startoffset fromindex listoffset',
  ),
  page: words(
    'page pagenumber pageno pageindex pagenum pagenr currentpage p pg paginationpage paginationpagenumber pageidx whichpage pagepagenumber pagenumbers resultpage',
  ),
  cursor: words(
    'cursor pagetoken nexttoken nextpagetoken continuationtoken continuation continue marker nextmarker nextcursor startcursor pagecursor aftercursor scrollid bookmark paginationtoken startingtoken starttoken pageafter exclusivestartkey nextkey pagekey nextpage next pageid nextpageid lastevaluatedkey iterator searchafter pagestate resumetoken cursorid continuetoken starttokenid nextpagekey paginationcursor paginationkey cursormark pagingtoken pagecontinuationtoken nextid cursornext scroll continuationid position startkey pagestart',
  ),
  after: words(
    'after afterid startingafter startafter sinceid minid lastid lastkey lastitemid lastseenid lastseen afterkey startafterid lastitem idafter since',
  ),
  before: words('before beforeid maxid idbefore'),
  around: words('around aroundid'),
} as const

/** The parts of a body that hold what is said about pages. */
const groups = words('page paging pagination pager options cursor pageinfo pagerequest paginationoptions pageoptions')

/** What an operation takes that could move through its pages: of the query, and of the body of an action. */
export function parameterRoles(api: Api, operation: Operation): ParameterRoles {
  const candidates = [...inQuery(api, operation), ...(operation.method === 'POST' ? inBody(api, operation) : [])]
  const withName = (role: keyof typeof names): Candidate[] => candidates.filter(({ name }) => names[role].has(name))
  return {
    limit: withName('limit').filter(({ view }) => mayBeNumber(view) || view.types.has('string')),
    offset: withName('offset').filter((candidate) => !isTime(candidate.view) && !saysTime(candidate)),
    page: withName('page'),
    cursor: withName('cursor').filter(({ view }) => !view.types.has('boolean')),
    after: withName('after'),
    before: withName('before'),
    around: withName('around'),
  }
}

function saysTime({ text, view }: Candidate): boolean {
  return !mayBeNumber(view) && /\b(date|time|day|month|iso)\b/.test(text)
}

function inQuery(api: Api, { parameters }: Operation): Candidate[] {
  return parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema, description, required }) => {
      const view = viewOf(api, schema === undefined ? [] : [schema])
      return {
        place: { in: 'query', name },
        name: normalName(name),
        view,
        text: `${description ?? ''} ${view.text}`.toLowerCase(),
        required,
      }
    })
}

function inBody(api: Api, { requestBody }: Operation): Candidate[] {
  const schemas = (requestBody?.content ?? []).flatMap(({ schema }) => schema ?? [])
  const { properties } = viewOf(api, schemas)
  return [...properties].flatMap(([name, at]) => {
    const view = viewOf(api, at)
    const own = candidateAt(joinPointer('', name), name, view)
    if (!groups.has(normalName(name)) || !isRecord(view)) return [own]
    const parts = [...view.properties].map(([part, partAt]) =>
      candidateAt(joinPointer('', name, part), part, viewOf(api, partAt)),
    )
    return [own, ...parts]
  })
}

function candidateAt(pointer: string, name: string, view: View): Candidate {
  return {
    place: { in: 'body', name: pointer },
    name: normalName(name),
    view,
    text: view.text,
    required: false,
  }
}
