import type { Page } from '../../packages/docs/src/index.ts'

/** The samples in TypeScript of a page as complete modules: one that has no client gets the lines that the page begins with. */
export function samplesOf({ body }: Page): string[] {
  const samples = body.children.flatMap((node) => (node.type === 'code' && node.lang === 'ts' ? [node.value] : []))
  const client = samples.find((sample) => makesClient(sample)) ?? ''
  return samples.map((sample) => (makesClient(sample) || !/\bapi\./.test(sample) ? sample : `${client}\n\n${sample}`))
}

const makesClient = (sample: string): boolean => /^const api = /m.test(sample)
