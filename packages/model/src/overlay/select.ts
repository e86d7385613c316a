import vm from 'node:vm'

import { JSONPathEnvironment, JSONPathError, type JSONPathNode, JSONPathRecursionLimitError } from 'json-p3'

/** The way to a node from the top of a document: names and positions. */
export type Tokens = readonly (string | number)[]

/** As many nodes as a query looks at. GitHub's document has half a million. */
const usualMost = 5_000_000

/** Milliseconds that a query may take. GitHub's document is looked through in a second. */
const usualTime = 20_000

/** A query is refused, not run for ever, when it looks at too much: `$..*..*..*` does. */
class BoundedEnvironment extends JSONPathEnvironment {
  readonly #most: number
  #left: number

  constructor(most: number) {
    super({ maxRecursionDepth: 1000 })
    this.#most = most
    this.#left = most
  }

  override entries(value: Parameters<JSONPathEnvironment['entries']>[0]): ReturnType<JSONPathEnvironment['entries']> {
    const entries = Object.entries(value)
    this.spend(entries.length + 1)
    return entries
  }

  spend(nodes: number): void {
    this.#left -= nodes
    if (this.#left < 0) throw new Error(`it looks at more than ${this.#most.toLocaleString('en')} nodes`)
  }
}

/**
 * The places an RFC 9535 JSONPath selects, each once, in the order of the document.
 * @throws {Error} for a query that is not valid, or looks at too much; the message is for a person.
 * @see https://www.rfc-editor.org/rfc/rfc9535
 */
export function select(document: unknown, query: string, most = usualMost, milliseconds = usualTime): Tokens[] {
  const environment = new BoundedEnvironment(most)
  const selected = new Map<string, Tokens>()
  withinTime(milliseconds, () => {
    for (const { location } of nodes(environment, document, query)) {
      environment.spend(1)
      selected.set(JSON.stringify(location), location)
    }
  })
  return [...selected.values()]
}

/** A query may match texts with an expression that goes on for years: Node ends what runs in a context of its own. */
function withinTime(milliseconds: number, work: () => void): void {
  try {
    vm.runInNewContext('work()', { work }, { timeout: milliseconds })
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause
    throw new Error('it takes too long', { cause })
  }
}

function* nodes(environment: BoundedEnvironment, document: unknown, query: string): Generator<JSONPathNode> {
  try {
    yield* environment.lazyQuery(query, document as never)
  } catch (cause) {
    if (cause instanceof JSONPathRecursionLimitError || cause instanceof RangeError) {
      throw new Error('the document, or the query, is nested too deeply', { cause })
    }
    if (!(cause instanceof JSONPathError)) throw cause
    // The message ends with a part of the query and a position in it.
    throw new Error(`it is no valid JSONPath: ${cause.message}`, { cause })
  }
}
