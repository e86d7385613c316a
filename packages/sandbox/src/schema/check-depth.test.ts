import { expect, test } from 'vitest'

import { checkDepth } from './check-depth.ts'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

const chain = (length: number, compose: (next: object) => object): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length }, (_, n) => [`S${n}`, n === length - 1 ? { type: 'string' } : compose(ref(`S${n + 1}`))]),
  )

const check = (schemas: Record<string, object>) => () =>
  checkDepth({ components: { schemas } }, Object.values(schemas).toReversed())

test.each([
  ['400 allOf', chain(400, (next) => ({ allOf: [next] })), true],
  ['1,500 allOf', chain(1500, (next) => ({ allOf: [next] })), false],
  ['1,500 oneOf, the first of two', chain(1500, (next) => ({ oneOf: [next, {}] })), false],
  ['1,500 lists, which are other values', chain(1500, (next) => ({ type: 'array', items: next })), true],
  ['one that is composed of itself', { A: { anyOf: [ref('B'), ref('A')] }, B: { allOf: [ref('A')] } }, true],
  ['150,000 alternatives', { A: { oneOf: Array.from({ length: 150_000 }, () => ({})) } }, true],
] as const)('%s', (_, schemas, isFine) => {
  if (isFine) expect(check(schemas)).not.toThrow()
  else expect(check(schemas)).toThrow('schemas are composed of each other 1000 times over')
})
