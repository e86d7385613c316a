import type { GuideContext } from '../guide-context.ts'

/** The call a reader sees first: one that changes nothing and gives something. */
export function firstCall({ methods }: GuideContext): GuideContext['methods'][number] | undefined {
  const reading = methods.filter(({ operation }) => operation.safe)
  return (
    reading.find(({ result }) => result.kind === 'item') ??
    reading[0] ??
    methods.find(({ result }) => result.kind !== 'none') ??
    methods[0]
  )
}
