import type { Call } from './calls.ts'
import type { NamedCaller } from './read-clients.ts'

/** What a program imports and makes before its first call. */
export function programHead({ head, naming }: NamedCaller, module: string, calls: readonly Call[]): string {
  return head(
    module,
    calls.flatMap((call) => naming(call) ?? []),
  )
}

/** A program that exports a function for each call, which makes it and gives what it answers. */
export function programOf(caller: NamedCaller, module: string, calls: readonly Call[]): string {
  const lines = calls.map((call, position) => {
    return `export const call${position} = async () => ${caller.call(call, caller.naming(call) ?? '')}`
  })
  return [programHead(caller, module, calls), ...lines, ''].join('\n')
}
