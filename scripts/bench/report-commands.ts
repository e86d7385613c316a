import { report } from './result.ts'

/**
 * Tells the rows of a table whose first is ours and whose others are peers': name, time, memory, ours by theirs, target.
 * @param what - what they were all given
 */
export function reportCommands(what: string, rows: readonly (readonly string[])[]): void {
  const [ours, ...peers] = rows
  if (ours === undefined) return
  const [name = '', time = '', memory = '', , target = ''] = ours
  report({ what: `${name}: ${what}`, ours: [time, memory].filter(Boolean).join(', '), target })
  for (const [peer = '', theirTime = '', theirMemory = '', ratio = '', verdict = ''] of peers) {
    report({
      what: `${name}: ${what}`,
      ours: time,
      peer,
      // One that failed has no figures, and says why.
      theirs: [theirTime, theirMemory].filter(Boolean).join(', ') || verdict,
      ...(ratio !== '' && { ratio: Number(ratio) }),
      ...(verdict.startsWith('target') && { target: verdict }),
    })
  }
}
