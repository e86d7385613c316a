import { widest } from './value-literal.ts'

/** `for await (const user of api.users.list()) console.log(user)`, on one line where it fits. */
export function loopOver(name: string, call: string): string[] {
  const line = `for await (const ${name} of ${call}) console.log(${name})`
  if (!line.includes('\n') && line.length <= widest) return [line]
  return [`for await (const ${name} of ${call}) {`, `  console.log(${name})`, '}']
}
