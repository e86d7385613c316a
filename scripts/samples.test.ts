import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { operationSamples } from '../packages/samples/src/index.ts'
import { temporaryFolder } from '../packages/testing/src/index.ts'
import { type SampledApi, sampleFile, sampledApis } from './samples/sampled-apis.ts'
import { typeCheck } from './samples/type-check.ts'
import { type Seen, watchedSandbox } from './samples/watched-sandbox.ts'

/*
 * Every sample of every operation is run against a sandbox that listens, which is as it began for each: the module by
 * Node with the client as it is published, the command by a shell. Both send the same request, which succeeds.
 */
const folder = await temporaryFolder()
afterAll(() => folder.remove())

/** Samples that are refused: the records the sandbox begins with leave no other answer to the document's example. */
const refused: Readonly<Record<string, { readonly status: number; readonly because: string }>> = {
  DeleteClient: { status: 400, because: 'the client still has matters' },
}

/** How a sample ended. */
interface Run {
  readonly exitCode: number | undefined
  readonly stderr: string
  readonly seen: readonly Seen[]
}

interface Row {
  readonly operation: string
  readonly typescript: Run
  readonly curl: Run
}

const apis = await sampledApis(folder)
const rows = new Map<string, Row[]>()

beforeAll(async () => {
  await folder.write({ '.curlrc': 'silent\nshow-error\n' })
  // As many at a time as keep two processors busy.
  const work = apis.flatMap((sampled) => sampled.api.operations.map((_, index) => ({ sampled, index })))
  const queue = work.values()
  const next = async (): Promise<void> => {
    for (const { sampled, index } of queue) {
      const row = await runSamples(sampled, index)
      rows.set(sampled.name, [...(rows.get(sampled.name) ?? []), row])
    }
  }
  await Promise.all(Array.from({ length: 4 }, next))
}, 120_000)

async function runSamples(sampled: SampledApi, index: number): Promise<Row> {
  const { api, surface, name, packageName } = sampled
  const operation = api.operations[index] as (typeof api.operations)[number]
  await using sandbox = await watchedSandbox(sampled)
  const { baseUrl, environment } = sandbox
  const samples = operationSamples(api, surface, operation, { packageName, baseUrl })
  const file = sampleFile(name, operation, index)
  await folder.write({ [file]: samples.typescript })
  const options = {
    cwd: folder.path,
    env: { ...environment, HOME: folder.path },
    reject: false,
    timeout: 20_000,
  } as const
  const module = await execa(process.execPath, [file], options)
  const afterModule = await sandbox.reset()
  const command = await execa('/bin/sh', ['-c', samples.curl], options)
  const afterCommand = await sandbox.reset()
  return {
    operation: operation.id,
    typescript: { exitCode: module.exitCode, stderr: module.stderr, seen: afterModule },
    curl: { exitCode: command.exitCode, stderr: command.stderr, seen: afterCommand },
  }
}

test('every module has the types of the client', async () => {
  expect(await typeCheck(folder)).toBe('')
})

describe.each(apis)('$name', ({ name, api }) => {
  const rowsOf = (): readonly Row[] => rows.get(name) ?? []

  test('there is a sample of every operation', () => {
    expect(
      rowsOf()
        .map(({ operation }) => operation)
        .toSorted(),
    ).toEqual(api.operations.map(({ id }) => id).toSorted())
  })

  test.each(['typescript', 'curl'] as const)('every sample runs and succeeds: %s', (kind) => {
    const ends = rowsOf().map(({ operation, [kind]: { exitCode, stderr, seen } }) => {
      const failed = seen.map(({ status }) => status).filter((status) => status >= 400)
      const isExpected = refused[operation] !== undefined
      return { operation, isSent: seen.length > 0, failed, exitCode, stderr: isExpected ? '' : stderr }
    })
    const wanted = rowsOf().map(({ operation }) => {
      const status = refused[operation]?.status
      const exitCode = kind === 'typescript' && status !== undefined ? 1 : 0
      return { operation, isSent: true, failed: status === undefined ? [] : [status], exitCode, stderr: '' }
    })
    expect(ends).toEqual(wanted)
  })

  test('both samples of an operation send the same', () => {
    const requests = rowsOf().map(({ operation, typescript, curl }) => ({
      operation,
      typescript: requestOf(typescript),
      curl: requestOf(curl),
    }))
    expect(requests.map(({ operation, curl }) => ({ operation, request: curl }))).toEqual(
      requests.map(({ operation, typescript }) => ({ operation, request: typescript })),
    )
  })

  /** The first request, for a list may take several. */
  function requestOf({ seen: [first] }: Run): object | undefined {
    if (first === undefined) return undefined
    const { method, path, headers, body, status } = first
    const key = api.conventions?.wire.idempotency?.send.name.toLowerCase()
    const json = headers['content-type']?.includes('json') === true
    // Each request has a key of its own; and each token is another one.
    const sent = Object.entries(headers).map(([header, value]) => [
      header,
      header === key ? 'a key' : value.replace(/^Bearer .*/, 'Bearer a token'),
    ])
    return {
      method,
      path,
      headers: Object.fromEntries(sent) as object,
      body: json ? (JSON.parse(body) as unknown) : body,
      status,
    }
  }
})
