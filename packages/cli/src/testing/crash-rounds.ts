import { type StartJson, startForProgram } from './start-sandbox.ts'

/** What came of killing sandboxes while they wrote. */
export interface CrashReport {
  /** Creations that were answered with a success, over all rounds. */
  readonly acknowledged: number
  /** Of these, what a sandbox did not know afterwards. */
  readonly lost: readonly string[]
}

const parallel = 16

/** Kills a sandbox that is creating users, again and again with the same store, and looks for what was acknowledged. */
export async function crashRounds(rounds: number, store: string): Promise<CrashReport> {
  const acknowledged = new Set<string>()
  const args = ['users', '--store', store, '--rate-limit', 'off']
  for (let round = 0; round < rounds; round++) await crash(args, `r${round}`, acknowledged)
  const sandbox = await startForProgram(args)
  try {
    const there = await everyEmail(sandbox)
    return { acknowledged: acknowledged.size, lost: [...acknowledged].filter((email) => !there.has(email)) }
  } finally {
    await sandbox.stop()
  }
}

/** Starts a sandbox, and kills it some time after every writer has been answered once. */
async function crash(args: readonly string[], name: string, acknowledged: Set<string>): Promise<void> {
  const sandbox = await startForProgram(args)
  const enough = acknowledged.size + parallel
  const posting = Promise.all(
    Array.from({ length: parallel }, (_, index) => post(sandbox, `${name}p${index}`, acknowledged)),
  )
  const killing = (async () => {
    while (acknowledged.size < enough) await later(5)
    await later(Math.random() * 400)
  })()
  try {
    // A writer ends before that only when something is wrong.
    await Promise.race([posting, killing])
  } finally {
    await sandbox.stop('SIGKILL')
  }
  await posting
}

/** Creates users until the connection breaks. */
async function post(sandbox: StartJson, name: string, acknowledged: Set<string>): Promise<void> {
  for (let index = 0; ; index++) {
    const email = `${name}n${index}@example.com`
    try {
      const response = await fetch(`${sandbox.url}/users`, {
        method: 'POST',
        headers: { ...authorization(sandbox), 'Content-Type': 'application/json' },
        body: JSON.stringify({ name, email }),
      })
      await response.json()
      if (response.status !== 201) throw new Error(`unexpected status ${response.status}`)
      acknowledged.add(email)
    } catch (error) {
      if (error instanceof TypeError) return
      throw error
    }
  }
}

async function everyEmail(sandbox: StartJson): Promise<Set<string>> {
  const emails = new Set<string>()
  for (let offset = 0; ; offset += 100) {
    const response = await fetch(`${sandbox.url}/users?limit=100&offset=${offset}`, { headers: authorization(sandbox) })
    const { data } = (await response.json()) as { data: { email: string }[] }
    for (const { email } of data) emails.add(email)
    if (data.length < 100) return emails
  }
}

const authorization = ({ credentials }: StartJson): Record<string, string> => ({
  Authorization: `Bearer ${credentials['bearerAuth']?.['token']}`,
})

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
