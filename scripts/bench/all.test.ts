import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { temporaryFolder } from '../../packages/testing/src/index.ts'
import { benchAll } from './all.ts'

/** In place of the benchmarks: one tells a result, one fails after that, one is killed. */
const program = `
  const [part, ...options] = process.argv.slice(2)
  process.send({ what: part, ours: options.join(' '), target: 'target at most 2.00 s: met' })
  if (part === 'lint') process.exitCode = 3
  if (part === 'docs') process.kill(process.pid, 'SIGKILL')
  process.disconnect()`

test('a part that fails loses no other, and the file says so', async () => {
  const folder = await temporaryFolder()
  try {
    const file = path.join(folder.path, 'below/RESULTS.md')
    const fake = folder.file('parts.mjs')
    await writeFile(fake, program)
    expect(await benchAll(fake, ['lint', 'docs', 'load'], ['--sizes', '10'], file)).toBe(2)
    const text = await readFile(file, 'utf8')
    expect(text).toContain('it ended with 3')
    expect(text).toContain('it ended with SIGKILL')
    expect(text).toContain('| load | --sizes 10 |  |  |  | at most 2.00 s | met |')
    expect(text).toContain('targets met: 3 of 3')
    expect(text).toMatch(/^- Node \d+\.\d+\.\d+, Concord at commit [0-9a-f]{12}/m)
  } finally {
    await folder.remove()
  }
})
