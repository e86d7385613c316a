import { describeError } from '../../packages/cli/src/describe-error.ts'
import { logLine } from '../../packages/cli/src/sandbox/log-line.ts'
import { startJson } from '../../packages/cli/src/sandbox/start-json.ts'
import { startText } from '../../packages/cli/src/sandbox/start-text.ts'
import { createApi, type JsonObject, type Operation } from '../../packages/model/src/index.ts'
import { createSandbox, type LogEntry } from '../../packages/sandbox/src/index.ts'
import { readSettings } from '../../packages/sandbox/src/node/index.ts'
import { outputProblems } from './output-problems.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const origin = 'http://127.0.0.1:4010'

/** What came of a sandbox. */
export interface SandboxTrial {
  readonly problems: readonly string[]
  /** Whether there was one: some documents cannot be served. */
  readonly isServed: boolean
}

/**
 * Finds what is wrong with the sandbox of a document: with what it says when it starts, with its log, and with how it
 * answers each operation.
 * @param settings - the text of its `sandbox.yaml`
 */
export async function trySandbox(document: JsonObject, settings?: string): Promise<SandboxTrial> {
  const api = createApi('garden', document, locate)
  const log: LogEntry[] = []
  let sandbox
  try {
    const read = settings === undefined ? undefined : readSettings(settings, 'sandbox.yaml', api)
    sandbox = createSandbox(api, { ...(read !== undefined && { settings: read }), log: (entry) => log.push(entry) })
  } catch (error) {
    return { problems: errorProblems(error), isServed: false }
  }
  const problems: string[] = []
  try {
    const options = { origin, isLocal: false, store: undefined, settings: 'sandbox.yaml', color: false }
    problems.push(...outputProblems('terminal', startText(api, sandbox, options)))
    problems.push(...outputProblems('json', startJson(sandbox, origin)))
    for (const operation of api.operations) {
      problems.push(
        ...(await answerProblems(sandbox, operation)).map(
          (problem) => `${operation.method} ${operation.path}: ${problem}`,
        ),
      )
    }
    problems.push(...outputProblems('terminal', log.map((entry) => logLine(entry, false)).join('')))
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await sandbox.close()
  }
  return { problems, isServed: true }
}

/** A document that cannot be served is told of as every command tells of errors. */
function errorProblems(error: unknown): string[] {
  const told = describeError(error, process.cwd())
  const isOurs = error instanceof Error && 'code' in error && error.name !== 'TypeError'
  return [
    ...outputProblems('terminal', told),
    ...(isOurs ? [] : [`it failed: ${error instanceof Error ? error.stack : told}`]),
  ]
}

async function answerProblems(sandbox: ReturnType<typeof createSandbox>, operation: Operation): Promise<string[]> {
  // No fetch sends it.
  if (operation.method === 'TRACE') return []
  const filled = operation.path.replace(/\{[^{}]*\}/g, 'x')
  const path = encodeURI(filled.replace(/\p{Surrogate}/gu, 'x'))
  const url = `${origin}${sandbox.basePath}${path.startsWith('/') ? path : `/${path}`}`
  const isRead = operation.method === 'GET' || operation.method === 'HEAD'
  const credentials = Object.values(sandbox.credentials).flat()
  const answers = await Promise.all(
    [undefined, credentials[0]?.parts['token']].map((token) =>
      sandbox.fetch(url, {
        method: operation.method,
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && isFieldValue(token) && { authorization: `Bearer ${token}` }),
        },
        ...(!isRead && { body: '{}' }),
      }),
    ),
  )
  return answers.flatMap((answer) =>
    [...answer.headers]
      .filter(([, value]) => /[^\t -~\u0080-\u00FF]/.test(value))
      .map(([name]) => `its header ${name} is none`),
  )
}

const isFieldValue = (text: string): boolean => /^[!-~]+$/.test(text)
